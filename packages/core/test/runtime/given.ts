import { readFileSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { buildTrees, compileTree } from '@guidetree/core'
import type { Tree } from '@guidetree/core/runtime'

/** Returns the tree of one guide's text; a mistake in it fails the test. */
export function treeOf(text: string, path?: string): Tree {
  const { tree, messages } = compileTree(text, path)
  const errors = messages.filter((message) => message.fatal)
  if (!tree) throw new Error(errors.map((message) => `${message.line}: ${message.reason}`).join('\n'))
  return stored(tree)
}

/** Returns the trees of several files by path; a mistake in one fails the test. */
export function treesOf(files: Readonly<Record<string, string>>): Tree[] {
  const list = Object.entries(files).map(([path, value]) => ({ path, value }))
  const { trees, messages } = buildTrees({ files: list }, { today: '2026-11-22' })
  const errors = messages.filter((message) => message.fatal)
  if (errors.length > 0)
    throw new Error(errors.map((message) => `${message.file}:${message.line}: ${message.reason}`).join('\n'))
  return trees.map(stored)
}

/** Returns the trees of tests/fixtures/guides. */
export function fixtureTrees(): Tree[] {
  const root = fileURLToPath(new URL('../../../../tests/fixtures/guides/', import.meta.url))
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(md|yaml)$/.test(name))
  return treesOf(
    Object.fromEntries(names.map((name) => [name.replaceAll('\\', '/'), readFileSync(root + name, 'utf8')])),
  )
}

/** What ships is JSON, so every test runs on what JSON keeps. */
function stored(tree: Tree): Tree {
  return JSON.parse(JSON.stringify(tree)) as Tree
}
