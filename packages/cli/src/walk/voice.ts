import { recordToMarkdown, record } from '@guidetree/core/runtime'
import type { RecordWords, Session } from '@guidetree/core/runtime'
import { languageOf } from '../language.ts'
import type { Language } from '../language.ts'
import { sayWhy } from '../reason.ts'
import { keyOf, speaker } from '../strings/index.ts'
import type { Say } from '../strings/index.ts'

/** In what language a case is talked about. */
export interface Voice {
  language: Language
  say: Say
}

/** Returns the voice of the session's own language, where it has strings; else that of the person at the terminal. */
export function voiceOf({ locale }: Session, person: Language): Voice {
  const language = languageOf(locale) ?? person
  return { language, say: speaker(language) }
}

/** Returns the case record as Markdown, in the words of `say`. */
export function caseRecord(session: Session, now: string, say: Say): string {
  const why = sayWhy(session, say)
  return recordToMarkdown({ ...record(session, { now }), ...(why !== undefined && { why }) }, recordWords(say))
}

const recordKeys: readonly (keyof RecordWords)[] = [
  ...(['case', 'outcome', 'facts', 'path', 'scripts', 'actions'] as const),
  ...(['followUps', 'team', 'cause', 'severity', 'due'] as const),
  ...(['colon', 'open', 'close'] as const),
  ...(['resolved', 'escalated', 'unresolved', 'active', 'done', 'stuck'] as const),
]

function recordWords(say: Say): RecordWords {
  const words = recordKeys.map((name) => [name, say(keyOf('record', name) ?? 'record-case')] as const)
  return Object.fromEntries(words) as unknown as RecordWords
}
