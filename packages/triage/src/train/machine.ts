/**
 * One-vs-rest support vector machines with squared hinge loss, trained by dual coordinate descent: for each guide, how
 * much likeness to each example speaks for or against it. All guides share one table of how alike the examples are.
 */
export interface Problem {
  /** Row by row, how much examples count as alike, the bias included. */
  alike: Float32Array
  /** The guide of each example. */
  guides: Int32Array
}

/** What is known about one guide: its dual weights, and the score that they give each example. */
export interface Solution {
  weights: Float64Array
  scores: Float64Array
}

/** What a miss costs; examples of the guide are few beside the others, so that theirs costs more. */
const missCost = 1
const ownMissCost = 2

/** Returns the solution for one guide. */
export function solve(problem: Problem, guide: number): Solution {
  const count = problem.guides.length
  const solution = { weights: new Float64Array(count), scores: new Float64Array(count) }
  return descend(problem, guide, solution, shuffled(count), 40)
}

/** Returns the solution when only the examples of `kept` are known, found from the one with all of them. */
export function solveWithout(
  problem: Problem,
  guide: number,
  { weights, scores }: Solution,
  leftOut: Int32Array,
  kept: Int32Array,
): Solution {
  const solution = { weights: weights.slice(), scores: scores.slice() }
  for (const example of leftOut) {
    const weight = solution.weights[example] as number
    if (weight !== 0) move(problem, guide, solution, example, -weight)
  }
  return descend(problem, guide, solution, kept, 2)
}

function descend(problem: Problem, guide: number, solution: Solution, order: Int32Array, passes: number): Solution {
  const { alike, guides } = problem
  const { weights, scores } = solution
  const count = guides.length
  for (let pass = 0; pass < passes; pass++) {
    let largest = 0
    for (const example of order) {
      const own = guides[example] === guide
      const slack = 0.5 / (own ? ownMissCost : missCost)
      const weight = weights[example] as number
      const gradient = (own ? 1 : -1) * (scores[example] as number) - 1 + slack * weight
      const next = Math.max(0, weight - gradient / ((alike[example * (count + 1)] as number) + slack))
      if (next === weight) continue
      largest = Math.max(largest, Math.abs(next - weight))
      move(problem, guide, solution, example, next - weight)
    }
    if (largest < 0.001) break
  }
  return solution
}

function move({ alike, guides }: Problem, guide: number, solution: Solution, example: number, by: number): void {
  const count = guides.length
  const { scores } = solution
  const row = alike.subarray(example * count, (example + 1) * count)
  const signed = guides[example] === guide ? by : -by
  solution.weights[example]! += by
  for (let other = 0; other < count; other++) scores[other]! += signed * (row[other] as number)
}

/** Returns 0 to count - 1 in an order that is always the same and has no pattern: neighbours are of one guide. */
export function shuffled(count: number): Int32Array {
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
