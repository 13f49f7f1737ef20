import type { Code } from '../../runtime/code.ts'
import type { Interval } from './interval.ts'

/**
 * A condition, taken apart into tests of one dimension each. `test` is true for some classes of the dimension, unknown
 * where the value is, and false for the others; `cases` lists when it is true and when it is false.
 */
export type Formula =
  | { kind: 'constant'; value: boolean | undefined }
  | { kind: 'test'; dimension: string; test: Test }
  | { kind: 'and' | 'or'; parts: readonly Formula[] }
  | { kind: 'not' | 'sure'; part: Formula }
  | { kind: 'if'; condition: Formula; yes: Formula; no: Formula }
  | { kind: 'cases'; yes: readonly Formula[]; no: readonly Formula[] }

/** Which classes of a dimension pass: values within intervals, values for which code holds, or all that are known. */
export type Test =
  | { kind: 'intervals'; intervals: readonly Interval[] }
  | { kind: 'code'; code: Code }
  | { kind: 'known' }

export const constant: (value: boolean | undefined) => Formula = (value) => ({ kind: 'constant', value })

export function negation(part: Formula): Formula {
  return part.kind === 'not' ? part.part : { kind: 'not', part }
}
