import type { ValueClass } from './dimension.ts'
import type { Test } from './formula.ts'
import { everything, sampleOf, type Interval, type Range } from './interval.ts'

/** Returns the points and the intervals between them at which tests change, each with a number that it holds. */
export function orderedClasses(tests: readonly Test[], range: Range): ValueClass[] {
  const ends = tests.flatMap((test) =>
    test.kind === 'intervals' ? test.intervals.flatMap(({ low, high }) => [low, high]) : [],
  )
  const points = [...new Set(ends)].filter((point) => Number.isFinite(point)).toSorted((a, b) => a - b)
  const pieces: Interval[] = []
  let before: Interval = everything
  for (const point of points) {
    pieces.push({ ...before, high: point, highOpen: true })
    pieces.push({ low: point, lowOpen: false, high: point, highOpen: false })
    before = { ...everything, low: point }
  }
  pieces.push(before)
  return pieces.flatMap((interval) => {
    const value = sampleOf(interval, range)
    return value === undefined ? [] : [{ value, interval }]
  })
}
