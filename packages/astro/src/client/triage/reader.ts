import { localNow } from '@guidetree/player/parts'
import type { Model, Triage } from '@guidetree/triage'
import { triage } from '@guidetree/triage/runtime'
import type { TriageWords } from '../../triage-words.ts'

/** What reads messages: everything it needs is here, so it works offline and tells nobody. */
export interface Reader {
  words: TriageWords
  read: (text: string) => Triage
}

/** Returns the reader of a locale; its model and words are loaded from the site. */
export async function openReader(modelAddress: string, wordsAddress: string): Promise<Reader> {
  const [model, words] = await Promise.all([load<Model>(modelAddress), load<TriageWords>(wordsAddress)])
  const read = (text: string): Triage => triage(model, text, { locale: words.locale, at: localNow() })
  // The model is laid out by the first message: before the agent has typed one.
  read('')
  return { words, read }
}

async function load<T>(address: string): Promise<T> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${address} answered ${response.status}.`)
  return (await response.json()) as T
}
