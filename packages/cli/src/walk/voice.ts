import type { Config } from '@guidetree/core'
import { recordToMarkdown, record } from '@guidetree/core/runtime'
import type { RecordWords, Session, SessionOutcome } from '@guidetree/core/runtime'
import { namesIn } from '../labels.ts'
import type { Names } from '../labels.ts'
import { languageOf } from '../language.ts'
import type { Language } from '../language.ts'
import { sayWhy } from '../reason.ts'
import { speaker } from '../strings/index.ts'
import type { Say } from '../strings/index.ts'

/** In what language a case is talked about, and how things are called in it. */
export interface Voice {
  language: Language
  say: Say
  names: Names
}

/** Returns the voice of the session's own language, where it has strings; else that of the person at the terminal. */
export function voiceOf({ locale }: Session, person: Language, config: Config): Voice {
  const language = languageOf(locale) ?? person
  const say = speaker(language)
  return { language, say, names: namesIn(config, locale, say) }
}

/** Returns an outcome with the names of its team, cause and severity in place of their ids. */
export function namedOutcome<Outcome extends Partial<SessionOutcome>>(outcome: Outcome, names: Names): Outcome {
  const { team, cause, severity } = outcome
  return {
    ...outcome,
    ...(team !== undefined && { team: names.team(team) }),
    ...(cause !== undefined && { cause: names.cause(cause) }),
    ...(severity !== undefined && { severity: names.severity(severity) }),
  }
}

/** Returns the case record as Markdown, as `voice` tells it. */
export function caseRecord(session: Session, now: string, { say, names }: Voice): string {
  const made = record(session, { now })
  const why = sayWhy(session, say)
  const outcomes = made.outcomes.map((outcome) => namedOutcome(outcome, names))
  return recordToMarkdown({ ...made, outcomes, ...(why !== undefined && { why }) }, recordWords(say))
}

const recordKeys: readonly (keyof RecordWords)[] = [
  ...(['case', 'outcome', 'facts', 'path', 'scripts', 'actions'] as const),
  ...(['followUps', 'team', 'cause', 'severity', 'due'] as const),
  ...(['colon', 'open', 'close'] as const),
  ...(['resolved', 'escalated', 'unresolved', 'active', 'done', 'stuck'] as const),
]

function recordWords(say: Say): Partial<RecordWords> {
  return Object.fromEntries(recordKeys.map((name) => [name, say(`record-${name}`)]))
}
