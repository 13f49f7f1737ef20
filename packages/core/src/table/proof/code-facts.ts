import type { Code, CodeList } from '../../runtime/code.ts'
import type { Fact } from '../../runtime/types.ts'

/** Returns the names of the facts that `code` reads, each once. */
export function factsIn(code: Code, found: Set<string> = new Set()): Set<string> {
  if (!Array.isArray(code)) return found
  const [operator, ...operands] = code as CodeList
  if (operator === 'fact' || operator === 'known') return found.add(String(operands[0]))
  for (const operand of operands) factsIn(operand, found)
  return found
}

/** Returns whether an operator stands anywhere in `code`. */
export function uses(code: Code, operator: string): boolean {
  return (
    Array.isArray(code) &&
    (code[0] === operator || (code.slice(1) as Code[]).some((operand) => uses(operand, operator)))
  )
}

/** Returns the facts that `code` asks for with `known`. */
export function askedIn(code: Code, found: Set<string> = new Set()): Set<string> {
  if (!Array.isArray(code)) return found
  if (code[0] === 'known') return found.add(String(code[1]))
  for (const operand of code.slice(1) as Code[]) askedIn(operand, found)
  return found
}

/** Returns whether `code` can be unknown although all facts are known: it divides by something, or leaves the calendar. */
export function mayFail(code: Code): boolean {
  if (!Array.isArray(code)) return false
  const [operator, ...operands] = code as CodeList
  if (operator === '/' && !(typeof operands[1] === 'number' && operands[1] !== 0)) return true
  if (operator === 'round' && typeof operands[1] !== 'number') return true
  return operands.some(mayFail)
}

/** Returns whether `code` is a date rather than a number; other ordered values there are none. */
export function isDate(code: Code, facts: ReadonlyMap<string, Fact>): boolean {
  if (!Array.isArray(code)) return typeof code === 'string'
  const [operator, ...operands] = code as CodeList
  if (operator === 'fact') return facts.get(String(operands[0]))?.type === 'date'
  if (operator === 'today' || operator === 'add days' || operator === 'add months') return true
  if (operator === 'if') return isDate(operands[1]!, facts)
  return (operator === 'min' || operator === 'max') && isDate(operands[0]!, facts)
}

/** Returns whether `code` is a number or a date, so that `<` makes sense. */
export function isOrdered(code: Code, facts: ReadonlyMap<string, Fact>): boolean {
  if (typeof code === 'number') return true
  if (!Array.isArray(code)) return false
  const [operator, ...operands] = code as CodeList
  if (operator === 'fact') return ['number', 'money', 'date'].includes(facts.get(String(operands[0]))?.type ?? '')
  if (operator === 'if') return isOrdered(operands[1]!, facts) && isOrdered(operands[2]!, facts)
  return orderedOperators.has(operator)
}

const orderedOperators: ReadonlySet<string> = new Set(
  '+,-,*,/,negate,abs,floor,ceiling,round,sum,min,max,count,number,today,add days,add months,days between'.split(','),
)
