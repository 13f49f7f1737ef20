import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { measureOwn, ownColumns } from './own-set.ts'

const docs = readFileSync(join(import.meta.dirname, '../../docs/triage.md'), 'utf8')
const table = docs.slice(
  docs.indexOf('<!-- measured: own -->'),
  docs.indexOf('<!-- /measured -->', docs.indexOf('<!-- measured: own -->')),
)

test.each(['en', 'zh-CN', 'zh-TW'])('the labelled messages in %s are read as well as docs/triage.md says', (locale) => {
  const row = table.split('\n').find((line) => line.includes(`| ${locale} `)) ?? ''
  const [n, ...said] = row.split('|').slice(2, -1).map(Number)
  const figures = measureOwn(locale)
  expect(figures.n).toBe(n)
  expect(figures.n).toBeGreaterThanOrEqual(300)
  expect(said).toHaveLength(ownColumns.length)
  for (const [index, [heading, of]] of ownColumns.entries()) {
    expect(100 * of(figures), heading).toBeGreaterThanOrEqual(said[index]!)
  }
})
