import { readFileSync } from 'node:fs'
import { globSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')

/**
 * What each room may import from outside itself: packages by name (their submodules too), rooms by folder. The longest
 * matching room counts.
 */
const rooms: Record<string, string[]> = Object.fromEntries(
  Object.entries({
    'packages/core/src':
      'unified remark-* rehype-* mdast mdast-util-* hast hast-util-* micromark-* unist vfile vfile-message yaml ' +
      'github-slugger @noble/hashes packages/core/src/runtime',
    'packages/core/src/runtime': 'xstate',
    'packages/core/src/node': 'node:* unist vfile-message packages/core/src',
    // XState only to fetch it ahead of the runtime that needs it.
    'packages/player/src': '@guidetree/core/runtime xstate',
    'packages/triage/src': 'opencc-js packages/triage/src/runtime @guidetree/core',
    'packages/triage/src/runtime': '',
    'packages/cli/src':
      'node:* vfile-message string-width @hpcc-js/wasm-graphviz @guidetree/triage ' +
      '@guidetree/core @guidetree/core/runtime @guidetree/core/node',
    'packages/astro/src':
      'node:* astro astro:* virtual:* vfile-message opencc-js pagefind @hpcc-js/wasm-graphviz @guidetree/player ' +
      '@guidetree/triage @guidetree/core @guidetree/core/runtime @guidetree/core/node',
  }).map(([room, names]) => [room, names.split(' ')]),
)

const roomOf = (path: string): string =>
  Object.keys(rooms)
    .filter((room) => path.startsWith(`${room}/`))
    .toSorted((a, b) => b.length - a.length)[0]!

const files = globSync('packages/*/src/**/*.{ts,astro}', { cwd: root })
const importPattern = /^\s*(?:import|export)\s(?:[^'"]*?\sfrom\s)?\s*['"]([^'"]+)['"]|import\(['"]([^'"]+)['"]\)/gm

test.each(files)('%s imports only what its room may', (file) => {
  const room = roomOf(file)
  const text = readFileSync(join(root, file), 'utf8')
  for (const match of text.matchAll(importPattern)) {
    const specifier = match[1] ?? match[2]!
    const inside = specifier.startsWith('.') ? relative(root, join(root, dirname(file), specifier)) : undefined
    if (inside && (roomOf(inside) === room || !inside.startsWith('packages/'))) continue
    const target = inside ? roomOf(inside) : specifier
    expect(
      rooms[room]!.some((name) => covers(name, target)),
      `${file} imports ${specifier}`,
    ).toBe(true)
  }
})

/** Whether `name` of the table means `target`: itself, a module of it (the doors of core are named one by one), or what the star stands for. */
function covers(name: string, target: string): boolean {
  if (name.endsWith('*')) return target.startsWith(name.slice(0, -1))
  return target === name || (!name.startsWith('@guidetree/core') && target.startsWith(`${name}/`))
}

test('no source file is longer than 300 lines', () => {
  const long = files.filter((file) => readFileSync(join(root, file), 'utf8').split('\n').length > 301)
  expect(long).toEqual([])
})
