import type { GramTable } from './grams.ts'
import { dimensions, indexOf, ones, placesOf, signsOf } from './senses.ts'
import type { Senses } from './senses.ts'
import type { Word } from './words.ts'

/** How much two words are alike in sense, from 0 to 1; words are numbers, their places in the list of the model. */
export type Alike = (one: number, other: number) => number

/** What a word is like among some words: their places in that list, and how much. */
export interface Near {
  ids: Int32Array
  alike: Float32Array
}

/** What is known of the words of a text. */
export interface FoundSenses {
  /** Those whose sense is known. */
  table: GramTable<number>
  /** The others, where there are spaces between words. */
  others: string[]
}

/** Words less alike than this are as good as any two: the cosine of the angle between their places. */
const least = 0.2
/** Nor are words that lie on opposite sides in more directions than these looked at. */
const mostOpposite = 26
/** Letters of the longest words in scripts without spaces. */
const longest = 5

/** Returns what finds the words of a text whose sense is known, and the others. */
export function senseFinder({ words: list }: Senses): (words: readonly Word[]) => FoundSenses {
  const find = indexOf(list)
  return (words) => {
    const table: GramTable<number> = new Map()
    const others: string[] = []
    const add = (word: number | undefined, start: number, end: number): boolean => {
      if (word === undefined) return false
      const places = table.get(word)
      if (places) places.push(start, end)
      else table.set(word, [start, end])
      return true
    }
    for (const { text, start, end, unspaced } of words) {
      if (!unspaced && !add(find(text), start, end)) others.push(text)
      // Nothing marks where words begin: the longest that is known counts.
      const exact = text.length === end - start
      for (let at = 0, size = 1; unspaced && at < text.length; at += Math.max(size, 1)) {
        for (size = Math.min(longest, text.length - at); size > 0; size--) {
          const word = find(text.slice(at, at + size))
          if (add(word, exact ? start + at : start, exact ? start + at + size : end)) break
        }
      }
    }
    return { table, others }
  }
}

/** Returns what tells how much words are alike. */
export function senseLikeness({ places }: Senses): Alike {
  const placeOf = placesOf(places)
  return (one, other) => (one === other ? 1 : alikeness(placeOf(one), placeOf(other), 0))
}

/** Returns what finds those among some words that a word is like. */
export function neighbours({ places }: Senses, among: readonly number[]): (word: number) => Near {
  const placeOf = placesOf(places)
  const all = new Float32Array(among.length * dimensions)
  const signs = new Int32Array(2 * among.length)
  for (const [id, word] of among.entries()) {
    all.set(placeOf(word), id * dimensions)
    signs.set(signsOf(placeOf(word)), 2 * id)
  }
  const found: Near[] = []
  const look = (word: number): Near => {
    const place = placeOf(word)
    const [first, second] = signsOf(place)
    const ids: number[] = []
    const values: number[] = []
    for (let id = 0; id < among.length; id++) {
      // Most words are told to be unlike by the sides alone on which they lie.
      const opposite = ones(first ^ (signs[2 * id] as number)) + ones(second ^ (signs[2 * id + 1] as number))
      if (opposite > mostOpposite) continue
      const value = alikeness(place, all, id * dimensions)
      if (value === 0) continue
      ids.push(id)
      values.push(value)
    }
    return { ids: Int32Array.from(ids), alike: Float32Array.from(values) }
  }
  return (word) => (found[word] ??= look(word))
}

function alikeness(one: Float32Array, others: Float32Array, from: number): number {
  // Four sums that do not wait for one another.
  let [a, b, c, d] = [0, 0, 0, 0]
  for (let at = 0; at < dimensions; at += 4) {
    a += (one[at] as number) * (others[from + at] as number)
    b += (one[at + 1] as number) * (others[from + at + 1] as number)
    c += (one[at + 2] as number) * (others[from + at + 2] as number)
    d += (one[at + 3] as number) * (others[from + at + 3] as number)
  }
  const cosine = a + b + (c + d)
  return cosine < least ? 0 : cosine * cosine
}
