import { readFileSync } from 'node:fs'
import { globSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')

/**
 * What each room may import from outside itself: packages by name (their submodules too), rooms by folder. The longest
 * matching room counts.
 */
const rooms: Record<string, string[]> = {
  'packages/core/src': [
    'unified', 'remark-parse', 'remark-frontmatter', 'remark-rehype', 'rehype-sanitize', 'rehype-stringify', 'hast-util-sanitize',
    'hast-util-to-html', 'mdast-util-from-markdown', 'mdast-util-frontmatter', 'micromark-extension-frontmatter', 'mdast-util-to-hast',
    'micromark-extension-gfm', 'micromark-extension-cjk-friendly', 'micromark-util-types', 'mdast-util-gfm', 'mdast-util-to-string',
    'mdast', 'hast', 'unist', 'vfile', 'vfile-message', 'yaml', 'github-slugger', '@noble/hashes',
    'packages/core/src/runtime',
  ],
  'packages/core/src/runtime': ['xstate'],
  'packages/core/src/node': ['node:', 'packages/core/src'],
  'packages/player/src': ['@guidetree/core/runtime'],
  'packages/cli/src': ['node:', '@guidetree/core', '@guidetree/core/runtime', '@guidetree/core/node', '@hpcc-js/wasm-graphviz'],
  'packages/astro/src': [
    'node:', 'astro', 'astro:', 'virtual:', '@guidetree/core', '@guidetree/core/runtime', '@guidetree/core/node', '@guidetree/player',
    'pagefind', '@hpcc-js/wasm-graphviz',
  ],
}

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
    const allowed = rooms[room]!.some(
      (name) => target === name || (!inside && (name.endsWith(':') ? target.startsWith(name) : allowsSubmodule(name, target))),
    )
    expect(allowed, `${file} imports ${specifier}`).toBe(true)
  }
})

/** A package's submodules come with it, but the doors of `@guidetree/core` are named one by one. */
function allowsSubmodule(name: string, target: string): boolean {
  return !name.startsWith('@guidetree/') && target.startsWith(`${name}/`)
}

test('no source file is longer than 300 lines', () => {
  const long = files.filter((file) => readFileSync(join(root, file), 'utf8').split('\n').length > 301)
  expect(long).toEqual([])
})
