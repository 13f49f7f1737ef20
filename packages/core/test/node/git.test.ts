import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { changesIn, readTrees } from '@guidetree/core/node'
import { folderOf, write } from './folder.ts'

const source = '# A\n\n## One\n\nText.\n\n`resolved`\n'

function commit(dir: string, day: number): void {
  const date = `2026-01-${String(day).padStart(2, '0')}T00:00:00Z`
  const env = { ...process.env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date }
  const identity = ['-c', 'user.name=A', '-c', 'user.email=a@example.com', '-c', 'commit.gpgsign=false']
  execFileSync('git', ['add', '.'], { cwd: dir })
  execFileSync('git', [...identity, 'commit', '-qm', `Day ${day}`], { cwd: dir, env })
}

function repository(files: Record<string, string>): string {
  const dir = folderOf(files)
  execFileSync('git', ['init', '-q'], { cwd: dir })
  commit(dir, 1)
  return dir
}

const at = (day: number): number => Date.UTC(2026, 0, day)

test('a line is as new as the commit that changed it', () => {
  const dir = repository({ 'trees/en/a/x.md': source, 'trees/zh-CN/a/x.md': source })
  write(dir, 'trees/en/a/x.md', source.replace('Text.', 'Other text.'))
  commit(dir, 2)
  const changed = changesIn(`${dir}/trees`, readTrees(`${dir}/trees`).files)
  expect(changed('en/a/x.md', 1, 3)).toBe(at(1))
  expect(changed('en/a/x.md', 3, 7)).toBe(at(2))
  expect(changed('zh-CN/a/x.md', 1, Number.POSITIVE_INFINITY)).toBe(at(1))
})

test('what is not committed yet changed just now', () => {
  const dir = repository({ 'en/a/x.md': source, 'zh-CN/a/x.md': source })
  write(dir, 'en/a/x.md', source.replace('Text.', 'Other text.'))
  const changed = changesIn(dir, readTrees(dir).files)
  expect(changed('en/a/x.md', 3, 7)).toBeGreaterThan(at(2))
})

test('nothing is known without git, for a file of no repository, or where no version is older than another', () => {
  const nowhere = folderOf({ 'en/a/x.md': source })
  expect(changesIn(nowhere, readTrees(nowhere).files)('en/a/x.md', 1, 7)).toBeUndefined()
  const dir = repository({ 'en/a/x.md': source, 'zh-CN/a/x.md': source })
  expect(changesIn(dir, readTrees(dir).files)('en/a/x.md', 1, 7)).toBeUndefined()
  expect(changesIn(dir, readTrees(dir).files)('en/a/nothing.md', 1, 7)).toBeUndefined()
})
