import { literalValue } from '@guidetree/core'
import type { Fact, Session, Value } from '@guidetree/core/runtime'
import { tryAnswer } from '@guidetree/core/runtime'
import { ContentError, UsageError } from '../command.ts'
import { didYouMean } from '../suggest.ts'

/** Facts by name, as the knowledge base declares them. */
export type FactTable = ReadonlyMap<string, Fact>

/** A session, and what was told of the form at hand that is not filled yet. */
export interface Standing {
  /** Before the form at hand was told anything. */
  session: Session
  told: Readonly<Record<string, Value>>
  /** With what was told. */
  now: Session
}

/** Returns a standing at the beginning of `session`'s step. */
export function standAt(session: Session): Standing {
  return { session, told: {}, now: session }
}

/** Returns where the case stands after `text` was answered: a label, a value, or `NAME=VALUE`. */
export function take(
  standing: Standing,
  text: string,
  facts: FactTable,
): { standing: Standing; problem?: undefined } | { problem: string } {
  const assignment = splitAssignment(text)
  const { now } = standing
  const isAnswer = now.step.inputs.length === 0 && !tryAnswer(now, text).problem
  if (!assignment || isAnswer) return advance(standAt(now), text)
  const [name, written] = assignment
  if (now.asks.length > 0 && !now.asks.some(({ fact }) => fact === name)) return { problem: notAsked(name, now) }
  const fact = facts.get(name)
  if (!fact) return { problem: `There is no fact "${name}"${didYouMean(name, facts.keys())}` }
  const literal = literalValue(written, fact)
  if ('error' in literal) return { problem: `${name}=${written}: ${literal.error}` }
  return advance(standing, { ...standing.told, [name]: literal.value })
}

/** A form is told everything at once, so that it is one entry of the trail, as if a person had filled it in. */
function advance(standing: Standing, told: string | Readonly<Record<string, Value>>): ReturnType<typeof take> {
  const { session, problem } = tryAnswer(standing.session, told)
  if (problem) return { problem: problem.message }
  const sameForm = typeof told === 'object' && isFormAtHand(standing.session, session)
  return { standing: sameForm ? { session: standing.session, told, now: session } : standAt(session) }
}

function isFormAtHand(before: Session, after: Session): boolean {
  return after.step.inputs.length > 0 && after.path.length === before.path.length
}

/** Returns the facts of `NAME=VALUE` texts, values written as in a cell. Throws a UsageError for a text that is no assignment, a ContentError for a fact or a value that is none. */
export function factsFrom(texts: readonly string[], facts: FactTable): Record<string, Value> {
  const entries = texts.map((text): [string, Value] => {
    const assignment = splitAssignment(text)
    if (!assignment) throw new UsageError(`--fact ${text}: expected NAME=VALUE`)
    const [name, written] = assignment
    const fact = facts.get(name)
    if (!fact) throw new ContentError(`There is no fact "${name}"${didYouMean(name, facts.keys())}`)
    const literal = literalValue(written, fact)
    if ('error' in literal) throw new ContentError(`--fact ${text}: ${literal.error}`)
    return [name, literal.value]
  })
  return Object.fromEntries(entries)
}

function splitAssignment(text: string): [name: string, value: string] | undefined {
  const match = /^\s*([\p{L}_][\p{L}\p{M}\p{Nd}_]*)\s*[=＝]\s*(.*?)\s*$/su.exec(text)
  return match ? [(match[1] ?? '').normalize('NFC'), match[2] ?? ''] : undefined
}

function notAsked(name: string, { asks, step }: Session): string {
  const names = asks.map(({ fact }) => fact)
  return `"${name}" is not asked at the step "${step.id}" of "${step.guide}", expected ${names.join(', ')}${didYouMean(name, names)}`
}
