/** A case as the machine sees it. */
export interface Case {
  label: number
  /** What speaks for each class before any weight is learnt. */
  start: number[]
  /** How much the weights count in this case. */
  trust: number
  /** How much the bias counts. */
  prior: number
  features: string[]
}

export interface Settings {
  /** Names that fewer cases have are left out. */
  least: number
  rounds: number
  /** How strongly weights are drawn to nothing: many become none. */
  sparse: number
  /** How strongly large weights are drawn down. */
  small: number
  /** How far rare classes count as much as frequent ones, from 0 to 1. */
  even: number
}

export interface Fitted {
  names: string[]
  /** For each name, its weights for each class. */
  weights: Float64Array[]
  bias: Float64Array
}

/**
 * Returns the weights of multinomial logistic regression with most of them nothing (an elastic net, by accelerated
 * proximal gradient steps). The same cases give the same weights.
 */
export function fit(cases: readonly Case[], classes: number, settings: Settings): Fitted {
  const names = frequent(cases, settings.least)
  const places = new Map(names.map((name, index) => [name, index]))
  const rows = cases.map(({ features }) => features.flatMap((name) => places.get(name) ?? []))
  const importance = importanceOf(cases, classes, settings.even)
  const curves = curvesOf(cases, rows, importance, names.length)
  const size = (names.length + 1) * classes
  const [weights, ahead] = [new Float64Array(size), new Float64Array(size)]
  let pace = 1
  for (let round = 0; round < settings.rounds; round++) {
    const slopes = slopesOf(cases, rows, importance, ahead, classes)
    const next = (1 + Math.sqrt(1 + 4 * pace * pace)) / 2
    for (let at = 0; at < size; at++) {
      const name = Math.floor(at / classes)
      const isBias = name === names.length
      const curve = (curves[name] as number) + settings.small
      const drawn = isBias ? 0 : settings.small * (ahead[at] as number)
      const moved = (ahead[at] as number) - ((slopes[at] as number) + drawn) / curve
      const value = isBias ? moved : towardsZero(moved, settings.sparse / curve)
      ahead[at] = value + ((pace - 1) / next) * (value - (weights[at] as number))
      weights[at] = value
    }
    pace = next
  }
  const slice = (name: number): Float64Array => weights.slice(name * classes, (name + 1) * classes)
  return { names, weights: names.map((_, index) => slice(index)), bias: slice(names.length) }
}

function frequent(cases: readonly Case[], least: number): string[] {
  const counts = new Map<string, number>()
  for (const name of cases.flatMap(({ features }) => features)) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts.keys()].filter((name) => (counts.get(name) as number) >= least).toSorted()
}

function importanceOf(cases: readonly Case[], classes: number, even: number): number[] {
  const counts = new Float64Array(classes)
  for (const { label } of cases) counts[label]! += 1
  return cases.map(({ label }) => (cases.length / classes / (counts[label] as number)) ** even)
}

/** An upper bound of how much the loss bends along each name; the bias comes last. */
function curvesOf(
  cases: readonly Case[],
  rows: readonly number[][],
  importance: readonly number[],
  names: number,
): Float64Array {
  const curves = new Float64Array(names + 1).fill(1e-6)
  for (const [index, row] of rows.entries()) {
    const trust = (cases[index] as Case).trust
    const share = trust * trust * (importance[index] as number) * 0.25 * Math.max(8, row.length)
    for (const name of [...row, names]) curves[name]! += share
  }
  return curves
}

function slopesOf(
  cases: readonly Case[],
  rows: readonly number[][],
  importance: readonly number[],
  weights: Float64Array,
  classes: number,
): Float64Array {
  const slopes = new Float64Array(weights.length)
  for (const [index, { label, start, trust, prior }] of cases.entries()) {
    if (trust === 0) continue
    const bias = weights.length / classes - 1
    const names = [...(rows[index] as number[]), bias]
    const counts = (name: number): number => (name === bias ? prior : trust)
    const logits = start.map((value, at) =>
      names.reduce((sum, name) => sum + counts(name) * (weights[name * classes + at] as number), value),
    )
    const off = chances(logits).map(
      (chance, at) => (chance - (at === label ? 1 : 0)) * (importance[index] as number) * trust,
    )
    for (const name of names)
      for (let at = 0; at < classes; at++) slopes[name * classes + at]! += counts(name) * (off[at] as number)
  }
  return slopes
}

function chances(logits: readonly number[]): number[] {
  const top = Math.max(...logits)
  const powers = logits.map((logit) => Math.exp(logit - top))
  const sum = powers.reduce((a, b) => a + b, 0)
  return powers.map((power) => power / sum)
}

const towardsZero = (value: number, by: number): number => Math.sign(value) * Math.max(0, Math.abs(value) - by)

/** Returns what speaks for each class in a case. */
export function logitsOf(
  { start, trust, features }: Case,
  { weights, bias }: Fitted,
  places: ReadonlyMap<string, number>,
): number[] {
  const known = features.flatMap((name) => places.get(name) ?? [])
  return start.map((value, at) =>
    known.reduce(
      (sum, name) => sum + trust * ((weights[name] as Float64Array)[at] as number),
      value + trust * (bias[at] as number),
    ),
  )
}

/**
 * Returns what to add to each class so that the mean over the classes of precision and recall is best, in cases that
 * were left out in turns: rare classes would hardly be said otherwise.
 */
export function balance(cases: readonly Case[], classes: number, settings: Settings): number[] {
  const folds = 5
  const left = Array.from({ length: folds }, (_, fold) => {
    const fitted = fit(
      cases.filter((__, index) => index % folds !== fold),
      classes,
      settings,
    )
    const places = new Map(fitted.names.map((name, index) => [name, index]))
    return cases
      .filter((__, index) => index % folds === fold)
      .map((one) => ({ label: one.label, prior: one.prior, logits: logitsOf(one, fitted, places) }))
  }).flat()
  const added = Array.from({ length: classes }, () => 0)
  let best = meanF1(left, added)
  for (const size of [0.6, 0.3, 0.15, 0.05]) {
    for (let again = 0; again < 3; again++) {
      for (let at = 1; at < classes; at++) {
        for (const change of [size, -size]) {
          const tried = added.with(at, (added[at] as number) + change)
          const score = meanF1(left, tried)
          if (score > best + 1e-4) [best, added[at]] = [score, tried[at] as number]
        }
      }
    }
  }
  console.log(`macro-F1 of lines left out: ${best.toFixed(4)}`)
  return added
}

function meanF1(
  cases: readonly { label: number; prior: number; logits: number[] }[],
  added: readonly number[],
): number {
  const counts = added.map(() => ({ right: 0, all: 0 }))
  for (const { label, prior, logits } of cases) {
    let said = 0
    const worth = (at: number): number => (logits[at] as number) + prior * (added[at] as number)
    for (let at = 1; at < added.length; at++) if (worth(at) > worth(said)) said = at
    counts[label]!.all++
    counts[said]!.all++
    if (label === said) counts[label]!.right++
  }
  return counts.reduce((sum, { right, all }) => sum + (2 * right) / all, 0) / added.length
}
