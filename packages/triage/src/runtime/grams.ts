import type { Word } from './words.ts'

/** The features of a text, by kind. */
export type Grams = [words: GramTable, letters: GramTable]

/** For each gram, where it begins and ends in the text, pair after pair. */
export type GramTable = Map<string, number[]>

/** Phrases that mean the same, each as its words. */
export type Synonyms = readonly (readonly Word[])[]

/** How much the letters count beside the words. */
export const kindWeights: readonly [number, number] = [1, 1.5]

/**
 * Returns the grams of a text. Words count alone and in twos, and as their letters in twos to fours, which sees through
 * typos and endings; letters of unspaced scripts alone and in twos as words, in twos and threes as letters.
 */
export function gramsOf(words: readonly Word[], synonyms: readonly Synonyms[]): Grams {
  const grams: Grams = [new Map(), new Map()]
  addAll(grams, words)
  addSynonyms(grams, words, synonyms)
  return grams
}

function addAll(grams: Grams, words: readonly Word[]): void {
  let before: Word | undefined
  for (const word of words) {
    if (word.unspaced) addLetters(grams, word)
    else addWord(grams, word, before)
    before = word.unspaced ? undefined : word
  }
}

function addWord([whole, letters]: Grams, { text, start, end }: Word, before: Word | undefined): void {
  add(whole, text, start, end)
  if (before) add(whole, `${before.text} ${text}`, before.start, end)
  const padded = ` ${text} `
  for (let size = 2; size <= 4; size++) {
    for (let at = 0; at + size <= padded.length; at++) add(letters, padded.slice(at, at + size), start, end)
  }
}

function addLetters([whole, letters]: Grams, { text, start, end }: Word): void {
  // A letter that folding made longer leaves no way to tell where it stood.
  const exact = text.length === end - start
  for (let size = 1; size <= 3; size++) {
    for (let at = 0; at + size <= text.length; at++) {
      const gram = text.slice(at, at + size)
      const from = exact ? start + at : start
      const to = exact ? from + size : end
      if (size < 3) add(whole, gram, from, to)
      if (size > 1) add(letters, gram, from, to)
    }
  }
}

/** Where a word of a group of synonyms stands, the group's first one stands as well. */
function addSynonyms(grams: Grams, words: readonly Word[], synonyms: readonly Synonyms[]): void {
  if (synonyms.length === 0) return
  let line = ' '
  const origins = [0]
  for (const { text, start, end } of words) {
    const exact = text.length === end - start
    for (let at = 0; at < text.length; at++) origins.push(exact ? start + at : start)
    origins.push(end)
    line += `${text} `
  }
  for (const [first = [], ...others] of synonyms) {
    for (const phrase of others.map((other) => phraseOf(other))) {
      const inset = phrase.startsWith(' ') ? 1 : 0
      for (let at = line.indexOf(phrase); at >= 0; at = line.indexOf(phrase, at + 1)) {
        const start = origins[at + inset] as number
        const last = origins[at + phrase.length - 1] as number
        const end = inset ? last : last + 1
        addAll(
          grams,
          first.map((word) => ({ ...word, start, end })),
        )
      }
    }
  }
}

/** A phrase stands for whole words where there are spaces between words. */
function phraseOf(words: readonly Word[]): string {
  const text = words.map((word) => word.text).join(' ')
  return words.some((word) => word.unspaced) ? text : ` ${text} `
}

function add(table: GramTable, gram: string, start: number, end: number): void {
  const places = table.get(gram)
  if (places) places.push(start, end)
  else table.set(gram, [start, end])
}
