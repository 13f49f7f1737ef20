import { ceiling, compare, decimal, divide, floor, multiply, toNumber, type Decimal } from '../../runtime/decimal.ts'

/** Numbers from `low` to `high`; days are counted from 1970. */
export interface Interval {
  low: number
  lowOpen: boolean
  high: number
  highOpen: boolean
}

/** What a value can be at all: its ends, and the distance between neighbours where there is one. */
export interface Range {
  min: number
  max: number
  step?: number
}

export const everything: Interval = { low: -Infinity, lowOpen: true, high: Infinity, highOpen: true }

/** Returns the interval of the numbers for which `number operator limit` holds. */
export function intervalOf(operator: string, limit: number): Interval | undefined {
  if (operator === '=') return { low: limit, lowOpen: false, high: limit, highOpen: false }
  if (operator === '<' || operator === '<=') return { ...everything, high: limit, highOpen: operator === '<' }
  if (operator === '>' || operator === '>=') return { ...everything, low: limit, lowOpen: operator === '>' }
  return undefined
}

/** Returns what two intervals share; it may be empty. */
export function overlap(a: Interval, b: Interval): Interval {
  const [low, lowOpen] =
    a.low === b.low ? [a.low, a.lowOpen || b.lowOpen] : a.low > b.low ? [a.low, a.lowOpen] : [b.low, b.lowOpen]
  const [high, highOpen] =
    a.high === b.high
      ? [a.high, a.highOpen || b.highOpen]
      : a.high < b.high
        ? [a.high, a.highOpen]
        : [b.high, b.highOpen]
  return { low, lowOpen, high, highOpen }
}

/**
 * Returns a number in `interval` that `range` allows, near its lower end and with few digits, or undefined when there
 * is none.
 */
export function sampleOf(interval: Interval, { min, max, step }: Range): number | undefined {
  const limits = { low: min, lowOpen: min === -Infinity, high: max, highOpen: max === Infinity }
  const within = overlap(interval, limits)
  if (within.low > within.high) return undefined
  if (within.low === within.high && (within.lowOpen || within.highOpen)) return undefined
  return step === undefined ? between(within) : multipleIn(within, step)
}

/** Among numbers without steps, the one with the fewest digits. */
function between({ low, lowOpen, high, highOpen }: Interval): number | undefined {
  if (Number.isFinite(low) && !lowOpen) return low
  if (!Number.isFinite(low)) return Number.isFinite(high) ? (highOpen ? Math.ceil(high) - 1 : high) : 0
  for (let digits = 0; digits <= 15; digits++) {
    const unit = 10 ** digits
    const candidate = Number(((Math.floor(low * unit) + 1) / unit).toFixed(digits))
    if (candidate > low && (candidate < high || (candidate === high && !highOpen))) return candidate
  }
  return undefined
}

function multipleIn({ low, lowOpen, high, highOpen }: Interval, step: number): number | undefined {
  const unit = decimal(step)
  if (!unit) return undefined
  if (!Number.isFinite(low)) {
    if (!Number.isFinite(high)) return 0
    return toNumber(multipleNear(high, unit, floor, highOpen ? -1n : 0n))
  }
  const first = multipleNear(low, unit, ceiling, lowOpen ? 1n : 0n)
  const last = Number.isFinite(high) ? decimal(high) : undefined
  const order = last ? compare(first, last) : -1
  return order < 0 || (order === 0 && !highOpen) ? toNumber(first) : undefined
}

/** Returns the multiple of `unit` nearest to `end` on one side; the one after it when `end` itself is left out. */
function multipleNear(end: number, unit: Decimal, side: (a: Decimal) => Decimal, next: bigint): Decimal {
  const limit = decimal(end)!
  const times = side(divide(limit, unit)!)
  const found = multiply(times, unit)!
  if (compare(found, limit) !== 0 || next === 0n) return found
  return multiply({ digits: times.digits + next, scale: 0 }, unit)!
}
