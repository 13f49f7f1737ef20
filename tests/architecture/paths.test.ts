import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
const tracked = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' }).split('\0').filter(Boolean)

test('the top level is the one that docs/architecture.md shows', () => {
  const top = new Set(tracked.map((path) => path.split('/')[0]!).filter((name) => !name.startsWith('.')))
  const expected = [
    'LICENSE',
    'README.md',
    'docs',
    'package.json',
    'packages',
    'pnpm-lock.yaml',
    'pnpm-workspace.yaml',
    'site',
    'tests',
    'trees',
    'tsconfig.base.json',
  ]
  expect([...top].toSorted()).toEqual(expected.toSorted())
})

test('the lockfile names no registry', () => {
  expect(readFileSync(join(root, 'pnpm-lock.yaml'), 'utf8')).not.toMatch(/https?:\/\//)
})
