import { addDays, addMonths, parseDate } from './date.ts'
import {
  absolute,
  add,
  ceiling,
  compare,
  decimal,
  divide,
  floor,
  multiply,
  negate,
  round,
  subtract,
  toNumber,
  type Decimal,
} from './decimal.ts'

/** A value while it is worked with: numbers are exact. */
export type Known = boolean | string | Decimal | readonly Known[]

/** `undefined` is unknown. */
export type Term = Known | undefined

/** The operators whose result is unknown as soon as an operand is, or is not of the right kind. */
export const operators: Readonly<Record<string, (terms: readonly Known[]) => Term>> = {
  list: (items) => items,
  not: ([operand]) => (typeof operand === 'boolean' ? !operand : undefined),
  '=': comparing('='),
  '!=': comparing('!='),
  '<': comparing('<'),
  '<=': comparing('<='),
  '>': comparing('>'),
  '>=': comparing('>='),
  '+': numeric(add),
  '-': numeric(subtract),
  '*': numeric(multiply),
  '/': numeric(divide),
  negate: numeric(negate),
  abs: numeric(absolute),
  floor: numeric(floor),
  ceiling: numeric(ceiling),
  round: numeric(round),
  sum: (terms) => reduce(terms, (a, b) => (isDecimal(a) && isDecimal(b) ? add(a, b) : undefined)),
  min: (terms) => reduce(terms, (a, b) => pick(a, b, '<=')),
  max: (terms) => reduce(terms, (a, b) => pick(a, b, '>=')),
  count: ([list]) => (Array.isArray(list) ? decimal(list.length) : undefined),
  'list contains': ([list, item]) =>
    Array.isArray(list) && item !== undefined ? list.some((other) => equal(other, item) === true) : undefined,
  contains: textual((text, part) => text.includes(part)),
  'starts with': textual((text, start) => text.startsWith(start)),
  'add days': ([date, seconds]) => {
    const amount = isDecimal(seconds) ? toNumber(seconds) : undefined
    return typeof date === 'string' && amount !== undefined ? addDays(date, Math.floor(amount / 86_400)) : undefined
  },
  'add months': ([date, months]) => {
    const amount = isDecimal(months) ? toNumber(months) : undefined
    return typeof date === 'string' && amount !== undefined ? addMonths(date, amount) : undefined
  },
  'days between': textual((later, earlier) => {
    const [end, start] = [parseDate(later), parseDate(earlier)]
    return end === undefined || start === undefined ? undefined : decimal((end - start) * 86_400)
  }),
}

const signs: Readonly<Record<string, (order: number) => boolean>> = {
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
}

/** Returns whether `left operator right` holds; unknown when they cannot be compared so. */
export function compareTerms(operator: string, left: Known, right: Term): Term {
  if (right === undefined) return undefined
  if (operator === '=') return equal(left, right)
  if (operator === '!=') {
    const same = equal(left, right)
    return same === undefined ? undefined : !same
  }
  const order = orderOf(left, right)
  return order === undefined || !Object.hasOwn(signs, operator) ? undefined : signs[operator]!(order)
}

export function isDecimal(term: unknown): term is Decimal {
  return typeof term === 'object' && term !== null && !Array.isArray(term)
}

function comparing(operator: string) {
  return ([left, right]: readonly Known[]): Term =>
    left === undefined ? undefined : compareTerms(operator, left, right)
}

/** Lists are sets of ids: their order says nothing. */
function equal(left: Known, right: Known): boolean | undefined {
  if (isDecimal(left)) return isDecimal(right) ? compare(left, right) === 0 : undefined
  if (Array.isArray(left)) {
    if (!Array.isArray(right)) return undefined
    return within(left, right) && within(right, left)
  }
  return typeof left === typeof right ? left === right : undefined
}

function within(items: readonly Known[], list: readonly Known[]): boolean {
  return items.every((item) => list.some((other) => equal(item, other) === true))
}

/** Strings that are ordered are dates, whose order is that of their letters. */
function orderOf(left: Known, right: Known): number | undefined {
  if (isDecimal(left) && isDecimal(right)) return compare(left, right)
  if (typeof left === 'string' && typeof right === 'string') return left < right ? -1 : left > right ? 1 : 0
  return undefined
}

function numeric(operate: (a: Decimal, b: Decimal) => Term) {
  return (terms: readonly Known[]): Term => {
    const wanted = Math.max(operate.length, 1)
    if (terms.length !== wanted || !terms.every(isDecimal)) return undefined
    return operate(terms[0]!, terms[1]!)
  }
}

function textual(operate: (a: string, b: string) => Term) {
  return ([a, b]: readonly Known[]): Term =>
    typeof a === 'string' && typeof b === 'string' ? operate(a, b) : undefined
}

/** Operands are the items themselves, or one list of them. */
function reduce(terms: readonly Known[], combine: (a: Known, b: Known) => Term): Term {
  const items = terms.length === 1 && Array.isArray(terms[0]) ? (terms[0] as readonly Known[]) : terms
  return items.slice(1).reduce<Term>((a, b) => (a === undefined ? undefined : combine(a, b)), items[0])
}

function pick(a: Known, b: Known, operator: string): Term {
  const first = compareTerms(operator, a, b)
  return first === undefined ? undefined : first ? a : b
}
