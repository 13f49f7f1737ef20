import { dimensions, indexOf, lettersEach, placesOf } from '../runtime/senses.ts'
import type { Senses } from '../runtime/senses.ts'
import english from '../senses/english.json' with { type: 'json' }

/** Of the 48 directions of a place, so many may be opposite ones for words to be near: fewer the less common a word is. */
const farthest = (rank: number): number => 12 - Math.floor(rank / 2000)

/**
 * Returns what is known of the English words of the texts and of words near them. Others would only make the model
 * larger: they are like nothing in it.
 */
export function sensesNear(texts: readonly string[]): Senses {
  table ??= tableOf(english)
  const { all, find, signs } = table
  const own = new Set<number>()
  for (const word of new Set(texts.flatMap((text) => text.split(' ')))) {
    const index = find(word)
    if (index !== undefined) own.add(index)
  }
  const centres = Int32Array.from(own)
  const kept = Array.from(all.keys())
    .filter((index) => own.has(index) || isNear(index, centres, signs))
    .toSorted((a, b) => ((all[a] as string) < (all[b] as string) ? -1 : 1))
  return {
    words: kept.map((index) => all[index]).join(' '),
    places: kept.map((index) => english.places.slice(index * lettersEach, (index + 1) * lettersEach)).join(''),
  }
}

interface Table {
  /** The most common first. */
  all: string[]
  find: (word: string) => number | undefined
  /** On which side each word lies in each direction, in pairs of 24 bits. */
  signs: Int32Array
}

let table: Table | undefined

function tableOf(senses: Senses): Table {
  const all = senses.words.split(' ')
  const placeOf = placesOf(senses)
  const signs = new Int32Array(2 * all.length)
  for (const [index, word] of all.entries()) {
    for (const [at, value] of (placeOf(word) as Float64Array).entries()) {
      if (value > 0) signs[2 * index + (at < dimensions / 2 ? 0 : 1)]! |= 1 << (at % (dimensions / 2))
    }
  }
  return { all, find: indexOf(senses.words), signs }
}

function isNear(index: number, centres: Int32Array, signs: Int32Array): boolean {
  const most = farthest(index)
  for (const centre of centres) if (apart(signs, index, centre) <= most) return true
  return false
}

/** In how many directions two words lie on opposite sides. */
function apart(signs: Int32Array, one: number, other: number): number {
  const [a, b] = [2 * one, 2 * other]
  return ones((signs[a] as number) ^ (signs[b] as number)) + ones((signs[a + 1] as number) ^ (signs[b + 1] as number))
}

function ones(bits: number): number {
  const pairs = bits - ((bits >> 1) & 0x55_55_55)
  const fours = (pairs & 0x33_33_33) + ((pairs >> 2) & 0x33_33_33)
  const eights = (fours + (fours >> 4)) & 0x0f_0f_0f
  return (eights + (eights >> 8) + (eights >> 16)) & 0xff
}
