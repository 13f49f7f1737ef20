import type { Word } from './words.ts'

/** Phrases that stand for others, by the letters that they begin with. */
export type Synonyms = ReadonlyMap<string, readonly Phrase[]>

interface Phrase {
  text: string
  /** What the whole group stands for: its first phrase. */
  first: readonly Word[]
}

/** Returns the phrases of all groups that stand for the first of theirs, each group a list of phrases as their words. */
export function synonymsOf(groups: readonly (readonly (readonly Word[])[])[]): Synonyms {
  const phrases = new Map<string, Phrase[]>()
  for (const [first = [], ...others] of groups) {
    for (const other of others) {
      const text = phraseOf(other)
      const key = keyAt(text, 0)
      phrases.set(key, [...(phrases.get(key) ?? []), { text, first }])
    }
  }
  return phrases
}

/** Returns the phrases that synonyms in a text stand for, each phrase's words where its synonym stands. */
export function meantBy(words: readonly Word[], synonyms: Synonyms): Word[][] {
  if (synonyms.size === 0) return []
  let line = ' '
  const origins = [0]
  for (const { text, start, end } of words) {
    const exact = text.length === end - start
    for (let at = 0; at < text.length; at++) origins.push(exact ? start + at : start)
    origins.push(end)
    line += `${text} `
  }
  const meant: Word[][] = []
  for (let at = 0; at < line.length; at++) {
    for (const { text, first } of synonyms.get(keyAt(line, at)) ?? []) {
      if (!line.startsWith(text, at)) continue
      const inset = text.startsWith(' ') ? 1 : 0
      const start = origins[at + inset] as number
      const last = origins[at + text.length - 1] as number
      const end = inset ? last : last + 1
      meant.push(first.map((word) => ({ ...word, start, end })))
    }
  }
  return meant
}

/** A phrase stands for whole words where there are spaces between words. */
function phraseOf(words: readonly Word[]): string {
  const text = words.map((word) => word.text).join(' ')
  return words.some((word) => word.unspaced) ? text : ` ${text} `
}

/** A letter, or two with the space before their word. */
function keyAt(text: string, at: number): string {
  return text.slice(at, at + (text[at] === ' ' ? 3 : 1))
}
