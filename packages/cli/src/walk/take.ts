import { literalValue } from '@guidetree/core'
import type { Fact, Session, Value } from '@guidetree/core/runtime'
import { tryAnswer } from '@guidetree/core/runtime'
import { ContentError, UsageError } from '../command.ts'
import { sayInvalid, sayProblem } from '../reason.ts'
import type { Say } from '../strings/index.ts'
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

/** Returns where the case stands after `text` was answered: a label, a value, or `NAME=VALUE`; or what is wrong with it. */
export function take(
  standing: Standing,
  text: string,
  facts: FactTable,
  say: Say,
): { standing: Standing; problem?: undefined } | { problem: string } {
  const assignment = splitAssignment(text)
  const { now } = standing
  const isAnswer = now.step.inputs.length === 0 && !tryAnswer(now, text).problem
  if (!assignment || isAnswer) return advance(standAt(now), text, say)
  const [name, written] = assignment
  if (now.asks.length > 0 && !now.asks.some(({ fact }) => fact === name)) return { problem: notAsked(name, now, say) }
  const fact = facts.get(name)
  if (!fact) return { problem: say('no-fact', { name, hint: didYouMean(name, facts.keys()) }) }
  const literal = literalValue(written, fact)
  if (literal.error !== undefined) {
    return { problem: say('fact-invalid', { name, written, problem: invalid(literal, say) }) }
  }
  return advance(standing, { ...standing.told, [name]: literal.value }, say)
}

/** A form is told everything at once, so that it is one entry of the trail, as if a person had filled it in. */
function advance(
  standing: Standing,
  told: string | Readonly<Record<string, Value>>,
  say: Say,
): ReturnType<typeof take> {
  const { session, problem } = tryAnswer(standing.session, told)
  if (problem) return { problem: sayProblem(problem, standing.session.step, say) }
  const sameForm = typeof told === 'object' && isFormAtHand(standing.session, session)
  return { standing: sameForm ? { session: standing.session, told, now: session } : standAt(session) }
}

function isFormAtHand(before: Session, after: Session): boolean {
  return after.step.inputs.length > 0 && after.path.length === before.path.length
}

/** Returns the facts of `NAME=VALUE` texts, values written as in a cell. Throws a UsageError for a text that is no assignment, a ContentError for a fact or a value that is none. */
export function factsFrom(texts: readonly string[], facts: FactTable, say: Say): Record<string, Value> {
  const entries = texts.map((text): [string, Value] => {
    const assignment = splitAssignment(text)
    if (!assignment) throw new UsageError('bad-assignment', { option: '--fact', text })
    const [name, written] = assignment
    const fact = facts.get(name)
    if (!fact) throw new ContentError('no-fact', { name, hint: didYouMean(name, facts.keys()) })
    const literal = literalValue(written, fact)
    if (literal.error !== undefined) {
      throw new ContentError('bad-fact', { option: '--fact', text, problem: invalid(literal, say) })
    }
    return [name, literal.value]
  })
  return Object.fromEntries(entries)
}

function splitAssignment(text: string): [name: string, value: string] | undefined {
  const match = /^\s*([\p{L}_][\p{L}\p{M}\p{Nd}_]*)\s*[=＝]\s*(.*?)\s*$/su.exec(text)
  return match ? [(match[1] ?? '').normalize('NFC'), match[2] ?? ''] : undefined
}

function notAsked(name: string, { asks, step }: Session, say: Say): string {
  const names = asks.map(({ fact }) => fact)
  const place = { step: step.id, guide: step.guide }
  return say('fact-not-asked', { name, ...place, expected: names, hint: didYouMean(name, names) })
}

/** Returns what is wrong with a written value, with the option that is nearest to it. */
function invalid({ problem, expected }: InvalidLiteral, say: Say): string {
  const [near] = expected ?? []
  return sayInvalid(problem, say) + (near === undefined ? '' : say('did-you-mean', { name: near }))
}

type InvalidLiteral = Extract<ReturnType<typeof literalValue>, { error: string }>
