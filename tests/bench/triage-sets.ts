import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { link, parseGuide } from '@guidetree/core'
import type { KnowledgeBase } from '@guidetree/core'
import { readTrees } from '@guidetree/core/node'
import type { TrainingBase } from '@guidetree/triage'
import { examplesOf } from '../../packages/triage/src/train/examples.ts'
import type { Taught } from './triage-engines.ts'
import { draw, guidesFrom, idOf, linesOf } from './triage-guides.ts'
import type { Line } from './triage-guides.ts'

/** What is taught, and the messages that are measured; those of no guide have the label `none`. */
export interface MeasuredSet {
  name: string
  language: 'en' | 'zh'
  base: KnowledgeBase
  taught: Taught[]
  messages: Line[]
}

const root = join(import.meta.dirname, '../..')

/** Returns the public sets, read from a folder that has their files, and this project's own. */
export function setsIn(folder: string): MeasuredSet[] {
  const read = (file: string): Line[] => linesOf(readFileSync(join(folder, `${file}.jsonl`), 'utf8'))
  const outside = read('clinc150.oos_val').map(({ text }) => ({ text, label: 'none' }))
  const [taught, rest] = draw(read('natcs.pool'), 10, 1)
  return [
    fromLines('BANKING77, 10 examples', read('banking77.train_10'), read('banking77.eval_1000')),
    fromLines('CLINC150, 10 examples', read('clinc150.train_10'), [...read('clinc150.val'), ...outside]),
    fromLines('Bitext, 20 examples', read('bitext8k.train_20'), read('bitext8k.eval_1500')),
    fromLines('NatCS, 10 examples', taught, rest),
    ...ownSets(),
  ]
}

/** Returns 50 guides of 20 examples, to measure what learning costs. */
export function fiftyOfTwenty(folder: string): MeasuredSet {
  const lines = ['clinc150.train_10', 'clinc150.val'].flatMap((file) =>
    linesOf(readFileSync(join(folder, `${file}.jsonl`), 'utf8')),
  )
  const labels = new Set([...new Set(lines.map(({ label }) => label))].slice(0, 50))
  const [taught, rest] = draw(
    lines.filter(({ label }) => labels.has(label)),
    20,
    1,
  )
  return fromLines('50 guides of 20 examples', taught, rest)
}

function fromLines(name: string, taught: readonly Line[], measured: readonly Line[]): MeasuredSet {
  const files = guidesFrom(taught).filter(({ path }) => path.endsWith('.md'))
  const base = link(files.map(parseGuide))
  const messages = measured.map((line) => ({ ...line, label: line.label === 'none' ? 'none' : idOf(line.label) }))
  return { name, language: 'en', base, taught: taughtBy(base), messages }
}

function taughtBy(base: TrainingBase): Taught[] {
  const { guides, texts } = examplesOf(base)
  return texts.map(({ text, guide }) => ({ text, guide: guides[guide]!.id }))
}

/** Returns the labelled messages of this project, with the guides in `trees/`. */
export function ownSets(): MeasuredSet[] {
  const { documents, config, assets } = readTrees(join(root, 'trees'))
  const base = link(documents, config, assets)
  return base.config.locales.map((locale) => ({
    name: `own messages, ${locale}`,
    language: locale.startsWith('zh') ? 'zh' : 'en',
    base,
    taught: taughtBy({
      ...base,
      guides: base.guides.filter((guide) => guide.locale === locale),
      scenarios: base.scenarios.filter(({ path }) => path.startsWith(`${locale}/`)),
    }),
    messages: linesOf(readFileSync(join(root, `tests/triage/messages.${locale}.jsonl`), 'utf8')),
  }))
}
