import type { Fact } from '../runtime/types.ts'

/**
 * What an expression may come to. `any` follows a problem that was reported already; days (and parts of them) and
 * calendar months are durations that are never mixed.
 */
export type Type =
  | { kind: 'any' | 'boolean' | 'number' | 'text' | 'date' | 'days' | 'months' }
  | { kind: 'money'; currency?: string }
  | { kind: 'choice'; options?: readonly string[] }
  | { kind: 'list'; of: Type }

export const any: Type = { kind: 'any' }
export const boolean: Type = { kind: 'boolean' }
export const number: Type = { kind: 'number' }
export const text: Type = { kind: 'text' }
export const date: Type = { kind: 'date' }

/** Returns the type of a fact's values; a choice without options may be any id. */
export function typeOfFact(fact: Fact): Type {
  if (fact.type === 'money') return { kind: 'money', ...(fact.currency && { currency: fact.currency }) }
  if (fact.type !== 'choice') return { kind: fact.type }
  const options = fact.options?.length ? fact.options.map((option) => option.id) : undefined
  const choice: Type = { kind: 'choice', ...(options && { options }) }
  return fact.many ? { kind: 'list', of: choice } : choice
}

/** Returns whether values of the two types can be the same thing. */
export function isSame(a: Type, b: Type): boolean {
  if (a.kind === 'any' || b.kind === 'any') return true
  if (a.kind === 'list') return b.kind === 'list' && isSame(a.of, b.of)
  if (a.kind === 'money') return b.kind === 'money' && sameCurrency(a.currency, b.currency)
  if (a.kind === 'choice') return b.kind === 'choice' && shareOption(a.options, b.options)
  return a.kind === b.kind
}

/** Returns the type in the words of a message: "a number". */
export function describeType(type: Type): string {
  if (type.kind === 'money') return type.currency ? `an amount in ${type.currency}` : 'an amount of money'
  if (type.kind === 'choice') return type.options ? `one of ${listOptions(type.options)}` : 'an id as text'
  if (type.kind === 'list') return type.of.kind === 'choice' ? 'a list of ids' : 'a list'
  return descriptions[type.kind]
}

/** Returns the type in the words of a message about a thing of that type: "number". */
export function nameType(type: Type): string {
  if (type.kind === 'boolean') return 'condition (yes or no)'
  return describeType(type)
    .replace(/^an? /, '')
    .replace(/^one of /, 'choice of ')
}

/** Returns at most eight options as they are written in an expression. */
export function listOptions(options: readonly string[]): string {
  const shown = options.slice(0, 8).map((option) => `"${option}"`)
  return options.length > 8 ? `${shown.join(', ')}, …` : shown.join(', ')
}

const descriptions = {
  any: 'anything',
  boolean: 'yes or no (a condition)',
  number: 'a number',
  text: 'text',
  date: 'a date',
  days: 'a duration in days',
  months: 'a duration in months',
} as const

function sameCurrency(a: string | undefined, b: string | undefined): boolean {
  return a === undefined || b === undefined || a === b
}

function shareOption(a: readonly string[] | undefined, b: readonly string[] | undefined): boolean {
  return !a || !b || a.some((option) => b.includes(option))
}
