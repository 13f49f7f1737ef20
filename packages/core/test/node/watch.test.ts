import { renameSync, rmSync, unlinkSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { watchTrees } from '@guidetree/core/node'
import { folderOf, write } from './folder.ts'

function counting(dir: string): () => number {
  let count = 0
  onTestFinished(watchTrees(dir, () => count++, { settle: 30, poll: 60 }))
  return () => count
}

async function until(holds: () => boolean): Promise<boolean> {
  for (let tries = 0; tries < 200 && !holds(); tries++) await wait(20)
  return holds()
}

test('a change, a new file in a new folder, a rename and a removal are told', async () => {
  const dir = folderOf({ 'en/a/x.md': 'x' })
  const count = counting(dir)
  const steps = [
    () => write(dir, 'en/a/x.md', 'other'),
    () => write(dir, 'en/b/c/y.md', 'new'),
    () => renameSync(join(dir, 'en/b/c/y.md'), join(dir, 'en/b/z.md')),
    () => unlinkSync(join(dir, 'en/a/x.md')),
  ]
  for (const step of steps) {
    const before = count()
    step()
    expect(await until(() => count() > before)).toBe(true)
  }
})

test('many writes in a row are told once', async () => {
  const dir = folderOf({ 'en/a/x.md': 'x' })
  let count = 0
  onTestFinished(watchTrees(dir, () => count++, { settle: 200, poll: 60_000 }))
  for (let turn = 0; turn < 10; turn++) {
    write(dir, 'en/a/x.md', 'x'.repeat(turn))
    await wait(5)
  }
  expect(await until(() => count > 0)).toBe(true)
  await wait(400)
  expect(count).toBe(1)
})

test('a folder may vanish and come back', async () => {
  const dir = folderOf({ 'trees/en/a/x.md': 'x' })
  const trees = join(dir, 'trees')
  const count = counting(trees)
  rmSync(trees, { recursive: true })
  expect(await until(() => count() === 1)).toBe(true)
  write(trees, 'en/a/x.md', 'back')
  expect(await until(() => count() >= 2)).toBe(true)
})

test('nothing is told when nothing changes', async () => {
  const dir = folderOf({ 'en/a/x.md': 'x' })
  const count = counting(dir)
  await wait(300)
  expect(count()).toBe(0)
})
