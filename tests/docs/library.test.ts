import { execFile } from 'node:child_process'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fences } from './fences.ts'

/** Inside the workspace, so that the examples import the packages by name. */
const folder = join(import.meta.dirname, '../.output/library')
beforeAll(() => mkdir(folder, { recursive: true }))
afterAll(() => rm(folder, { recursive: true }))

/** Returns the example with each `value // => expected` line made a comparison that prints both as JSON. */
function asserted(code: string): string {
  return code.replaceAll(
    /^(.+?) \/\/ => (.+)$/gm,
    (_, expression, expected) => `console.log(JSON.stringify([${expression}, ${expected}]))`,
  )
}

const examples = ['library.md', 'tree-format.md'].flatMap((page) =>
  fences(page).flatMap(({ info, text, line }) => (info[0] === 'ts' ? [[line, page, text] as const] : [])),
)

test.each(examples)('the example at line %i of docs/%s gives what it says', async (line, page, text) => {
  const file = join(folder, `${page}-${line}.ts`)
  await writeFile(file, asserted(text))
  const { stdout } = await promisify(execFile)(process.execPath, [file])
  const pairs = stdout
    .trim()
    .split('\n')
    .map((pair) => JSON.parse(pair))
  expect(pairs.length).toBeGreaterThan(0)
  for (const [actual, expected] of pairs) expect(actual).toEqual(expected)
})
