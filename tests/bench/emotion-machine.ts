/** A case as the machine sees it. */
export interface Case {
  label: number
  /** What speaks for each class before any weight is learnt. */
  start: number[]
  /** How much the weights count in this case. */
  trust: number
  /** How much the bias counts. */
  prior: number
  /** Names that stand in the case, and how much of each. */
  features: ReadonlyMap<string, number>
}

export interface Settings {
  /** Names that fewer cases have are left out, and pairs of words. */
  least: number
  leastPair: number
  /** How often each case is seen. */
  rounds: number
  pace: number
  /** How strongly weights are drawn to nothing: many become none. */
  sparse: number
  /** How strongly large weights are drawn down. */
  small: number
  /** How far rare classes count as much as frequent ones, from 0 to 1. */
  even: number
  /** How much sooner a theme (`=sad`) is believed than a single word. */
  themes: number
  /** How much sooner a direction of the words' senses (`%7`) is. */
  senses: number
}

export interface Fitted {
  /** For each name, its weights for each class. */
  weights: Map<string, number[]>
  /** In how many cases each name stands. */
  counts: Map<string, number>
  bias: number[]
}

/** A case with its names as places; the bias comes last. */
interface Row {
  places: Int32Array
  values: Float64Array
}

/** The last rounds are averaged, and several orders of the cases. */
const averaged = 8
const seeds = [7, 8, 9]

/**
 * Returns the weights of multinomial logistic regression with many of them nothing (an elastic net, by adaptive
 * proximal gradient steps, case by case). The same cases give the same weights.
 */
export function fit(cases: readonly Case[], classes: number, settings: Settings): Fitted {
  const names = frequent(cases, settings)
  const worth = names.map((name) => worthOf(name, settings))
  const rows = rowsOf(cases, names, worth)
  const importance = importanceOf(cases, classes, settings.even)
  const counts = new Float64Array(names.length)
  for (const { places } of rows) for (const place of places) if (place < names.length) counts[place]! += 1
  const size = (names.length + 1) * classes
  const sum = new Float64Array(size)
  for (const seed of seeds) {
    const weights = new Float64Array(size)
    const squares = new Float64Array(size).fill(1e-3)
    const order = cases.map((_, index) => index)
    const random = randomOf(seed)
    const learn = (index: number): void => {
      const { label, start } = cases[index] as Case
      const { places, values } = rows[index] as Row
      const off = chances(logitsAt(start, rows[index] as Row, weights))
      off[label]! -= 1
      for (const [at, place] of places.entries()) {
        const count = counts[place] ?? 0
        for (let other = 0; other < classes; other++) {
          const where = place * classes + other
          const old = weights[where] as number
          const drawn = count > 0 ? (settings.small * old) / count : 0
          const slope = (off[other] as number) * (importance[index] as number) * (values[at] as number) + drawn
          squares[where]! += slope * slope
          const step = settings.pace / Math.sqrt(squares[where] as number)
          const moved = old - step * slope
          weights[where] = count > 0 ? towardsZero(moved, (step * settings.sparse) / count) : moved
        }
      }
    }
    for (let round = 0; round < settings.rounds; round++) {
      shuffle(order, random)
      for (const index of order) learn(index)
      if (round >= settings.rounds - averaged)
        for (const [at, weight] of weights.entries()) sum[at]! += weight / averaged / seeds.length
    }
  }
  const slice = (name: number, by: number): number[] =>
    Array.from(sum.slice(name * classes, (name + 1) * classes), (weight) => weight * by)
  return {
    weights: new Map(names.map((name, index) => [name, slice(index, worth[index] as number)])),
    counts: new Map(names.map((name, index) => [name, counts[index] as number])),
    bias: slice(names.length, 1),
  }
}

/** A name of one letter is a sign. */
function worthOf(name: string, { themes, senses }: Settings): number {
  return name.length === 1 ? 1 : name.startsWith('=') ? themes : name.startsWith('%') ? senses : 1
}

function frequent(cases: readonly Case[], { least, leastPair }: Settings): string[] {
  const counts = new Map<string, number>()
  for (const { features } of cases) for (const name of features.keys()) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts.keys()]
    .filter((name) => (counts.get(name) as number) >= (/._./.test(name) ? leastPair : least))
    .toSorted()
}

function rowsOf(cases: readonly Case[], names: readonly string[], worth: readonly number[]): Row[] {
  const known = new Map(names.map((name, index) => [name, index]))
  return cases.map(({ features, trust, prior }) => {
    const own = [...features].flatMap(([name, value]) => {
      const place = known.get(name)
      return place === undefined ? [] : [{ place, value: trust * value * (worth[place] as number) }]
    })
    return {
      places: Int32Array.from([...own.map(({ place }) => place), names.length]),
      values: Float64Array.from([...own.map(({ value }) => value), prior]),
    }
  })
}

function importanceOf(cases: readonly Case[], classes: number, even: number): number[] {
  const counts = new Float64Array(classes)
  for (const { label } of cases) counts[label]! += 1
  return cases.map(({ label }) => (cases.length / classes / (counts[label] as number)) ** even)
}

function logitsAt(start: readonly number[], { places, values }: Row, weights: Float64Array): number[] {
  const logits = [...start]
  for (const [at, place] of places.entries()) {
    for (let other = 0; other < logits.length; other++) {
      logits[other]! += (values[at] as number) * (weights[place * logits.length + other] as number)
    }
  }
  return logits
}

function chances(logits: readonly number[]): number[] {
  const top = Math.max(...logits)
  const powers = logits.map((logit) => Math.exp(logit - top))
  const sum = powers.reduce((a, b) => a + b, 0)
  return powers.map((power) => power / sum)
}

const towardsZero = (value: number, by: number): number => Math.sign(value) * Math.max(0, Math.abs(value) - by)

function randomOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff
    return state / 0x80000000
  }
}

function shuffle(order: number[], random: () => number): void {
  for (let at = order.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1))
    ;[order[at], order[other]] = [order[other] as number, order[at] as number]
  }
}
