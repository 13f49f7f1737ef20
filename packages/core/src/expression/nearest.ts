/**
 * Returns the candidates that `name` may be a slip of the pen for, nearest first, at most three.
 *
 * @example
 * nearest('days_lat', ['days_late', 'emotion']) // => ['days_late']
 */
export function nearest(name: string, candidates: Iterable<string>): string[] {
  const wanted = fold(name)
  const most = Math.max(1, Math.floor(wanted.length / 3))
  const found: { candidate: string; distance: number }[] = []
  for (const candidate of candidates) {
    const other = fold(candidate)
    if (Math.abs(other.length - wanted.length) > most) continue
    const distance = other === wanted ? 0 : distanceBetween(wanted, other)
    if (distance <= most) found.push({ candidate, distance })
  }
  return found
    .toSorted((a, b) => a.distance - b.distance)
    .slice(0, 3)
    .map(({ candidate }) => candidate)
}

/** Returns ", did you mean …" for the candidates near to `name`, or nothing. */
export function didYouMean(name: string, candidates: Iterable<string>): { hint: string; expected?: string[] } {
  const near = nearest(name, candidates)
  if (near.length === 0) return { hint: '' }
  return { hint: `: did you mean ${near.join(' or ')}?`, expected: near }
}

/** `Days-Late` and `days_late` are the same slip. */
function fold(name: string): string {
  return name.slice(0, 100).toLowerCase().replace(/[-_ ]/g, '')
}

/** Edit distance in which two neighbours that changed places count once. */
function distanceBetween(a: string, b: string): number {
  let last: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_item, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let cost = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, last[j - 2]! + 1)
      next.push(cost)
    }
    last = row
    row = next
  }
  return row[b.length]!
}
