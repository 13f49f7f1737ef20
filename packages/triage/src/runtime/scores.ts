import type { Model } from './model.ts'

/** Likeness counts more than in proportion: `kernel(s) = s + s²`, so that a close example outweighs many distant ones. */
export const kernel = (likeness: number): number => likeness * (1 + likeness)

/** Returns the trained score of each guide for a text that is this much like each example. */
export function scoresOf({ guides, examples, scale }: Model, likeness: Float64Array): Float64Array {
  const scores = new Float64Array(guides.length)
  for (const [index, { weights }] of examples.entries()) {
    // The 1 is what every text shares with every example: it stands for a bias of each guide.
    const alike = 1 + kernel(likeness[index] as number)
    for (let at = 0; at < weights.length; at += 2) {
      scores[weights[at] as number]! += alike * worth(weights[at + 1] as number, scale)
    }
  }
  return scores
}

/** Returns what a weight is worth: by its square, for weights against a guide are many and small. */
export function worth(weight: number, scale: number): number {
  return (weight * Math.abs(weight) * scale) / 16_129
}
