import type { Say } from '@guidetree/player/parts'
import type { Triage } from '@guidetree/triage'
import type { TriageWords } from '../../triage-words.ts'

/** All that the views of a message need. */
export interface Context {
  words: TriageWords
  say: Say
  reading: Triage
  /** The mood that counts: what the agent chose, else what the message tells. */
  mood: string
  /** Places of the facts, among those found, that go along. */
  carried: () => ReadonlySet<number>
  /** Address of the page of phrases, where there is one. */
  replies: string | undefined
  announce: (message: string) => void
  setMood: (mood: string) => void
  carry: (place: number, along: boolean) => void
  search: () => void
}

/** A guide as the start page lists it. */
export interface Card {
  href: string
  lang: string
  title: string
  summary: string
}

/** Returns how the start page lists a guide; a guide that it does not list is not offered. */
export function cardOf(guide: string): Card | undefined {
  const item = document.querySelector(`[data-page="${CSS.escape(guide)}"]`)
  const link = item?.querySelector('a')
  if (!item || !link) return undefined
  const summary = item.querySelector('p')?.textContent ?? ''
  return { href: link.href, lang: link.lang, title: link.textContent.trim(), summary }
}
