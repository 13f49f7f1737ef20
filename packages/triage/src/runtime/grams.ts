import { meantBy } from './synonyms.ts'
import type { Synonyms } from './synonyms.ts'
import type { Word } from './words.ts'

/** The features of a text, by kind. */
export type Grams = [words: GramTable, letters: GramTable]

/** For each gram, where it begins and ends in the text, pair after pair. */
export type GramTable<Gram = string> = Map<Gram, number[]>

/** How much the letters count beside the words. */
export const kindWeights: readonly [number, number] = [1, 1.5]

/**
 * Returns the grams of a text. Words count alone and in twos, and as their letters in twos to fours, which sees through
 * typos and endings; letters of unspaced scripts alone and in twos as words, in twos and threes as letters.
 */
export function gramsOf(words: readonly Word[], synonyms: Synonyms): Grams {
  const grams: Grams = [new Map(), new Map()]
  addAll(grams, words)
  for (const phrase of meantBy(words, synonyms)) addAll(grams, phrase)
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

function add(table: GramTable, gram: string, start: number, end: number): void {
  const places = table.get(gram)
  if (places) places.push(start, end)
  else table.set(gram, [start, end])
}
