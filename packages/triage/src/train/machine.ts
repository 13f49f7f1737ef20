/**
 * One machine for all guides: the softmax of their scores gives each example's own guide the greatest chance, weights
 * kept small. It is solved by example (dual coordinate descent): for each, how much likeness to it speaks for its own
 * guide and against those that it could be taken for. Guides that nobody would take it for need no weight.
 */
export interface Problem {
  /** Row by row, how much examples count as alike, the bias included. */
  alike: Float32Array
  /** The guide of each example. */
  guides: Int32Array
  /** How many guides there are. */
  count: number
}

/** The weights of each example for each guide, and the scores that they give each example: row by row, of a guide. */
export interface Solution {
  weights: Float64Array[]
  scores: Float64Array[]
}

/** How small weights are kept. */
const shrink = 0.1
/** Changes of a chance by less are not worth their while. */
const least = 0.002
/** Guides with less chance at an example get no weight from it: they are many, and none of them is in question. */
const leastChance = (guides: number): number => Math.min(0.005, 0.5 / guides)
const mostPasses = 5
/** Enough to find a solution from one with more examples. */
const fewPasses = 1
const mostSteps = 8

/** Returns the solution of a problem. */
export function solve(problem: Problem): Solution {
  const rows = (): Float64Array[] =>
    Array.from({ length: problem.count }, () => new Float64Array(problem.guides.length))
  const solution = { weights: rows(), scores: rows() }
  descend(problem, solution, () => true, mostPasses)
  return solution
}

/** Returns the solution when some examples are not known, found from the one with all of them. */
export function solveWithout(
  problem: Problem,
  { weights, scores }: Solution,
  isLeftOut: (example: number) => boolean,
): Solution {
  const size = problem.guides.length
  const solution = { weights: weights.map((row) => row.slice()), scores: scores.map((row) => row.slice()) }
  for (let example = 0; example < size; example++) {
    if (!isLeftOut(example)) continue
    const row = problem.alike.subarray(example * size, (example + 1) * size)
    for (let guide = 0; guide < problem.count; guide++) move(solution, guide, example, 0, row)
  }
  descend(problem, solution, (example) => !isLeftOut(example), fewPasses)
  return solution
}

function descend(
  { alike, guides, count }: Problem,
  solution: Solution,
  isKnown: (example: number) => boolean,
  passes: number,
): void {
  const size = guides.length
  const { weights, scores } = solution
  const [before, after, outside, step] = Array.from({ length: 4 }, () => new Float64Array(count)) as Four
  const order = shuffled(size).filter(isKnown)
  const smallest = leastChance(count) / shrink
  for (let pass = 0; pass < passes; pass++) {
    let changed = false
    for (const example of order) {
      const row = alike.subarray(example * size, (example + 1) * size)
      const own = row[example] as number
      for (let guide = 0; guide < count; guide++) {
        before[guide] = after[guide] = weights[guide]![example] as number
        outside[guide] = (scores[guide]![example] as number) - own * (before[guide] as number)
      }
      settle(after, outside, own, guides[example] as number, step)
      for (let guide = 0; guide < count; guide++) {
        const next = Math.abs(after[guide] as number) < smallest ? 0 : (after[guide] as number)
        if (next !== 0 && Math.abs(next - (before[guide] as number)) * shrink < least) continue
        if (move(solution, guide, example, next, row)) changed = true
      }
    }
    if (!changed) break
  }
}

/** Sets a weight, and the scores that depend on it; false if it was so before. */
function move({ weights, scores }: Solution, guide: number, example: number, to: number, row: Float32Array): boolean {
  const by = to - (weights[guide]![example] as number)
  if (by === 0) return false
  weights[guide]![example] = to
  const line = scores[guide] as Float64Array
  for (let other = 0; other < line.length; other++) line[other]! += by * (row[other] as number)
  return true
}

type Four = [Float64Array, Float64Array, Float64Array, Float64Array]

/**
 * Finds the weights of one example while all others stay: those that are as large as its chances are wrong. Newton's
 * method; steps are shortened where they would change a score by more than 1.
 */
function settle(weights: Float64Array, outside: Float64Array, own: number, right: number, step: Float64Array): void {
  const count = weights.length
  for (let round = 0; round < mostSteps; round++) {
    let highest = -Infinity
    for (let guide = 0; guide < count; guide++) {
      step[guide] = (outside[guide] as number) + own * (weights[guide] as number)
      highest = Math.max(highest, step[guide] as number)
    }
    let sum = 0
    for (let guide = 0; guide < count; guide++) sum += step[guide] = Math.exp((step[guide] as number) - highest)
    let [pull, hold] = [0, 1]
    for (let guide = 0; guide < count; guide++) {
      const chance = (step[guide] as number) / sum
      const bend = (own * chance) / (shrink + own * chance)
      pull += bend * ((guide === right ? 1 : 0) - chance - shrink * (weights[guide] as number))
      hold -= bend * chance
    }
    let largest = 0
    for (let guide = 0; guide < count; guide++) {
      const chance = (step[guide] as number) / sum
      const miss = (guide === right ? 1 : 0) - chance - shrink * (weights[guide] as number)
      step[guide] = (miss + (chance * pull) / hold) / (shrink + own * chance)
      largest = Math.max(largest, Math.abs(step[guide] as number))
    }
    const share = Math.min(1, 1 / (own * largest))
    for (let guide = 0; guide < count; guide++) weights[guide]! += share * (step[guide] as number)
    if (largest * shrink < least / 10) return
  }
}

/** Returns 0 to count - 1 in an order that is always the same and has no pattern: neighbours are of one guide. */
function shuffled(count: number): Int32Array {
  const order = Int32Array.from({ length: count }, (_, index) => index)
  let state = 1
  for (let last = count - 1; last > 0; last--) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    const other = state % (last + 1)
    const kept = order[last] as number
    order[last] = order[other] as number
    order[other] = kept
  }
  return order
}
