import type { Triage } from '@guidetree/triage'

/** What the agent decided, where the message may say otherwise. */
export interface Choices {
  mood?: string
  /** By fact, the value that goes along; `null` where none does. */
  facts: Map<string, unknown>
}

/** Returns no choice. */
export function noChoices(): Choices {
  return { facts: new Map() }
}

/** Returns the mood that counts: the agent's choice, else what the message tells; nothing where neither is there. */
export function moodOf({ emotion }: Triage, { mood }: Choices): string {
  return mood ?? emotion?.id ?? ''
}

/** Returns the places of the found facts that go along: one value of each fact, the first unless another was chosen. */
export function carriedFacts({ facts }: Triage, { facts: chosen }: Choices): Set<number> {
  const names = [...new Set(facts.map(({ fact }) => fact))]
  const places = names.map((name) => {
    const found = facts.findIndex(({ fact, value }) => fact === name && chosen.get(name) === value)
    return found < 0 && chosen.get(name) !== null ? facts.findIndex(({ fact }) => fact === name) : found
  })
  return new Set(places.filter((place) => place >= 0))
}

/** Says whether a text is another message than the one before, and not the same one typed on. */
export function isAnother(text: string, before: string): boolean {
  const beginning = 12
  return text === '' || !(text.startsWith(before.slice(0, beginning)) || before.startsWith(text.slice(0, beginning)))
}
