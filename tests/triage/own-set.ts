import { execFileSync } from 'node:child_process'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')

/** How well the guides in `trees/` read the labelled messages of one locale; ratios from 0 to 1. */
export interface OwnFigures {
  n: number
  categoryAccuracy: number
  accuracy: number
  top3: number
  auroc: number
  emotion: { accuracy: number; macroF1: number }
  severity: { accuracy: number }
}

/** Returns what the public command says of the labelled messages of a locale. */
export function measureOwn(locale: string): OwnFigures {
  const args = ['packages/cli/src/bin.ts', 'classify', '--eval', `tests/triage/messages.${locale}.jsonl`, '--json']
  const output = execFileSync(process.execPath, args, {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  return JSON.parse(output) as OwnFigures
}

/** The columns of the table in docs/triage.md, in percent. */
export const ownColumns: readonly (readonly [heading: string, of: (figures: OwnFigures) => number])[] = [
  ['category', ({ categoryAccuracy }) => categoryAccuracy],
  ['first', ({ accuracy }) => accuracy],
  ['among three', ({ top3 }) => top3],
  ['AUROC', ({ auroc }) => auroc],
  ['emotion', ({ emotion }) => emotion.accuracy],
  ['emotion, macro-F1', ({ emotion }) => emotion.macroF1],
  ['severity', ({ severity }) => severity.accuracy],
]

/** Returns a row of that table; figures are rounded down, so that what is measured is never below them. */
export function ownRow(locale: string, figures: OwnFigures): string[] {
  const percents = ownColumns.map(([, of]) => (Math.floor(1000 * of(figures)) / 10).toFixed(1))
  return [locale, String(figures.n), ...percents]
}
