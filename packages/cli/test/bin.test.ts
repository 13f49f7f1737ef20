import { spawn } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { bin, guidetree } from './bin.ts'
import { desk, folderOf, write } from './harness.ts'

test('the real command: results on standard output, all else on standard error, its exit status', () => {
  const dir = folderOf(desk)
  const walked = guidetree(dir, ['walk', 'late', '--answer', 'cancelled', '--json'])
  expect(walked).toMatchObject({ status: 0, stderr: '' })
  expect(JSON.parse(walked.stdout).step.id).toBe('why')
  expect(guidetree(dir, ['build', '--out', 'out'])).toMatchObject({ status: 0, stdout: '' })
  expect(guidetree(dir, ['chek'])).toMatchObject({ status: 2, stdout: '' })
  expect(guidetree(dir, ['walk', 'nothing'])).toMatchObject({ status: 1, stdout: '' })
})

test('without a terminal there are no colours and no questions; FORCE_COLOR and NO_COLOR are honoured', () => {
  const dir = folderOf(desk)
  expect(guidetree(dir, ['check'], { FORCE_COLOR: '' }).stdout).not.toContain('\u001B')
  expect(guidetree(dir, ['check'], { FORCE_COLOR: '1' }).stdout).toContain('\u001B')
  expect(guidetree(dir, ['check'], { FORCE_COLOR: '1', NO_COLOR: '1' }).stdout).not.toContain('\u001B')
  expect(guidetree(dir, ['walk', 'late']).stdout).toContain('late waits at #tracking')
})

test('a reader that leaves early is no error', async () => {
  const dir = folderOf(desk)
  const child = spawn(process.execPath, [bin, 'paths', 'late', '--json'], {
    cwd: dir,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let err = ''
  child.stderr.on('data', (data) => (err += data))
  child.stdout.destroy()
  await new Promise((done) => child.on('close', done))
  expect(err).toBe('')
})

test('--watch reports again after a change, survives a broken file and a folder moved away, and ends on Ctrl+C', async () => {
  const dir = folderOf(desk)
  const child = spawn(process.execPath, [bin, 'check', '--watch'], {
    cwd: dir,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, LC_ALL: 'C' },
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  let out = ''
  child.stdout.on('data', (data) => (out += data))
  child.stderr.on('data', (data) => (out += data))
  const until = async (pattern: RegExp): Promise<void> => {
    for (let tries = 0; tries < 400 && !pattern.test(out); tries++) await wait(50)
    expect(out).toMatch(pattern)
    out = ''
  }
  await until(/Watching trees/)
  write(dir, 'trees/en/orders/verify.md', desk['trees/en/orders/verify.md']!.replace('(#ok)', '(#okay)'))
  await until(/unknown-target[^]*Watching/)
  write(dir, 'trees/en/orders/verify.md', '---\nfacts: [\n---\n')
  await until(/error[^]*Watching/)
  write(dir, 'trees/en/orders/verify.md', desk['trees/en/orders/verify.md']!)
  await until(/Checked \d+ guides?[^]*Watching/)
  child.kill('SIGINT')
  expect(await new Promise((done) => child.on('close', done))).toBe(0)
})
