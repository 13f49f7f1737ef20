import type { Name } from './ast.ts'
import { didYouMean } from './nearest.ts'
import { boolean, typeOfFact, type Type } from './type.ts'
import type { Typing } from './typing.ts'
import { isReservedWord } from './words.ts'

/** Returns the type of a fact or condition, or reports that there is none of that name. */
export function typeName(typing: Typing, { name, position }: Name, hint: Type | undefined): Type {
  const { facts, conditions } = typing.scope
  const fact = facts.get(name)
  if (fact) return typeOfFact(fact)
  if (conditions.has(name)) return boolean
  const meant = valueMeant(name, hint)
  if (meant) {
    return typing.report(position, `Unexpected name ${name}, expected ${meant}`, {
      id: 'unknown-name',
      expected: [meant],
    })
  }
  const near = didYouMean(name, [...facts.keys(), ...conditions.keys()])
  const known = isReservedWord(name) ? 'a value: it is a word of the language' : 'a declared fact or condition'
  return typing.report(position, `Unexpected name ${name}, expected ${known}${near.hint}`, {
    id: 'unknown-name',
    expected: near.expected,
  })
}

/** Returns the value that a bare word was meant to be: `emotion = angry`, `shipped = yes`. */
function valueMeant(name: string, hint: Type | undefined): string | undefined {
  if (hint?.kind === 'choice' && hint.options?.includes(name)) return `"${name}"`
  const value = { yes: 'true', no: 'false' }[name.toLowerCase()] ?? name.toLowerCase()
  return hint?.kind === 'boolean' && (value === 'true' || value === 'false') ? value : undefined
}
