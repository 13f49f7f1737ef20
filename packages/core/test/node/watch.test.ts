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

async function until(test: () => boolean): Promise<void> {
  for (let tries = 0; tries < 200 && !test(); tries++) await wait(20)
  expect(test()).toBe(true)
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
    await until(() => count() > before)
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
  await until(() => count > 0)
  await wait(400)
  expect(count).toBe(1)
})

test('a folder may vanish and come back', async () => {
  const dir = folderOf({ 'trees/en/a/x.md': 'x' })
  const trees = join(dir, 'trees')
  const count = counting(trees)
  rmSync(trees, { recursive: true })
  await until(() => count() === 1)
  write(trees, 'en/a/x.md', 'back')
  await until(() => count() >= 2)
})

test('nothing is told when nothing changes', async () => {
  const dir = folderOf({ 'en/a/x.md': 'x' })
  const count = counting(dir)
  await wait(300)
  expect(count()).toBe(0)
})
