import type { Fact } from '@guidetree/core/runtime'
import type { RepliesEntry } from './entries.ts'

/** What the box loads beside the model: the words of one locale. */
export interface TriageWords {
  locale: string
  /** Of the interface. */
  words: Readonly<Record<string, string>>
  moods: readonly { id: string; label: string }[]
  /** Of urgency and severity, by id. */
  levels: Readonly<Record<string, string>>
  facts: readonly Fact[]
  replies: RepliesEntry['moods']
  /** The language of the phrases. */
  repliesLocale: string
}
