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

test.each(fences('library.md').map(({ text, line }) => [line, text] as const))(
  'the example at line %i of docs/library.md gives what it says',
  async (line, text) => {
    const file = join(folder, `${line}.ts`)
    await writeFile(file, asserted(text))
    const { stdout } = await promisify(execFile)(process.execPath, [file])
    const pairs = stdout
      .trim()
      .split('\n')
      .map((pair) => JSON.parse(pair))
    expect(pairs.length).toBeGreaterThan(0)
    for (const [actual, expected] of pairs) expect(actual).toEqual(expected)
  },
)
