/**
 * Returns up to three of `candidates` that a writer may have meant by `word`, nearest first.
 *
 * Near means few letters away for its length, or the same letters but for case and separators: more would be guessing.
 *
 * @example
 * nearest('tracking_numbr', ['tracking_number', 'order_value']) // => ['tracking_number']
 */
export function nearest(word: string, candidates: Iterable<string>): string[] {
  const plain = fold(word)
  const letters = [...plain]
  const limit = Math.max(1, Math.floor(letters.length / 3))
  const found: { candidate: string; distance: number }[] = []
  for (const candidate of new Set(candidates)) {
    const other = fold(candidate)
    const distance = other === plain ? 0 : distanceWithin(letters, [...other], limit)
    if (distance !== undefined) found.push({ candidate, distance })
    else if (isPart(plain, other)) found.push({ candidate, distance: limit + 1 })
  }
  found.sort((a, b) => a.distance - b.distance || (a.candidate < b.candidate ? -1 : 1))
  return found.slice(0, 3).map((entry) => entry.candidate)
}

function fold(word: string): string {
  return word
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s_-]/g, '')
}

/** One is the beginning or the end of the other: `warehouse` for `warehouse-delay`. */
function isPart(word: string, other: string): boolean {
  const [short, long] = word.length < other.length ? [word, other] : [other, word]
  return short.length >= 4 && (long.startsWith(short) || long.endsWith(short))
}

/** Edit distance (swaps of neighbours count once), or `undefined` when it is more than `limit`. */
function distanceWithin(a: readonly string[], b: readonly string[], limit: number): number | undefined {
  if (Math.abs(a.length - b.length) > limit) return undefined
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let row = 1; row <= a.length; row++) {
    const current = [row]
    let best = row
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1]
      let value = Math.min(last[column]! + 1, current[column - 1]! + 1, last[column - 1]! + (same ? 0 : 1))
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        value = Math.min(value, beforeLast[column - 2]! + 1)
      }
      current.push(value)
      best = Math.min(best, value)
    }
    if (best > limit) return undefined
    beforeLast = last
    last = current
  }
  const distance = last[b.length]!
  return distance <= limit ? distance : undefined
}
