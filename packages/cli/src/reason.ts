import { describePlace } from '@guidetree/core'
import type { ScenarioWhy } from '@guidetree/core'
import type { AnswerProblem, Session, ValidationError } from '@guidetree/core/runtime'
import { keyOf } from './strings/index.ts'
import type { Param, Say } from './strings/index.ts'

/** Returns why something is so in the reader's language; `english` where the strings do not know the reason. */
export function sayReason({ code, params, invalid }: ScenarioWhy, english: string, say: Say): string {
  if (invalid)
    return Object.values(invalid)
      .map((error) => sayInvalid(error, say))
      .join(say('problems'))
  const key = keyOf('reason', code)
  return key ? say(key, { ...params, given: unquoted(params['given'] ?? '') }) : english
}

/** Returns why an answer was not taken at a question, with what would be. */
export function sayProblem(problem: AnswerProblem, { answers }: Session['step'], say: Say): string {
  const expected = problem.expected.map((id) => {
    const label = answers.find((answer) => answer.id === id)?.label ?? id
    return label === id ? id : say('answer-named', { id, label })
  })
  const params = { ...problem.params, expected: expected.join(say('list')) }
  return sayReason({ ...problem, params }, problem.message, say)
}

/** The strings have quotation marks of their own. */
function unquoted(given: string): string {
  return given.replace(/^"(.*)"$/, '$1')
}

/** Returns what is wrong with a value. */
export function sayInvalid({ code, params }: ValidationError, say: Say): string {
  const key = keyOf('invalid', code)
  // Limits stand as the writer wrote them: `1000` in a guide is not `1,000` in its message.
  const texts = Object.entries(params).map(([name, value]): [string, Param] => [
    name,
    name === 'options' ? String(value).split(', ') : String(value),
  ])
  return key ? say(key, Object.fromEntries(texts)) : code
}

/** Returns why a session is stuck; nothing for one that is not. */
export function sayWhy({ why, reason }: Session, say: Say): string | undefined {
  return why === undefined ? undefined : reason ? sayReason(reason, why, say) : why
}

/** Returns where a session stands, seen from the guide `home`: its outcome, why it is stuck, or what it waits for. */
export function sayStanding(session: Session, home: string, say: Say): string {
  const { outcome, status, step, asks } = session
  if (outcome) return say('ends-at', { place: describePlace(outcome, home) })
  const place = placeOf(session, home)
  if (status === 'stuck') return say('stuck-at', { place, why: sayWhy(session, say) ?? say('no-way-on') })
  if (step.inputs.length > 0) return say('waits-for-facts', { place, facts: asks.map(({ fact }) => fact) })
  const answers = step.answers.map(({ id, label }) => (id === label ? id : say('answer-named', { id, label })))
  return say('waits-for-answer', { place, answers })
}

/** Returns the step at hand as a person names it. */
export function placeOf({ step }: Session, home: string): string {
  return describePlace({ guide: step.guide, step: step.id }, home)
}
