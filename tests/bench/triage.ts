/**
 * Measures triage on labelled messages of others: makes guides of a k-shot file in a folder of its own and runs the
 * public commands on it.
 *
 *     node tests/bench/triage.ts TRAIN.jsonl EVAL.jsonl [OUT_OF_SCOPE.jsonl]
 *     node tests/bench/triage.ts --draw 10 --seed 1 POOL.jsonl
 *
 * With --draw, that many of each label are drawn from the pool, and the rest is measured.
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'
import { draw, guidesFrom, idOf, linesOf } from './triage-guides.ts'
import type { Line } from './triage-guides.ts'

const command = join(import.meta.dirname, '../../packages/cli/src/bin.ts')

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { draw: { type: 'string' }, seed: { type: 'string', default: '1' }, locale: { type: 'string' } },
})
const files = positionals.map((path) => linesOf(readFileSync(path, 'utf8')))
const [train = [], measured = [], outside = []] =
  values.draw === undefined ? files : draw(files.flat(), Number(values.draw), Number(values.seed))
console.log(JSON.stringify(measure(train, measured, outside)))

function measure(guides: readonly Line[], inside: readonly Line[], others: readonly Line[]): object {
  const dir = mkdtempSync(join(tmpdir(), 'guidetree-triage-'))
  try {
    for (const { path, value } of guidesFrom(guides, values.locale)) write(join(dir, 'trees', path), value)
    const cases = [
      ...inside.map((line) => ({ ...line, label: idOf(line.label), category: line.category && idOf(line.category) })),
      ...others.map(({ text }) => ({ text, label: 'none' })),
    ]
    write(join(dir, 'cases.jsonl'), cases.map((one) => JSON.stringify(one)).join('\n'))
    const evaluated = JSON.parse(run(dir, ['classify', '--eval', 'cases.jsonl', '--json'])) as Record<string, unknown>
    run(dir, ['build', '--out', 'out'])
    const size = gzipSync(readFileSync(join(dir, 'out/triage.json'))).length
    const { confusions: _, ...figures } = evaluated
    return { guides: new Set(guides.map(({ label }) => label)).size, examples: guides.length, ...figures, gzip: size }
  } finally {
    rmSync(dir, { recursive: true })
  }
}

function run(cwd: string, args: string[]): string {
  return execFileSync(process.execPath, [command, ...args], {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

function write(path: string, value: string): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, value)
}
