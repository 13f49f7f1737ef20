import { dimensions, placesOf } from './senses.ts'
import type { Senses } from './senses.ts'
import type { Word } from './words.ts'

/** Where the words of a text lie on the whole. */
export interface Sense {
  /** Of length 1 before it is scaled. */
  place: Float64Array
  /** What each word adds to it. */
  words: { start: number; end: number; place: Float64Array; amount: number }[]
}

/** Returns what tells where texts lie; rare words count more, by the square of how rare they are. */
export function senseReader(
  senses: Senses,
  rarityOf: (word: string) => number,
): (words: readonly Word[]) => Sense | undefined {
  const placeOf = placesOf(senses)
  return (all) => {
    const words = all.flatMap(({ text, start, end, unspaced }) => {
      const place = unspaced ? undefined : placeOf(text)
      return place ? [{ start, end, place, amount: rarityOf(text) ** 2 }] : []
    })
    const place = new Float64Array(dimensions)
    for (const word of words) {
      for (let at = 0; at < dimensions; at++) place[at]! += word.amount * (word.place[at] as number)
    }
    const length = Math.sqrt(place.reduce((sum, value) => sum + value * value, 0))
    return length === 0 ? undefined : scaled({ place, words }, 1 / length)
  }
}

/** Returns a sense that counts this much. */
export function scaled({ place, words }: Sense, by: number): Sense {
  return {
    place: place.map((value) => value * by),
    words: words.map((word) => ({ ...word, amount: word.amount * by })),
  }
}
