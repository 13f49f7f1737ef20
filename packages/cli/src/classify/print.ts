import type { Suggestion, Triage } from '@guidetree/triage'
import type { Style } from '../style.ts'
import { displayWidth, visible } from '../text.ts'
import type { Evaluation } from './evaluate.ts'

/** A triage whose guides have their titles. */
export interface NamedTriage extends Triage {
  suggestions: (Suggestion & { title?: string })[]
}

const verdicts: Record<Triage['verdict'], string> = {
  sure: 'Sure',
  choose: 'Choose',
  none: 'Nothing fits',
}

const mostConfusions = 10

/** Returns what a person reads of a triage: the verdict and a line for each suggestion. */
export function printTriage({ verdict, category, suggestions }: NamedTriage, style: Style): string {
  const head = style.bold(verdicts[verdict]) + (category === undefined ? '' : style.dim(` (${category})`))
  const names = suggestions.map(({ guide, step }) => (step === undefined ? guide : `${guide}#${step}`))
  const lines = suggestions.map(({ score, title, why }, index) => {
    const words = why.map(({ text }) => `“${visible(text)}”`).join(' ')
    const parts = [percent(score), style.cyan(padded(names, index)), visible(title ?? ''), style.dim(words)]
    return `  ${index + 1}  ${parts.join('  ').trimEnd()}\n`
  })
  return `${head}\n${lines.join('')}`
}

/** Returns the figures of an evaluation as a table, and what is most often taken for what. */
export function printEvaluation(result: Evaluation, style: Style): string {
  const rows: [string, string][] = [
    ['messages', String(result.n)],
    ['first is right', percent(result.accuracy)],
    ['among three', percent(result.top3)],
    ['macro F1', percent(result.macroF1)],
    ['category is right', percent(result.categoryAccuracy)],
    ['AUROC', result.auroc === null ? '-' : result.auroc.toFixed(3)],
    ...Object.entries(result.verdicts).map(([name, { count, right }]): [string, string] => [
      `verdict ${name}`,
      `${count}, right ${count === 0 ? '-' : percent(right / count).trim()}`,
    ]),
  ]
  const table = rows.map(([name, value]) => `${style.cyan(name.padEnd(18))}  ${value}\n`).join('')
  const confused = result.confusions
    .slice(0, mostConfusions)
    .map(
      ({ label, suggested, count }) =>
        `${String(count).padStart(6)}  ${visible(label)} taken for ${visible(suggested)}\n`,
    )
  return confused.length === 0 ? table : `${table}\n${confused.join('')}`
}

function percent(share: number | null): string {
  return share === null ? '-' : `${(100 * share).toFixed(1).padStart(5)} %`
}

function padded(names: readonly string[], index: number): string {
  const name = names[index] as string
  const width = Math.max(...names.map(displayWidth))
  return name + ' '.repeat(width - displayWidth(name))
}
