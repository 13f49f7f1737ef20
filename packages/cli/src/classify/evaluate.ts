import type { Triage } from '@guidetree/triage'
import { agreement, macroF1 } from './agreement.ts'
import type { Agreement } from './agreement.ts'
import type { Case } from './cases.ts'

/** How often suggestions are right; ratios are from 0 to 1, those that nothing was measured for are null. */
export interface Evaluation {
  n: number
  /** The first suggestion is right, whatever the verdict; over messages that some guide fits. */
  accuracy: number | null
  /** The mean over the labels of the harmonic mean of precision and recall. */
  macroF1: number | null
  top3: number | null
  /** How well the score of the first suggestion tells what fits from what does not. */
  auroc: number | null
  /** Over messages with a category. */
  categoryAccuracy: number | null
  /** How many messages got each verdict, and how many of them a right first suggestion (for `none`: fit no guide). */
  verdicts: Record<Triage['verdict'], { count: number; right: number }>
  /** Over messages with an emotion, and with a severity; one that nothing gives a severity has the lowest. */
  emotion: Agreement
  severity: Agreement
  confusions: { label: string; suggested: string; count: number }[]
}

interface Answered extends Case {
  answer: Triage
  first: string
}

const none = 'none'

/** Returns how well `triage` answers labelled messages; `lowest` is the severity of a message that nothing gives one. */
export function evaluate(cases: readonly Case[], triage: (text: string) => Triage, lowest: string = none): Evaluation {
  const answered = cases.map((one): Answered => {
    const answer = triage(one.text)
    return { ...one, answer, first: answer.suggestions[0]?.guide ?? none }
  })
  const fitting = answered.filter(({ label }) => label !== none)
  return {
    n: cases.length,
    accuracy: share(fitting, isRight),
    macroF1: macroF1(fitting.map(({ label, first }) => ({ expected: label, given: first }))),
    top3: share(fitting, ({ label, answer }) => answer.suggestions.some(({ guide }) => guide === label)),
    auroc: auroc(fitting.map(score), answered.filter(({ label }) => label === none).map(score)),
    categoryAccuracy: share(
      fitting.filter(({ category }) => category !== undefined),
      ({ category, answer }) => answer.category === category,
    ),
    verdicts: {
      sure: verdict(answered, 'sure', isRight),
      choose: verdict(answered, 'choose', isRight),
      none: verdict(answered, 'none', ({ label }) => label === none),
    },
    emotion: agreement(
      answered.flatMap(({ emotion, answer }) =>
        emotion === undefined ? [] : [{ expected: emotion, given: answer.emotion?.id ?? none }],
      ),
    ),
    severity: agreement(
      answered.flatMap(({ severity, answer }) =>
        severity === undefined ? [] : [{ expected: severity, given: answer.severity ?? lowest }],
      ),
    ),
    confusions: confusions(fitting),
  }
}

const isRight = ({ label, first }: Answered): boolean => label === first
const score = ({ answer }: Answered): number => answer.suggestions[0]?.score ?? 0

function share(cases: readonly Answered[], holds: (one: Answered) => boolean): number | null {
  return cases.length === 0 ? null : cases.filter(holds).length / cases.length
}

function verdict(
  cases: readonly Answered[],
  name: Triage['verdict'],
  holds: (one: Answered) => boolean,
): { count: number; right: number } {
  const given = cases.filter(({ answer }) => answer.verdict === name)
  return { count: given.length, right: given.filter(holds).length }
}

/** The chance that a message that fits scores higher than one that does not; ties count half. */
function auroc(fitting: readonly number[], others: readonly number[]): number | null {
  if (fitting.length === 0 || others.length === 0) return null
  const sorted = others.toSorted((a, b) => a - b)
  const sum = fitting.reduce((wins, one) => wins + (below(sorted, one) + below(sorted, one, true)) / 2, 0)
  return sum / (fitting.length * others.length)
}

/** How many numbers of a sorted list are smaller than one, or equal to it as well. */
function below(sorted: readonly number[], one: number, orEqual = false): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const value = sorted[middle] as number
    if (value < one || (orEqual && value === one)) low = middle + 1
    else high = middle
  }
  return low
}

function confusions(cases: readonly Answered[]): Evaluation['confusions'] {
  const counts = new Map<string, Evaluation['confusions'][number]>()
  for (const { label, first } of cases) {
    if (label === first) continue
    const key = `${label}\n${first}`
    const seen = counts.get(key) ?? { label, suggested: first, count: 0 }
    counts.set(key, { ...seen, count: seen.count + 1 })
  }
  return [...counts.values()].toSorted(
    (a, b) => b.count - a.count || (`${a.label}\n${a.suggested}` < `${b.label}\n${b.suggested}` ? -1 : 1),
  )
}
