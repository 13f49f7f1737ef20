import type { Reason } from './model.ts'
import { pullOf } from './postings.ts'
import type { Reading, Space } from './vectors.ts'
import type { Word } from './words.ts'

const most = 3

/** What speaks for a guide: each gram, and each word by its sense. */
export interface Pull {
  grams: Float32Array
  senses: Float32Array
}

/** Returns what speaks for a guide, in the examples and the weights that they have for it. */
export function pullFor({ grams, senses }: Space, weights: Float64Array): Pull {
  return { grams: pullOf(grams, weights), senses: pullOf(senses, weights) }
}

/** Returns the customer's words that spoke for a guide, as they stand in the text, strongest first. */
export function reasonsFor({ grams, senses }: Pull, { text, words, vector }: Reading, { near }: Space): Reason[] {
  const letters = new Float64Array(text.length)
  for (const { gram, value, places } of vector.grams) spread(letters, places, value * (grams[gram] as number))
  for (const { gram, value, places } of vector.senses) {
    const { ids, alike } = near(gram)
    let pull = 0
    for (let at = 0; at < ids.length; at++) pull += (alike[at] as number) * (senses[ids[at] as number] as number)
    spread(letters, places, value * pull)
  }
  return phrases(text, words, letters)
}

/** Spreads an amount over the places of a text, each a start and an end, and over the letters there. */
function spread(letters: Float64Array, places: readonly number[], amount: number): void {
  for (let at = 0; at < places.length; at += 2) {
    const [start, end] = [places[at] as number, places[at + 1] as number]
    const share = (2 * amount) / places.length / (end - start)
    for (let letter = start; letter < end; letter++) letters[letter]! += share
  }
}

/** Words that spoke for the guide, neighbours joined: whole words, or letters where a script has no spaces. */
function phrases(text: string, words: readonly Word[], letters: Float64Array): Reason[] {
  const units = words.flatMap(({ start, end, unspaced }) =>
    unspaced ? Array.from({ length: end - start }, (_, at) => unit(start + at, start + at + 1)) : [unit(start, end)],
  )
  function unit(start: number, end: number): { start: number; end: number; weight: number } {
    let weight = 0
    for (let at = start; at < end; at++) weight += letters[at] as number
    return { start, end, weight }
  }
  const all = units.reduce((sum, { weight }) => sum + Math.max(weight, 0), 0)
  const least = 0.3 * Math.max(0, ...units.map(({ weight }) => weight))
  const joined: typeof units = []
  for (const one of units.filter(({ weight }) => weight > 0 && weight >= least)) {
    const last = joined.at(-1)
    const near = last !== undefined && /^[\s\p{M}]?$/u.test(text.slice(last.end, one.start))
    if (near) Object.assign(last, { end: one.end, weight: last.weight + one.weight })
    else joined.push({ ...one })
  }
  return joined
    .toSorted((a, b) => b.weight - a.weight || a.start - b.start)
    .slice(0, most)
    .map(({ start, end, weight }) => ({ text: text.slice(start, end), weight: rounded(weight / all) }))
}

/** Returns a number that prints the same everywhere. */
export function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000
}
