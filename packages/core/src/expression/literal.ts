import type { Fact, Value } from '../runtime/types.ts'
import { messageOf, validate } from '../runtime/value.ts'
import type { ValidationError } from '../runtime/value.ts'
import { didYouMean } from './nearest.ts'

/**
 * A value, or what is wrong with the text that should write one: a sentence after "Unexpected …, expected", and the same
 * as data for programs that translate it.
 */
export type LiteralValue =
  | { value: Value; error?: undefined; problem?: undefined; expected?: undefined }
  | { value?: undefined; error: string; problem: ValidationError; expected?: string[] }

/**
 * Returns the value that `text` writes for `fact`, as in a cell (`5`, `yes`, `gift-card`, `2026-01-01`, `all(a, b)`,
 * `none`) or as in an expression (`"gift-card"`, `true`, `date("2026-01-01")`, `["a", "b"]`).
 *
 * @example
 * literalValue('yes', { name: 'paid', type: 'boolean', label: 'Paid' }) // => { value: true }
 */
export function literalValue(text: string, fact: Fact): LiteralValue {
  const written = text.trim()
  const input = fact.many ? readList(written) : readOne(written, fact)
  const { value, error } = validate(fact, input)
  if (error === undefined) return { value: value as Value }
  const options = fact.options?.map((option) => option.id) ?? []
  const near = typeof input === 'string' && fact.type === 'choice' ? didYouMean(input, options) : { hint: '' }
  return {
    error: messageOf(error).replace(/\.$/, '') + near.hint,
    problem: error,
    ...(near.expected && { expected: near.expected }),
  }
}

const quoted = /^"((?:[^"\\]|\\["\\n])*)"$/
const dateCall = /^date\(\s*"([^"]*)"\s*\)$/

function readOne(written: string, fact: Fact): string {
  if (fact.type === 'date') return dateCall.exec(written)?.[1] ?? unquote(written)
  return fact.type === 'text' || fact.type === 'choice' ? unquote(written) : written
}

function readList(written: string): string[] {
  if (written === 'none' || written === '[]') return []
  const inside = /^(?:all\((.*)\)|\[(.*)\])$/s.exec(written)
  return (inside?.[1] ?? inside?.[2] ?? written).split(',').map((item) => unquote(item.trim()))
}

function unquote(written: string): string {
  const inside = quoted.exec(written)?.[1]
  return inside === undefined
    ? written
    : inside.replace(/\\(.)/g, (_match, letter: string) => (letter === 'n' ? '\n' : letter))
}
