import type { Code } from '../../runtime/code.ts'
import type { Test } from './formula.ts'
import { OverBudget } from './over-budget.ts'
import { subsetsOf } from './subset-classes.ts'

/** Stands between parts of made-up texts; no writer uses it. */
const separator = '\u2026'

/** Parts that tests may ask for before their combinations are too many. */
const mostParts = 6

/**
 * Returns texts, one for each way in which tests can tell texts apart: every text that is compared with, and for every
 * beginning and every set of parts that are asked for a text that has them and nothing else.
 */
export function textClasses(tests: readonly Test[]): string[] {
  const asked: Asked = { texts: new Set(), starts: new Set(['']), parts: new Set() }
  for (const test of tests) if (test.kind === 'code') collect(test.code, asked)
  if (asked.parts.size > mostParts) throw new OverBudget()
  const made = [...asked.starts].flatMap((start) => {
    const ends = subsetsOf([...asked.parts]).map((parts) => parts.join(separator))
    return ends.map((end) => (start === '' && end === '' ? separator : `${start}${separator}${end}`))
  })
  return [...new Set([...asked.texts, ...made])]
}

interface Asked {
  texts: Set<string>
  starts: Set<string>
  parts: Set<string>
}

/** Returns whether all that `code` asks about one text is whether it equals, begins with or holds a literal. */
export function isTextTest(code: Code): boolean {
  if (!Array.isArray(code)) return false
  const [operator, subject, ...operands] = code as unknown as readonly [string, Code, ...Code[]]
  if (!Array.isArray(subject) || subject[0] !== 'fact') return false
  if (operator === 'in')
    return operands.every((test) => Array.isArray(test) && test[0] === '=' && typeof test[1] === 'string')
  return ['=', '!=', 'starts with', 'contains'].includes(operator) && typeof operands[0] === 'string'
}

function collect(code: Code, asked: Asked): void {
  const [operator, , ...operands] = code as unknown as readonly [string, Code, ...Code[]]
  const target = operator === 'starts with' ? asked.starts : operator === 'contains' ? asked.parts : asked.texts
  for (const operand of operands) target.add(String(Array.isArray(operand) ? operand[1] : operand))
}
