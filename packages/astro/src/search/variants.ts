/** What the browser needs beside the index: which words mean the same, and how letters fold. */
export interface SearchWords {
  synonyms: readonly (readonly string[])[]
  /** Traditional letters, each followed by its simplified one. */
  fold: string
}

/** Stands in a record between the text and the titles, which are found but not shown in excerpts. */
export const titlesMark = '¶'

/**
 * Returns the query and what else it may mean, best first: with synonyms in place of its words.
 *
 * @example variants('快递没到', [['包裹', '快递']], 6) // => ['快递没到', '包裹没到']
 */
export function variants(query: string, synonyms: SearchWords['synonyms'], most: number): string[] {
  const found = [query]
  const lower = query.toLowerCase()
  for (const group of synonyms) {
    // The longest word that the query holds: 纸质支票 before 支票.
    const word = group.filter((one) => holds(lower, one.toLowerCase())).toSorted((a, b) => b.length - a.length)[0]
    if (word === undefined) continue
    const at = lower.indexOf(word.toLowerCase())
    for (const other of group) {
      if (!holds(lower, other.toLowerCase())) found.push(query.slice(0, at) + other + query.slice(at + word.length))
    }
  }
  return found.slice(0, most)
}

/** Returns a text with the letters of the pairs folded. */
export function fold(text: string, pairs: ReadonlyMap<string, string>): string {
  return [...text].map((letter) => pairs.get(letter) ?? letter).join('')
}

/** Returns the pairs of `SearchWords.fold` as a map. */
export function foldMap(pairs: string): Map<string, string> {
  const letters = [...pairs]
  return new Map(letters.flatMap((letter, index) => (index % 2 === 0 ? [[letter, letters[index + 1] ?? letter]] : [])))
}

/** Says whether a text holds a word: as a whole word where the script has spaces. */
function holds(text: string, word: string): boolean {
  const at = text.indexOf(word)
  if (at < 0) return false
  const letter = /[a-z0-9]/
  return !(letter.test(text[at - 1] ?? '') || letter.test(text[at + word.length] ?? ''))
}

/**
 * Returns how much of a query a text holds, from 0 to 1: the share of its pairs of letters where words are not spaced,
 * of its words where they are.
 */
export function likeness(query: string, text: string): number {
  const lower = text.toLowerCase()
  const parts = query
    .toLowerCase()
    .split(/\s+/)
    .flatMap((word) => (/\p{Script=Han}/u.test(word) ? pairs(word) : [word]))
  return parts.filter((part) => lower.includes(part)).length / Math.max(parts.length, 1)
}

function pairs(word: string): string[] {
  const letters = [...word]
  return letters.length < 2 ? letters : letters.slice(1).map((letter, index) => letters[index] + letter)
}
