import type { Model } from './model.ts'

/** For each guide the examples that speak for or against it: those of guide `g` stand from `starts[g]` on. */
export interface Votes {
  starts: Int32Array
  examples: Int32Array
  /** How much likeness to the example counts. */
  weights: Float64Array
}

/** Likeness counts more than in proportion: `kernel(s) = s + s²`, so that a close example outweighs many distant ones. */
export const kernel = (likeness: number): number => likeness * (1 + likeness)

/** Returns the votes of a model's examples. */
export function votesOf({ guides, examples, scale }: Pick<Model, 'guides' | 'examples' | 'scale'>): Votes {
  const lists: [example: number, weight: number][][] = guides.map(() => [])
  for (const [example, { weights }] of examples.entries()) {
    for (let at = 0; at < weights.length; at += 2) {
      lists[weights[at] as number]?.push([example, worth(weights[at + 1] as number, scale)])
    }
  }
  const starts = new Int32Array(guides.length + 1)
  for (const [guide, list] of lists.entries()) starts[guide + 1] = (starts[guide] as number) + list.length
  const all = lists.flat()
  return {
    starts,
    examples: Int32Array.from(all, ([example]) => example),
    weights: Float64Array.from(all, ([, weight]) => weight),
  }
}

/** What every text shares with every example: it stands for a bias of each guide. */
export const shared = 0.1

/** Returns the trained score of each guide for a text that is this much like each example. */
export function scoresOf({ starts, examples, weights }: Votes, likeness: Float64Array): Float64Array {
  const alike = likeness.map((one) => shared + kernel(one))
  const scores = new Float64Array(starts.length - 1)
  for (let guide = 0; guide < scores.length; guide++) {
    let score = 0
    const end = starts[guide + 1] as number
    for (let at = starts[guide] as number; at < end; at++) {
      score += (weights[at] as number) * (alike[examples[at] as number] as number)
    }
    scores[guide] = score
  }
  return scores
}

/**
 * Returns how far each score lets one trust that its guide is the right one: the score itself, for a text that is like
 * nothing scores low for all, and the logarithm of its share among the scores of all guides.
 */
export function confidencesOf(scores: Float64Array): Float64Array {
  const highest = scores.reduce((a, b) => Math.max(a, b), -Infinity)
  const sum = scores.reduce((all, score) => all + Math.exp(score - highest), 0)
  return scores.map((score) => 2 * score - highest - Math.log(sum))
}

/** Returns how much likeness to each example counts for a guide. */
export function weightsOf(guide: number, { starts, examples, weights }: Votes, count: number): Float64Array {
  const all = new Float64Array(count)
  const end = starts[guide + 1] as number
  for (let at = starts[guide] as number; at < end; at++) all[examples[at] as number] = weights[at] as number
  return all
}

/** By its square, for the weights against a guide are many and small. */
function worth(weight: number, scale: number): number {
  return (weight * Math.abs(weight) * scale) / 16_129
}
