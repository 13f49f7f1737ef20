import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { check, compile, link, parseGuide } from '@guidetree/core'
import { readTrees, TreesCache } from '@guidetree/core/node'
import { syntheticGuide } from './synthetic.ts'

const guides = 200
const today = '2026-11-22'

export interface CheckMeasured {
  /** Milliseconds of a check of 200 guides with a warm cache: one file of them changed. */
  warm: number
  cold: number
  /** Against bare remark-parse on the same guides. */
  parseRatio: number
  checkRatio: number
  htmlRatio: number
}

/** Returns how long checking takes, as the median of several runs, and as a ratio to bare remark-parse. */
export async function measureCheck(): Promise<CheckMeasured> {
  const texts = Array.from({ length: guides }, (_, number) => ({
    path: `en/orders/guide-${number}.md`,
    value: syntheticGuide(number),
  }))
  const bare = await bareParser()
  const sample = texts.slice(0, 40)
  const [parseRatio, checkRatio, htmlRatio] = ratios(
    () => sample.forEach(({ value }) => bare(value)),
    () => sample.forEach(parseGuide),
    () => check(link(sample.map(parseGuide)), { today }),
    () => {
      const linked = link(sample.map(parseGuide))
      check(linked, { today })
      linked.guides.forEach(compile)
    },
  )
  const { warm, cold } = measureFolder(texts)
  return { warm, cold, parseRatio: parseRatio!, checkRatio: checkRatio!, htmlRatio: htmlRatio! }
}

const warmUps = 3
const rounds = 11

/** Returns the median ratio of each run's time to `base`, taken in turn in the same rounds, after some to warm up. */
function ratios(base: () => unknown, ...runs: (() => unknown)[]): number[] {
  const found = Array.from({ length: warmUps + rounds }, () => {
    const bare = timeOf(base)
    return runs.map((run) => timeOf(run) / bare)
  }).slice(warmUps)
  return runs.map((_, index) => middle(found.map((round) => round[index]!)))
}

function measureFolder(texts: readonly { path: string; value: string }[]): { warm: number; cold: number } {
  const dir = mkdtempSync(join(tmpdir(), 'guidetree-bench-'))
  try {
    mkdirSync(join(dir, 'en/orders'), { recursive: true })
    for (const { path, value } of texts) writeFileSync(join(dir, path), value)
    const cache = new TreesCache()
    const once = (): void => {
      const trees = readTrees(dir, cache)
      check(link(trees.documents, trees.config, trees.assets), { today })
    }
    const cold = median(1, once)
    let turn = 0
    const warm = median(9, () => {
      const { path, value } = texts[turn % texts.length]!
      writeFileSync(join(dir, path), `${value}\nA remark, number ${turn++}.\n`)
      once()
    })
    return { warm, cold }
  } finally {
    rmSync(dir, { recursive: true })
  }
}

/** The packages that core is made of are not this folder's own: they are found from where core is. */
async function bareParser(): Promise<(text: string) => unknown> {
  const core = createRequire(createRequire(import.meta.url).resolve('@guidetree/core'))
  const load = async (name: string): Promise<Record<string, any>> => import(pathToFileURL(core.resolve(name)).href)
  const { unified } = await load('unified')
  const { default: remarkParse } = await load('remark-parse')
  const processor = unified().use(remarkParse).freeze()
  return (text) => processor.parse(text)
}

function median(runs: number, run: () => unknown): number {
  return middle(Array.from({ length: runs }, () => timeOf(run)))
}

function timeOf(run: () => unknown): number {
  const start = performance.now()
  run()
  return performance.now() - start
}

function middle(numbers: readonly number[]): number {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0
}

/** Prints what checking costs. */
export async function reportCheck(): Promise<void> {
  const { warm, cold, parseRatio, checkRatio, htmlRatio } = await measureCheck()
  console.log(
    `check of ${guides} guides, one of them changed: ${warm.toFixed(0)} ms (goal 300), all new: ${cold.toFixed(0)} ms`,
  )
  const lines = [
    `parse ${parseRatio.toFixed(2)}`,
    `parse, link and check ${checkRatio.toFixed(2)} (goal 1.35)`,
    `with HTML ${htmlRatio.toFixed(2)} (goal 1.8)`,
  ]
  console.log(`against bare remark-parse: ${lines.join(', ')}`)
}

if (process.argv[1] === import.meta.filename) await reportCheck()
