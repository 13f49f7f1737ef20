import type { Code, CodeList } from './code.ts'
import { parseDate } from './date.ts'
import { decimal, toNumber } from './decimal.ts'
import { compareTerms, isDecimal, operators, type Known, type Term } from './operators.ts'
import type { Facts, Value } from './types.ts'

/** What an expression is evaluated against. */
export interface Environment {
  facts: Facts
  /** ISO date or date-time; its first ten characters are `today()`. */
  at: string
}

/** Code nested deeper than this is unknown: a tree may come from anywhere, and the stack is finite. */
const deepest = 1_000

/**
 * Returns the value of lowered code, or undefined when it is unknown. Never throws: code that no compiler wrote is
 * unknown too.
 *
 * @example
 * evaluate(['and', ['fact', 'paid'], ['>', ['fact', 'days'], 3]], { facts: { paid: true, days: 5 }, at: '2026-01-01' })
 * // => true
 */
export function evaluate(code: Code, environment: Environment): Value | undefined {
  const term = run(code, environment, 0)
  if (isDecimal(term)) return toNumber(term)
  if (!Array.isArray(term)) return term as Value | undefined
  return term.every((item) => typeof item === 'string') ? term : undefined
}

/** Returns whether lowered code is surely true: unknown counts as no. */
export function holds(code: Code, environment: Environment): boolean {
  return run(code, environment, 0) === true
}

/** Operators that may have a value although an operand has none, or that read the environment. */
const special: Record<string, (operands: readonly Code[], environment: Environment, depth: number) => Term> = {
  and: (operands, environment, depth) => decide(operands, false, environment, depth),
  or: (operands, environment, depth) => decide(operands, true, environment, depth),
  sure: ([operand], environment, depth) => run(operand, environment, depth) === true,
  if: ([condition, then, otherwise], environment, depth) => {
    const holding = run(condition, environment, depth)
    if (typeof holding !== 'boolean') return undefined
    return run(holding ? then : otherwise, environment, depth)
  },
  in: ([value, ...tests], environment, depth) => {
    const known = run(value, environment, depth)
    return known === undefined ? undefined : passes(tests, true, known, environment, depth)
  },
  fact: ([name], { facts }) => factTerm(name, facts),
  known: ([name], { facts }) => factTerm(name, facts) !== undefined,
  today: (_operands, { at }) => {
    const date = String(at).slice(0, 10)
    return parseDate(date) === undefined ? undefined : date
  },
  number: ([digits]) => (typeof digits === 'string' ? decimal(digits) : undefined),
}

function run(code: Code | undefined, environment: Environment, depth: number): Term {
  if (typeof code === 'boolean' || typeof code === 'string') return code
  if (typeof code === 'number') return decimal(code)
  if (!Array.isArray(code) || depth > deepest) return undefined
  const [operator, ...operands] = code as CodeList
  if (Object.hasOwn(special, operator)) return special[operator]!(operands, environment, depth + 1)
  if (!Object.hasOwn(operators, operator)) return undefined
  const terms: Known[] = []
  for (const operand of operands) {
    const term = run(operand, environment, depth + 1)
    if (term === undefined) return undefined
    terms.push(term)
  }
  return operators[operator]!(terms)
}

/** Returns `decisive` when an operand has that value, else unknown when one is unknown. */
function decide(operands: readonly Code[], decisive: boolean, environment: Environment, depth: number): Term {
  let result: Term = !decisive
  for (const operand of operands) {
    const term = run(operand, environment, depth)
    if (term === decisive) return decisive
    if (term !== !decisive) result = undefined
  }
  return result
}

/** Returns whether `value` passes one of the tests (`decisive` true) or all of them (`decisive` false). */
function passes(
  tests: readonly Code[],
  decisive: boolean,
  value: Known,
  environment: Environment,
  depth: number,
): Term {
  let result: Term = !decisive
  if (depth > deepest) return undefined
  for (const test of tests) {
    const [operator, ...operands] = Array.isArray(test) ? (test as CodeList) : ['']
    const outcome =
      operator === 'all'
        ? passes(operands, false, value, environment, depth + 1)
        : compareTerms(operator, value, run(operands[0], environment, depth + 1))
    if (outcome === decisive) return decisive
    if (outcome !== !decisive) result = undefined
  }
  return result
}

function factTerm(name: Code | undefined, facts: Facts): Term {
  if (typeof name !== 'string' || !Object.hasOwn(facts, name)) return undefined
  const value: unknown = facts[name]
  if (typeof value === 'number') return decimal(value)
  if (typeof value === 'string' || typeof value === 'boolean') return value
  return Array.isArray(value) && value.every((item) => typeof item === 'string') ? value : undefined
}
