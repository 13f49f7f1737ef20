import { parseDate, parseDuration } from '../runtime/date.ts'
import type { Literal } from './ast.ts'
import { didYouMean } from './nearest.ts'
import { date, describeType, listOptions, type Type } from './type.ts'
import type { Typing } from './typing.ts'

/** Returns the type of a literal: that of `hint` where it can be one. */
export function typeLiteral(typing: Typing, literal: Literal, hint: Type | undefined): Type {
  if (literal.type === 'duration') return { kind: parseDuration(literal.value)?.kind ?? 'any' }
  if (literal.type === 'date') return date
  if (literal.type === 'number') return typeNumber(typing, literal, hint)
  if (literal.type === 'boolean') return typeBoolean(typing, literal, hint)
  return typeText(typing, literal, hint)
}

/** `level = 2`, where the ids of a choice are digits. */
function typeNumber(typing: Typing, { value, position }: Literal, hint: Type | undefined): Type {
  if (hint?.kind === 'money') return hint
  if (hint?.kind !== 'choice' || !hint.options?.includes(value)) return { kind: 'number' }
  return typing.report(position, `Unexpected number ${value}, expected the id "${value}"`, { expected: [`"${value}"`] })
}

/** `shipped = true`, where the answers of a question made `shipped` a choice of yes and no. */
function typeBoolean(typing: Typing, literal: Literal, hint: Type | undefined): Type {
  const id = literal.value === 'true' ? 'yes' : 'no'
  if (hint?.kind !== 'choice' || !hint.options?.includes(id)) return { kind: 'boolean' }
  return typing.report(literal.position, `Unexpected ${literal.value}, expected "${id}": the fact is a choice of ids`, {
    expected: [`"${id}"`],
  })
}

function typeText(typing: Typing, { value, position }: Literal, hint: Type | undefined): Type {
  if (hint?.kind === 'choice') {
    if (!hint.options || hint.options.includes(value)) return hint
    const near = didYouMean(value, hint.options)
    const expected = near.expected?.map((option) => `"${option}"`)
    typing.report(position, `Unexpected "${value}", expected one of ${listOptions(hint.options)}${near.hint}`, {
      id: 'unknown-option',
      expected,
    })
    return hint
  }
  const fix = hint && unquoted(value, hint)
  if (!fix) return { kind: 'text' }
  const reason = `Unexpected text "${value}", expected ${describeType(hint)} such as ${fix}`
  return typing.report(position, reason, { expected: [fix] })
}

/** Returns what a writer who put quotes around something else than text has meant. */
function unquoted(value: string, hint: Type): string | undefined {
  if (hint.kind === 'boolean') return { yes: 'true', true: 'true', no: 'false', false: 'false' }[value.toLowerCase()]
  if (hint.kind === 'date') return parseDate(value) === undefined ? undefined : `date("${value}")`
  if (hint.kind === 'number' || hint.kind === 'money') return /^-?\d+(\.\d+)?$/.test(value) ? value : undefined
  if (hint.kind !== 'days' && hint.kind !== 'months') return undefined
  return parseDuration(value)?.kind === hint.kind ? `duration("${value}")` : undefined
}
