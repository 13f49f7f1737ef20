import type { Code, CodeList } from '../../runtime/code.ts'
import type { Fact } from '../../runtime/types.ts'
import { OverBudget } from './over-budget.ts'
import type { Test } from './formula.ts'

/** Ids that tests may speak of before their subsets are too many. */
const mostMentioned = 9

/**
 * Returns sets of ids, one for each way in which tests can tell the values of a choice with many options apart: by the
 * ids that they mention, and by whether there are others.
 */
export function subsetClasses(fact: Fact, tests: readonly Test[]): string[][] {
  const mentioned = new Set(tests.flatMap((test) => (test.kind === 'code' ? idsIn(test.code) : [])))
  const ids = (fact.options ?? []).map((option) => option.id)
  const other = ids.find((id) => !mentioned.has(id)) ?? (ids.length === 0 ? 'other' : undefined)
  const told = [...mentioned, ...(other === undefined ? [] : [other])]
  if (told.length > mostMentioned) throw new OverBudget()
  return subsetsOf(told).map((set) => (ids.length > 0 ? ids.filter((id) => set.includes(id)) : set))
}

/** Returns whether all that `code` asks about one list is whether it holds an id, or nothing at all. */
export function isSubsetTest(code: Code): boolean {
  if (!Array.isArray(code)) return false
  const [operator, subject, operand] = code as CodeList
  if (operator === 'list contains') return isFact(subject) && typeof operand === 'string'
  return operator === '=' && operand === 0 && Array.isArray(subject) && subject[0] === 'count' && isFact(subject[1])
}

/** Returns every set that can be made of `ids`, smaller ones first. */
export function subsetsOf(ids: readonly string[]): string[][] {
  const sets = ids.reduce<string[][]>((known, id) => [...known, ...known.map((set) => [...set, id])], [[]])
  return sets.toSorted((a, b) => a.length - b.length)
}

function isFact(code: Code | undefined): boolean {
  return Array.isArray(code) && code[0] === 'fact'
}

function idsIn(code: Code): string[] {
  const [operator, , operand] = code as CodeList
  return operator === 'list contains' && typeof operand === 'string' ? [operand] : []
}
