import type { Code, CodeList } from '../../runtime/code.ts'
import { parseDate } from '../../runtime/date.ts'
import type { Fact } from '../../runtime/types.ts'
import { stepOf } from '../../runtime/value.ts'
import type { Range } from './interval.ts'

type Facts = ReadonlyMap<string, Fact>

const unlimited: Range = { min: -Infinity, max: Infinity }
const daySeconds = 86_400

/** Years 1 to 9999, in days from 1970. */
const calendar: Range = { min: parseDate('0001-01-01')!, max: parseDate('9999-12-31')!, step: 1 }

/** Returns the values that a fact of an ordered type can take. */
export function rangeOfFact(fact: Fact): Range {
  const limits = fact.type === 'date' ? calendar : unlimited
  const step = stepOf(fact)
  return {
    min: Math.max(limits.min, orderOf(fact.min) ?? -Infinity),
    max: Math.min(limits.max, orderOf(fact.max) ?? Infinity),
    ...(step !== undefined && { step }),
  }
}

/** Returns a range that holds every value of `code`, as narrow as is easily known. */
export function rangeOf(code: Code, facts: Facts): Range {
  if (typeof code === 'number')
    return { min: code, max: code, ...(Number.isInteger(code) && code !== 0 && { step: Math.abs(code) }) }
  if (!Array.isArray(code)) return unlimited
  const [operator, ...operands] = code as CodeList
  if (operator === 'fact') {
    const fact = facts.get(String(operands[0]))
    return fact ? rangeOfFact(fact) : unlimited
  }
  return Object.hasOwn(rules, operator)
    ? rules[operator]!(
        operands.map((operand) => rangeOf(operand, facts)),
        operands,
      )
    : unlimited
}

const rules: Readonly<Record<string, (ranges: readonly Range[], operands: readonly Code[]) => Range>> = {
  '+': ([a, b]) => stepped(a!.min + b!.min, a!.max + b!.max, a!, b!),
  '-': ([a, b]) => stepped(a!.min - b!.max, a!.max - b!.min, a!, b!),
  '*': ([a, b]) => scaled(a!, b!),
  negate: ([a]) => ({ ...a!, min: -a!.max, max: -a!.min }),
  abs: ([a]) => ({ ...a!, min: Math.max(0, a!.min, -a!.max), max: Math.max(Math.abs(a!.min), Math.abs(a!.max)) }),
  floor: ([a]) => ({ min: Math.floor(a!.min), max: Math.floor(a!.max), step: 1 }),
  ceiling: ([a]) => ({ min: Math.ceil(a!.min), max: Math.ceil(a!.max), step: 1 }),
  round: (_ranges, [, digits]) => (digits === 0 ? { ...unlimited, step: 1 } : unlimited),
  count: () => ({ min: 0, max: Infinity, step: 1 }),
  min: (ranges) => ({
    min: Math.min(...ranges.map((range) => range.min)),
    max: Math.min(...ranges.map((range) => range.max)),
  }),
  max: (ranges) => ({
    min: Math.max(...ranges.map((range) => range.min)),
    max: Math.max(...ranges.map((range) => range.max)),
  }),
  if: ([, a, b]) => ({ min: Math.min(a!.min, b!.min), max: Math.max(a!.max, b!.max) }),
  today: () => calendar,
  'add days': () => calendar,
  'add months': () => calendar,
  'days between': () => ({ ...unlimited, step: daySeconds }),
}

function orderOf(limit: number | string | undefined): number | undefined {
  return typeof limit === 'string' ? parseDate(limit) : limit
}

/** Sums of whole multiples are multiples of what divides both. */
function stepped(min: number, max: number, a: Range, b: Range): Range {
  const step =
    a.step !== undefined && b.step !== undefined
      ? commonStep(a.step, b.step)
      : onlyZero(a)
        ? b.step
        : onlyZero(b)
          ? a.step
          : undefined
  return { min, max, ...(step !== undefined && { step }) }
}

function onlyZero(range: Range): boolean {
  return range.min === 0 && range.max === 0
}

function commonStep(a: number, b: number): number | undefined {
  if (a === b) return a
  if (!Number.isInteger(a) || !Number.isInteger(b)) return undefined
  let [large, small] = [Math.max(a, b), Math.min(a, b)]
  while (small !== 0) [large, small] = [small, large % small]
  return large
}

function scaled(a: Range, b: Range): Range {
  const ends = [a.min * b.min, a.min * b.max, a.max * b.min, a.max * b.max]
  if (ends.some(Number.isNaN)) return unlimited
  const step = Number.isInteger(a.step) && Number.isInteger(b.step) ? a.step! * b.step! : undefined
  return { min: Math.min(...ends), max: Math.max(...ends), ...(step !== undefined && { step }) }
}
