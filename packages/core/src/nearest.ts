/** Returns the candidate that is written most like `text`, or nothing when none is near enough to be meant. */
export function nearest(text: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined
  let least = Math.max(1, Math.floor([...text].length / 3)) + 1
  for (const candidate of candidates) {
    const far = distance(fold(text), fold(candidate), least)
    if (far < least && candidate !== text) [best, least] = [candidate, far]
  }
  return best
}

function fold(text: string): string[] {
  return [...text.normalize('NFC').toLowerCase()]
}

/** Optimal string alignment: letters inserted, left out, replaced or swapped; stops at `limit`. */
function distance(left: string[], right: string[], limit: number): number {
  if (Math.abs(left.length - right.length) >= limit) return limit
  let before: number[] = []
  let above = Array.from({ length: right.length + 1 }, (_, index) => index)
  for (let row = 1; row <= left.length; row++) {
    const current = [row]
    for (let column = 1; column <= right.length; column++) {
      const same = left[row - 1] === right[column - 1]
      const replaced = (above[column - 1] ?? limit) + (same ? 0 : 1)
      const swapped = row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1]
      const gap = Math.min(above[column] ?? limit, current[column - 1] ?? limit) + 1
      current.push(Math.min(replaced, gap, swapped ? (before[column - 2] ?? limit) + 1 : limit))
    }
    if (Math.min(...current) > limit) return limit
    before = above
    above = current
  }
  return above[right.length] ?? limit
}
