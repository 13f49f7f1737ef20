import type { Code } from './model.ts'

/** What a condition reads: facts by name, and the date that `today()` is. */
export interface Known {
  facts: Readonly<Record<string, unknown>>
  at?: string
}

/** `undefined` is unknown. */
type Term = boolean | number | string | readonly Term[] | undefined

const day = 86_400

/**
 * Returns whether the condition of a rule surely holds. It is code of docs/tree-format.md, read here without its exact
 * decimals and its rarer functions: those are unknown, and unknown counts as no.
 */
export function holds(code: Code, known: Known): boolean {
  return read(code, known) === true
}

/** Returns the names of the facts that a condition reads. */
export function namesIn(code: Code): string[] {
  if (typeof code !== 'object') return []
  const [operator, name] = code
  return (operator === 'fact' || operator === 'known') && typeof name === 'string' ? [name] : code.flatMap(namesIn)
}

function read(code: Code | undefined, known: Known): Term {
  if (typeof code !== 'object') return code
  const [operator, ...operands] = code
  const first = (): Term => read(operands[0], known)
  if (operator === 'and' || operator === 'or') return decide(operands, operator === 'or', (one) => read(one, known))
  if (operator === 'sure') return first() === true
  if (operator === 'today') return known.at?.slice(0, 10)
  if (operator === 'fact' || operator === 'known') {
    const name = operands[0] as string
    const value = Object.hasOwn(known.facts, name) ? (known.facts[name] as Term) : undefined
    return operator === 'fact' ? value : value !== undefined
  }
  if (operator === 'if') {
    const condition = first()
    return typeof condition === 'boolean' ? read(operands[condition ? 1 : 2], known) : undefined
  }
  const value = first()
  if (value === undefined) return undefined
  if (operator === 'in') return passes(operands.slice(1), true, value, known)
  const others = operands.slice(1).map((one) => read(one, known))
  return others.includes(undefined) ? undefined : apply(operator as string, value, others[0])
}

/** `decisive` when one operand is it, else unknown when one is unknown. */
function decide(operands: readonly Code[], decisive: boolean, value: (code: Code) => Term): Term {
  let result: Term = !decisive
  for (const operand of operands) {
    const term = value(operand)
    if (term === decisive) return decisive
    if (term !== !decisive) result = undefined
  }
  return result
}

function passes(tests: readonly Code[], decisive: boolean, value: Term, known: Known): Term {
  return decide(tests, decisive, (test) => {
    const [operator, ...operands] = test as readonly Code[]
    if (operator === 'all') return passes(operands, false, value, known)
    const other = read(operands[0], known)
    return other === undefined ? undefined : apply(operator as string, value, other)
  })
}

function apply(operator: string, a: Term, b: Term): Term {
  if (operator === 'not') return typeof a === 'boolean' ? !a : undefined
  if (operator === 'negate') return typeof a === 'number' ? 0 - a : undefined
  if (operator === 'add days') return typeof a === 'string' ? dateOf((secondsOf(a) ?? NaN) + Number(b)) : undefined
  if (typeof a !== typeof b) return undefined
  if (operator === '=' || operator === '!=') return (a === b) === (operator === '=')
  if (typeof a === 'string' && typeof b === 'string') {
    if (operator === 'contains') return a.includes(b)
    if (operator === 'starts with') return a.startsWith(b)
    if (operator === 'days between') return difference(secondsOf(a), secondsOf(b))
    return compare(operator, a < b ? -1 : a > b ? 1 : 0)
  }
  if (typeof a !== 'number' || typeof b !== 'number') return undefined
  if (operator === '+') return a + b
  if (operator === '-') return a - b
  if (operator === '*') return a * b
  if (operator === '/') return b === 0 ? undefined : a / b
  return compare(operator, a - b)
}

function compare(operator: string, order: number): boolean | undefined {
  if (operator === '<') return order < 0
  if (operator === '<=') return order <= 0
  if (operator === '>') return order > 0
  return operator === '>=' ? order >= 0 : undefined
}

function secondsOf(date: string): number | undefined {
  const time = /^\d{4}-\d\d-\d\d$/.test(date) ? Date.parse(date) : NaN
  return Number.isNaN(time) ? undefined : time / 1000
}

function difference(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? undefined : a - b
}

function dateOf(seconds: number): string | undefined {
  const date = new Date(Math.floor(seconds / day) * day * 1000)
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString().slice(0, 10)
}
