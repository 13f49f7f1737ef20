import type { Code, CodeList } from '../../runtime/code.ts'
import { parseDate } from '../../runtime/date.ts'
import {
  add,
  decimal,
  divide,
  multiply,
  negate,
  subtract,
  toNumber,
  compare,
  type Decimal,
} from '../../runtime/decimal.ts'
import type { Fact } from '../../runtime/types.ts'
import type { Interval } from './interval.ts'
import { isDate } from './code-facts.ts'

/** `factor × fact + offset`; a date counts as its days from 1970. */
interface Line {
  name: string | undefined
  factor: Decimal
  offset: Decimal
}

const zero: Decimal = decimal(0)!
const one: Decimal = decimal(1)!
const daySeconds: Decimal = decimal(86_400)!

/**
 * Returns the fact that `code` follows in a straight line, and where the fact is when `code` is within an interval; or
 * undefined when `code` is something else.
 */
export function readLine(
  code: Code,
  facts: ReadonlyMap<string, Fact>,
): { name: string; where: (interval: Interval) => Interval | undefined } | undefined {
  const line = lineOf(code, facts)
  if (!line || line.name === undefined || line.factor.digits === 0n) return undefined
  const falling = line.factor.digits < 0n
  return {
    name: line.name,
    where: ({ low, lowOpen, high, highOpen }) => {
      const [start, end] = [solve(line, low), solve(line, high)]
      if (start === undefined || end === undefined) return undefined
      if (!falling) return { low: start, lowOpen, high: end, highOpen }
      return { low: end, lowOpen: highOpen, high: start, highOpen: lowOpen }
    },
  }
}

/** Returns the fact's value at which the line reaches `target`, if that is a number exactly. */
function solve({ factor, offset }: Line, target: number): number | undefined {
  if (!Number.isFinite(target)) return factor.digits < 0n ? -target : target
  const distance = subtract(decimal(target)!, offset)
  const exact = distance && divide(distance, factor)
  const value = exact && toNumber(exact)
  const back = value === undefined ? undefined : multiply(decimal(value)!, factor)
  return back && compare(back, distance!) === 0 ? value : undefined
}

function lineOf(code: Code, facts: ReadonlyMap<string, Fact>): Line | undefined {
  if (typeof code === 'number') return constant(decimal(code))
  if (typeof code === 'string') return constant(decimal(parseDate(code) ?? NaN))
  if (!Array.isArray(code)) return undefined
  const [operator, ...operands] = code as CodeList
  if (operator === 'fact') return { name: String(operands[0]), factor: one, offset: zero }
  if (!Object.hasOwn(rules, operator)) return undefined
  if (operator === '-' && operands.some((operand) => isDate(operand, facts))) return undefined
  const [first, second] = operands.map((operand) => lineOf(operand, facts))
  return first && rules[operator]!(first, second)
}

const rules: Readonly<Record<string, (first: Line, second: Line | undefined) => Line | undefined>> = {
  '+': (first, second) => second && sum(first, second),
  '-': (first, second) => second && sum(first, scale(second, negate(one))),
  '*': (first, second) => {
    if (!second) return undefined
    if (second.name === undefined) return scale(first, second.offset)
    return first.name === undefined ? scale(second, first.offset) : undefined
  },
  '/': (first, second) => {
    const inverse = second?.name === undefined && second && divide(one, second.offset)
    const exact = inverse && multiply(inverse, second.offset)
    return inverse && exact && compare(exact, one) === 0 ? scale(first, inverse) : undefined
  },
  negate: (first) => scale(first, negate(one)),
  'days between': (first, second) => {
    const days = second && sum(first, scale(second, negate(one)))
    return days && scale(days, daySeconds)
  },
  'add days': (first, second) => {
    if (!second || second.name !== undefined) return undefined
    const days = divide(second.offset, daySeconds)
    return days && days.scale === 0 ? sum(first, { ...second, offset: days }) : undefined
  },
}

function constant(offset: Decimal | undefined): Line | undefined {
  return offset && { name: undefined, factor: zero, offset }
}

function sum(a: Line | undefined, b: Line | undefined): Line | undefined {
  if (!a || !b || (a.name !== undefined && b.name !== undefined && a.name !== b.name)) return undefined
  const [factor, offset] = [add(a.factor, b.factor), add(a.offset, b.offset)]
  return factor && offset && { name: a.name ?? b.name, factor, offset }
}

function scale(line: Line, by: Decimal): Line | undefined {
  const [factor, offset] = [multiply(line.factor, by), multiply(line.offset, by)]
  return factor && offset && { name: line.name, factor, offset }
}
