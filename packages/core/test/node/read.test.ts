import { symlinkSync, unlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readTrees, TreesCache, TreesNotFound } from '@guidetree/core/node'
import { folderOf, write } from './folder.ts'

const guide = '# A guide\n\n## Done\n\n`resolved`\n'

const ids = (trees: ReturnType<typeof readTrees>): (string | undefined)[] => trees.messages.map(({ ruleId }) => ruleId)

test('files come in the order of their paths, whatever the order on disk', () => {
  const dir = folderOf({
    'zh-CN/a/x.md': guide,
    'en/b/y.md': guide,
    'en/a/z.md': guide,
    'guidetree.yaml': 'name: Desk\nlocales: [en, zh-CN]\n',
  })
  expect(readTrees(dir).documents.map(({ path }) => path)).toEqual(['en/a/z.md', 'en/b/y.md', 'zh-CN/a/x.md'])
  expect(readTrees(dir).config?.locales).toEqual(['en', 'zh-CN'])
})

test('what is no Markdown is an asset; hidden files are not there', () => {
  const dir = folderOf({
    'en/a/x.md': guide,
    'en/a/x.png': 'image',
    '.git/config': 'x',
    'en/.DS_Store': 'x',
    'node_modules/a/b.md': guide,
  })
  const trees = readTrees(dir)
  expect(trees.assets).toEqual(['en/a/x.png'])
  expect(trees.files.map(({ path }) => path)).toEqual(['en/a/x.md'])
})

test('a folder that is not there is the fault of who asked', () => {
  expect(() => readTrees(join(folderOf({}), 'nowhere'))).toThrow(TreesNotFound)
})

test('a file that did not change is not parsed again, one that did is', () => {
  const dir = folderOf({ 'en/a/x.md': guide, 'en/a/y.md': guide })
  const cache = new TreesCache()
  const before = readTrees(dir, cache).documents
  write(dir, 'en/a/y.md', `${guide}\nMore.\n`)
  const after = readTrees(dir, cache).documents
  expect(after[0]).toBe(before[0])
  expect(after[1]).not.toBe(before[1])
})

test('a file that is gone leaves the cache', () => {
  const dir = folderOf({ 'en/a/x.md': guide })
  const cache = new TreesCache()
  readTrees(dir, cache)
  unlinkSync(join(dir, 'en/a/x.md'))
  expect(readTrees(dir, cache).documents).toEqual([])
  expect(cache.documents.size).toBe(0)
})

test('a link out of the folder is not followed', () => {
  const outside = folderOf({ 'secret.md': guide })
  const dir = folderOf({ 'en/a/x.md': guide })
  symlinkSync(join(outside, 'secret.md'), join(dir, 'en/a/y.md'))
  symlinkSync(outside, join(dir, 'en/b'))
  const trees = readTrees(dir)
  expect(trees.documents.map(({ path }) => path)).toEqual(['en/a/x.md'])
  expect(trees.messages.map(({ file, ruleId, fatal }) => [file, ruleId, fatal])).toEqual([
    ['en/a/y.md', 'outside-folder', true],
    ['en/b', 'outside-folder', true],
  ])
})

test('a link that leads nowhere is a message', () => {
  const dir = folderOf({ 'en/a/x.md': guide })
  symlinkSync(join(dir, 'gone.md'), join(dir, 'en/a/y.md'))
  expect(ids(readTrees(dir))).toEqual(['outside-folder'])
})

test('links in a circle end', () => {
  const dir = folderOf({ 'en/a/x.md': guide })
  symlinkSync(join(dir, 'en'), join(dir, 'en/a/again'))
  expect(readTrees(dir).documents).toHaveLength(1)
})

test('two paths that differ by case alone clash', () => {
  const dir = folderOf({ 'en/a/Late.md': guide, 'en/a/late.md': guide })
  const trees = readTrees(dir)
  if (trees.documents.length === 1) return // a disk that takes the two for one file
  expect(trees.messages.map(({ file, ruleId }) => [file, ruleId])).toEqual([['en/a/late.md', 'path-clash']])
  expect(trees.messages[0]?.related?.[0]?.path).toBe('en/a/Late.md')
})

test.each([
  ['a lone byte', new Uint8Array([0x23, 0x20, 0x41, 0x0a, 0x42, 0xff, 0x43]), 2, 2, ''],
  ['a character cut short', new Uint8Array([0x23, 0x20, 0xe8, 0xae]), 1, 3, ''],
  ['after Chinese', new Uint8Array([...new TextEncoder().encode('# 订单\n查'), 0x80]), 2, 2, ''],
  ['GBK', new Uint8Array([0x23, 0x20, 0xb6, 0xa9, 0xb5, 0xa5]), 1, 3, 'GB18030'],
  ['UTF-16', new Uint8Array([0xff, 0xfe, 0x23, 0x00]), 1, 1, 'UTF-16'],
])('bytes that are not UTF-8 are found: %s', (_name, bytes, line, column, guess) => {
  const [message] = readTrees(folderOf({ 'en/a/x.md': bytes })).messages
  expect(message).toMatchObject({ ruleId: 'not-utf8', fatal: true, line, column })
  expect(message?.reason).toContain(guess)
})

test('a file may hold the replacement character itself, a BOM and CRLF', () => {
  const trees = readTrees(folderOf({ 'en/a/x.md': `\uFEFF# A \uFFFD guide\r\n\r\n## Done\r\n\r\n\`resolved\`\r\n` }))
  expect(trees.messages).toEqual([])
})

test('paths are NFC, whatever the disk says', () => {
  const trees = readTrees(folderOf({ [`en/a/${'é'.normalize('NFD')}.md`]: guide }))
  expect(trees.files[0]?.path).toBe(`en/a/${'é'.normalize('NFC')}.md`)
})

test.each([
  ['en/a/late.md.txt', 'en/a/late.md'],
  ['en/a/late.MD', 'en/a/late.md'],
  ['en/a/late.markdown', 'en/a/late.md'],
  ['guidetree.yml', 'guidetree.yaml'],
])('%s is named as a file that was meant to be %s', (path, meant) => {
  const { messages } = readTrees(folderOf({ [path]: 'text' }))
  expect(messages.map(({ ruleId, reason }) => [ruleId, reason.includes(`"${meant}"`)])).toEqual([
    ['misnamed-file', true],
  ])
})
