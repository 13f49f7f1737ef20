/** What was expected, and what was given. */
export interface Pair {
  expected: string
  given: string
}

/** How often two agree; ratios from 0 to 1, null where there was nothing to compare. */
export interface Agreement {
  n: number
  accuracy: number | null
  macroF1: number | null
}

/** Returns how often what was given is what was expected. */
export function agreement(pairs: readonly Pair[]): Agreement {
  const right = pairs.filter(({ expected, given }) => expected === given).length
  return { n: pairs.length, accuracy: pairs.length === 0 ? null : right / pairs.length, macroF1: macroF1(pairs) }
}

/** Returns the mean over what was expected of the harmonic mean of precision and recall. */
export function macroF1(pairs: readonly Pair[]): number | null {
  const labels = [...new Set(pairs.map(({ expected }) => expected))]
  if (labels.length === 0) return null
  const each = labels.map((label) => {
    const right = pairs.filter(({ expected, given }) => expected === label && given === label).length
    const wanted = pairs.filter(({ expected }) => expected === label).length
    const claimed = pairs.filter(({ given }) => given === label).length
    return (2 * right) / (wanted + claimed)
  })
  return each.reduce((sum, one) => sum + one, 0) / labels.length
}
