import { existsSync, mkdirSync, readdirSync, symlinkSync, unlinkSync } from 'node:fs'
import { join } from 'node:path'
import { compileTree } from '@guidetree/core'
import { expect, test } from 'vitest'
import { desk, folderOf, read, run, write } from './harness.ts'

const filesIn = (dir: string): string[] =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(dir.length + 1))
    .toSorted()

test('writes an index and a tree for each guide', async () => {
  const dir = folderOf(desk)
  const { status, out } = await run(dir, 'build --out out')
  expect({ status, out }).toEqual({ status: 0, out: '' })
  expect(filesIn(join(dir, 'out'))).toEqual([
    'en/orders/cancelled.json',
    'en/orders/late.json',
    'en/orders/verify.json',
    'index.json',
    'triage.json',
  ])
  const index = JSON.parse(read(dir, 'out/index.json'))
  expect(index).toMatchObject({ format: 1, name: { en: 'Desk' }, locales: ['en', 'zh-CN'], articles: [] })
  const late = index.guides.find(({ id }: { id: string }) => id === 'late')
  const tree = JSON.parse(read(dir, `out/${late.tree}`))
  expect(late).toMatchObject({
    id: 'late',
    locale: 'en',
    category: 'orders',
    title: 'Parcel is late',
    path: 'en/orders/late.md',
    symptoms: ['my parcel has not arrived'],
    hash: tree.hash,
    steps: 7,
  })
  expect(tree).toMatchObject({ format: 1, id: 'late', machine: { initial: 'tracking' } })
})

test('a tree is the one that the library compiles', async () => {
  const text = '# A\n\n## B\n\n`resolved`\n'
  const dir = folderOf({ 'trees/en/a/x.md': text })
  await run(dir, 'build --out out')
  expect(JSON.parse(read(dir, 'out/en/a/x.json'))).toEqual(
    JSON.parse(JSON.stringify(compileTree(text, 'en/a/x.md').tree)),
  )
})

test('guides with errors are left out and named, the others are built', async () => {
  const dir = folderOf({ ...desk, 'trees/en/orders/bad.md': '# Bad\n\n## A\n\n- [B](#c)\n' })
  const { status, err } = await run(dir, 'build --out out')
  expect(status).toBe(1)
  expect(err).toContain('Left out trees/en/orders/bad.md')
  expect(existsSync(join(dir, 'out/en/orders/bad.json'))).toBe(false)
  expect(existsSync(join(dir, 'out/en/orders/late.json'))).toBe(true)
})

test('what an earlier build left and is no longer there goes away, other files stay', async () => {
  const dir = folderOf(desk)
  await run(dir, 'build --out out')
  write(dir, 'out/notes.txt', 'mine')
  write(dir, 'out/en/orders/mine.json', '{}')
  unlinkSync(join(dir, 'trees/en/orders/late.scenarios.md'))
  unlinkSync(join(dir, 'trees/en/orders/late.md'))
  const { err } = await run(dir, 'build --out out')
  expect(err).toContain('removed 1 stale file')
  expect(filesIn(join(dir, 'out'))).toEqual([
    'en/orders/cancelled.json',
    'en/orders/mine.json',
    'en/orders/verify.json',
    'index.json',
    'notes.txt',
    'triage.json',
  ])
})

test('an index from elsewhere cannot have files outside taken away', async () => {
  const dir = folderOf({ ...desk, 'precious.json': '{}' })
  write(
    dir,
    'out/index.json',
    JSON.stringify({ format: 1, guides: [{ tree: '../precious.json' }, { tree: join(dir, 'precious.json') }] }),
  )
  await run(dir, 'build --out out')
  expect(existsSync(join(dir, 'precious.json'))).toBe(true)
})

test('nothing is written through a link that leads out', async () => {
  const dir = folderOf(desk)
  mkdirSync(join(dir, 'elsewhere'))
  mkdirSync(join(dir, 'out'))
  symlinkSync(join(dir, 'elsewhere'), join(dir, 'out/en'))
  const { status, err } = await run(dir, 'build --out out')
  expect(status).toBe(1)
  expect(err).toContain('is a symbolic link')
  expect(readdirSync(join(dir, 'elsewhere'))).toEqual([])
})

test('a second build writes the same', async () => {
  const dir = folderOf(desk)
  await run(dir, 'build --out one')
  await run(dir, 'build --out two')
  for (const file of filesIn(join(dir, 'one'))) expect(read(dir, `two/${file}`)).toBe(read(dir, `one/${file}`))
})
