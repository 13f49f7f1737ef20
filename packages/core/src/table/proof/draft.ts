import type { Code } from '../../runtime/code.ts'
import { parseDate } from '../../runtime/date.ts'
import type { Fact, Value } from '../../runtime/types.ts'
import { factsIn, isDate, mayFail } from './code-facts.ts'
import type { Dimension, ValueClass } from './dimension.ts'
import type { Test } from './formula.ts'
import { orderedClasses } from './ordered-classes.ts'
import { rangeOf } from './range.ts'
import { subsetClasses, subsetsOf } from './subset-classes.ts'
import { textClasses } from './text-classes.ts'

/** Options of a `many` choice beyond which its sets are too many to list. */
const mostOptions = 8

export type Kind = 'values' | 'subsets' | 'text' | 'ordered' | 'opaque'

/** A dimension while rows are read: what is asked about it decides into which classes it is cut. */
export interface Draft {
  key: string
  kind: Kind
  code: Code
  fact?: Fact
  tests: Test[]
}

/** Returns the draft's dimension, with a class for unknown where `code` may be that. */
export function finish(
  { key, kind, code, fact, tests }: Draft,
  facts: ReadonlyMap<string, Fact>,
  unknown: ReadonlySet<string>,
): Dimension {
  const reads = [...factsIn(code)]
  const open = reads.some((name) => unknown.has(name)) || mayFail(code)
  const known = makers[kind]({ code, fact, tests, facts })
  return { key, code, reads, classes: open ? [...known, {}] : known, ...(fact && { fact }) }
}

interface Making {
  code: Code
  fact: Fact | undefined
  tests: readonly Test[]
  facts: ReadonlyMap<string, Fact>
}

const makers: Readonly<Record<Kind, (making: Making) => ValueClass[]>> = {
  values: ({ fact }) => (valuesOf(fact!) ?? []).map((value) => ({ value })),
  subsets: ({ fact, tests }) => subsetClasses(fact!, tests).map((value) => ({ value })),
  text: ({ tests }) => textClasses(tests).map((value) => ({ value })),
  ordered: ({ code, tests, facts }) => orderedClasses(tests, rangeOf(code, facts)),
  opaque: () => [{ value: true }, { value: false }],
}

/** Returns every value that a fact can have, when they are few enough to list. */
export function valuesOf(fact: Fact): Value[] | undefined {
  if (fact.type === 'boolean') return [true, false]
  if (fact.type !== 'choice' || !fact.options?.length) return undefined
  const ids = fact.options.map((option) => option.id)
  if (!fact.many) return ids
  return ids.length <= mostOptions ? subsetsOf(ids) : undefined
}

/** Returns constant code as a number for comparisons with `subject`: days from 1970 where that is a date. */
export function pointOf(
  constant: Value | undefined,
  subject: Code,
  facts: ReadonlyMap<string, Fact>,
): number | undefined {
  if (typeof constant === 'number') return isDate(subject, facts) ? undefined : constant
  return typeof constant === 'string' && isDate(subject, facts) ? parseDate(constant) : undefined
}
