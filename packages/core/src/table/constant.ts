import type { Code } from '../runtime/code.ts'
import { decimal } from '../runtime/decimal.ts'
import { evaluate } from '../runtime/evaluate.ts'
import type { Known } from '../runtime/operators.ts'
import type { Value } from '../runtime/types.ts'

/** Returns whether `code` reads neither a fact nor the day. */
export function isConstant(code: Code): boolean {
  if (!Array.isArray(code)) return true
  return code[0] !== 'fact' && code[0] !== 'known' && code[0] !== 'today' && (code.slice(1) as Code[]).every(isConstant)
}

/** Returns the value of constant code, or undefined when it depends on something or has none. */
export function constantValue(code: Code): Value | undefined {
  return isConstant(code) ? evaluate(code, { facts: {}, at: '' }) : undefined
}

/** Returns the value of constant code in the form in which the runtime compares it. */
export function evaluateConstant(code: Code): Known | undefined {
  const value = constantValue(code)
  return typeof value === 'number' ? decimal(value) : value
}
