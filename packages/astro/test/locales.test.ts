import { expect, test } from 'vitest'
import type { BaseEntry } from '../src/entries.ts'
import { docEntry } from '../src/load/docs.ts'
import { bestEntries, fallbacks, folderOf } from '../src/locales.ts'

const locales = ['en', 'zh-CN', 'zh-TW']
const base = { locales } as unknown as BaseEntry

test('zh-TW falls back to zh-CN, then to the source', () => {
  expect(fallbacks('zh-TW', locales)).toEqual(['zh-TW', 'zh-CN', 'en'])
  expect(fallbacks('en', locales)).toEqual(['en'])
})

test('each page is shown once, in the best locale that it has', () => {
  const pages = [
    { id: 'a', locale: 'en' },
    { id: 'a', locale: 'zh-CN' },
    { id: 'b', locale: 'en' },
  ]
  expect(bestEntries(pages, 'zh-TW', base).map((page) => page.locale)).toEqual(['zh-CN', 'en'])
})

test('folders are lower case', () => {
  expect(folderOf('zh-CN')).toBe('zh-cn')
})

test('links between pages of the documentation lead to pages', () => {
  const known = new Set(['language', 'checks/dead-end'])
  const source = { id: 'checks/long-path', title: '', markdown: '' }
  const html = '<a href="../language.md#step">a</a> <a href="dead-end.md">b</a> <a href="gone.md">c</a>'
  expect(docEntry(source, html, known).html).toBe(
    '<a href="doc:language#step">a</a> <a href="doc:checks/dead-end">b</a> <a href="gone.md">c</a>',
  )
})
