/**
 * Measures triage beside other engines on the same words in the same run, and writes the tables of docs/triage.md.
 *
 *     node tests/bench/triage-side-by-side.ts FOLDER
 *
 * The folder holds the public sets as JSONL files; they are no part of this repository.
 */
import type { Triage } from '@guidetree/triage'
import { markdownTable } from 'markdown-table'
import { evaluate } from '../../packages/cli/src/classify/evaluate.ts'
import { miniSearch, nlpJs, ours } from './triage-engines.ts'
import type { Answer, Engine } from './triage-engines.ts'
import { fiftyOfTwenty, setsIn } from './triage-sets.ts'
import type { MeasuredSet } from './triage-sets.ts'
import { writeMeasured } from './write-measured.ts'

const engines: Engine[] = [ours, nlpJs, miniSearch]

interface Measured {
  accuracy: number | null
  top3: number | null
  auroc: number | null
  categoryAccuracy: number | null
  /** Milliseconds of CPU. */
  learning: number
  reading: number
}

const [folder] = process.argv.slice(2)
if (folder === undefined) throw new Error('Expected the folder of the public sets')
const texts = { ...(await quality(setsIn(folder))), ...(await cost(fiftyOfTwenty(folder))) }
writeMeasured('triage.md', texts)

async function quality(sets: readonly MeasuredSet[]): Promise<{ quality: string }> {
  const rows: string[][] = []
  for (const set of sets) {
    const measured: Measured[] = []
    for (const engine of engines) measured.push(await measure(engine, set))
    rows.push([set.name, ...measured.map(summary)])
    console.log(rows.at(-1)!.join(' | '))
  }
  return { quality: markdownTable([['first / among three / AUROC', ...engines.map(({ name }) => name)], ...rows]) }
}

async function cost(set: MeasuredSet): Promise<{ cost: string }> {
  const measured: Measured[] = []
  for (const engine of engines) {
    await measure(engine, set)
    measured.push(await measure(engine, set))
  }
  const rows = [
    ['learn 50 guides of 20 examples, ms', ...measured.map(({ learning }) => learning.toFixed(0))],
    ['read one message, ms', ...measured.map(({ reading }) => reading.toFixed(2))],
  ]
  console.log(rows.map((row) => row.join(' | ')).join('\n'))
  return { cost: markdownTable([['CPU', ...engines.map(({ name }) => name)], ...rows]) }
}

async function measure(engine: Engine, { base, taught, language, messages }: MeasuredSet): Promise<Measured> {
  const begun = process.cpuUsage()
  const read = await engine.learn(base, taught, language)
  const learning = since(begun)
  // The first message lays the model out.
  await read(messages[0]!.text)
  const started = process.cpuUsage()
  const answers = new Map<string, Answer>()
  for (const { text } of messages) answers.set(text, await read(text))
  const reading = since(started) / messages.length
  const categories = new Map(base.guides.map(({ id, category }) => [id, category]))
  const figures = evaluate(messages, (text) => asTriage(answers.get(text) ?? [], categories))
  return { ...figures, learning, reading }
}

function since(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}

function asTriage(answer: Answer, categories: ReadonlyMap<string, string>): Triage {
  const suggestions = answer.map((one) => ({ ...one, why: [] }))
  return {
    suggestions,
    category: categories.get(answer[0]?.guide ?? ''),
    verdict: 'choose',
    raised: [],
    risks: [],
    facts: [],
    masked: '',
  }
}

function summary({ accuracy, top3, auroc }: Measured): string {
  const percent = (ratio: number | null): string => (ratio === null ? '–' : (100 * ratio).toFixed(1))
  return [percent(accuracy), percent(top3), ...(auroc === null ? [] : [auroc.toFixed(3).slice(1)])].join(' / ')
}
