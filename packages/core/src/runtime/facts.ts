import { findFact, type Library } from './library.ts'
import { because } from './reason.ts'
import type { Fact, Facts, Reason, Value } from './types.ts'
import { messageOf, validate } from './value.ts'

/** Facts given from outside: those that may stand, and what is wrong with the others. */
export interface AcceptedFacts {
  facts: Facts
  refused: Readonly<Record<string, Reason>>
}

/** Returns facts given at the start, checked as far as a tree declares them; a host may know more than the trees do. */
export function acceptFacts(library: Library, given: Readonly<Record<string, unknown>>): AcceptedFacts {
  const facts: [string, Value][] = []
  const refused: [string, Reason][] = []
  for (const [name, input] of Object.entries(given)) {
    const accepted = accept(findFact(library, name), name, input)
    if (typeof accepted === 'object' && 'problem' in accepted)
      refused.push([name, because('invalid', { fact: name, ...accepted })])
    else facts.push([name, accepted])
  }
  // From entries, because `__proto__` is a name like any other.
  return { facts: Object.fromEntries(facts), refused: Object.fromEntries(refused) }
}

/** Returns whether `value` is of a form that a fact can have. */
export function isValue(value: unknown): value is Value {
  if (Array.isArray(value)) return value.every((item) => typeof item === 'string')
  return (
    typeof value === 'string' || typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value))
  )
}

function accept(fact: Fact | undefined, name: string, input: unknown): Value | { problem: string } {
  if (!fact) return isValue(input) ? input : { problem: `The fact "${name}" has a value of no known form.` }
  try {
    const { value, error } = validate(fact, input)
    return error ? { problem: messageOf(error) } : value
  } catch {
    return { problem: `The declaration of "${name}" is damaged.` }
  }
}
