import type { FoundFact, Label, Suggestion, Triage } from '@guidetree/triage'
import type { Key } from '../strings/index.ts'
import { displayWidth, pad, visible } from '../text.ts'
import type { Evaluation } from './evaluate.ts'
import { printFindings } from './findings.ts'
import type { LabelledNames } from './findings.ts'
import { percent } from './sheet.ts'
import type { Sheet } from './sheet.ts'

/** A triage whose guides have their titles. */
export interface NamedTriage extends Triage {
  suggestions: (Suggestion & { title?: string })[]
  facts: (FoundFact & { label: Label })[]
}

const verdicts: Readonly<Record<Triage['verdict'], Key>> = {
  sure: 'verdict-sure',
  choose: 'verdict-choose',
  none: 'verdict-none',
}

const mostConfusions = 10

/** Returns what a person reads of a triage: the verdict, a line for each suggestion, and what else the message tells. */
export function printTriage(triage: NamedTriage, sheet: Sheet, names: LabelledNames): string {
  const { verdict, category, suggestions } = triage
  const { style, say } = sheet
  const place = category === undefined ? '' : style.dim(say('verdict-in', { category: names.category(category) }))
  const guides = suggestions.map(({ guide, step }) => (step === undefined ? guide : `${guide}#${step}`))
  const widest = Math.max(0, ...guides.map(displayWidth))
  const lines = suggestions.map(({ score, title, why }, index) => {
    const words = why.map(({ text }) => say('quoted', { text: visible(text) })).join(' ')
    const name = style.cyan(pad(guides[index] ?? '', widest))
    const parts = [percent(score, say), name, visible(title ?? ''), style.dim(words)]
    return `  ${index + 1}  ${parts.join('  ').trimEnd()}\n`
  })
  return `${style.bold(say(verdicts[verdict]))}${place}\n${lines.join('')}${printFindings(triage, sheet, names)}`
}

/** Returns the figures of an evaluation as a table, and what is most often taken for what. */
export function printEvaluation(result: Evaluation, { style, say }: Sheet): string {
  const rows: [string, string][] = [
    [say('eval-messages'), String(result.n)],
    [say('eval-first'), percent(result.accuracy, say)],
    [say('eval-three'), percent(result.top3, say)],
    [say('eval-f1'), percent(result.macroF1, say)],
    [say('eval-category'), percent(result.categoryAccuracy, say)],
    [say('eval-auroc'), result.auroc === null ? '-' : result.auroc.toFixed(3)],
    [say('eval-emotion'), percent(result.emotion.accuracy, say)],
    [say('eval-emotion-f1'), percent(result.emotion.macroF1, say)],
    [say('eval-severity'), percent(result.severity.accuracy, say)],
    ...Object.entries(result.verdicts).map(([name, { count, right }]): [string, string] => [
      say('eval-verdict', { verdict: { key: verdicts[name as Triage['verdict']] } }),
      say('eval-right', { count, share: count === 0 ? '-' : percent(right / count, say).trim() }),
    ]),
  ]
  const widest = Math.max(...rows.map(([name]) => displayWidth(name)))
  const table = rows.map(([name, value]) => `${style.cyan(pad(name, widest))}  ${value}\n`).join('')
  const confused = result.confusions.slice(0, mostConfusions).map(({ label, suggested, count }) => {
    const told = say('taken-for', { label: visible(label), suggested: visible(suggested) })
    return `${String(count).padStart(6)}  ${told}\n`
  })
  return confused.length === 0 ? table : `${table}\n${confused.join('')}`
}
