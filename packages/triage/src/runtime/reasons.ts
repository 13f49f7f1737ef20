import type { Reason } from './model.ts'
import { dimensions } from './senses.ts'
import type { Reading, Space } from './vectors.ts'
import type { Word } from './words.ts'

const most = 3

/** What speaks for a guide: each gram by itself, and lying in this direction. */
export interface Pull {
  grams: Float32Array
  direction: Float64Array
}

/** Returns what speaks for a guide, in the examples and the weights that they have for it. */
export function pullOf({ postings: { starts, examples, values }, senses }: Space, weights: Float64Array): Pull {
  const grams = new Float32Array(starts.length - 1)
  for (let gram = 0; gram < grams.length; gram++) {
    let sum = 0
    const end = starts[gram + 1] as number
    for (let at = starts[gram] as number; at < end; at++) {
      sum += (weights[examples[at] as number] as number) * (values[at] as number)
    }
    grams[gram] = sum
  }
  const direction = new Float64Array(dimensions)
  for (const [example, weight] of weights.entries()) {
    for (let at = 0; at < dimensions; at++) direction[at]! += weight * (senses[example * dimensions + at] as number)
  }
  return { grams, direction }
}

/** Returns the customer's words that spoke for a guide, as they stand in the text, strongest first. */
export function reasonsFor({ grams, direction }: Pull, { text, words, vector, sense }: Reading): Reason[] {
  const letters = new Float64Array(text.length)
  for (const { gram, value, places } of vector) {
    spread(letters, places, ((grams[gram] as number) * value * 2) / places.length)
  }
  for (const { start, end, place, amount } of sense?.words ?? []) {
    spread(letters, [start, end], amount * dot(place, direction))
  }
  return phrases(text, words, letters)
}

function dot(one: Float64Array, other: Float64Array): number {
  return one.reduce((sum, value, at) => sum + value * (other[at] as number), 0)
}

function spread(letters: Float64Array, places: readonly number[], amount: number): void {
  for (let at = 0; at < places.length; at += 2) {
    const [start, end] = [places[at] as number, places[at + 1] as number]
    for (let letter = start; letter < end; letter++) letters[letter]! += amount / (end - start)
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
