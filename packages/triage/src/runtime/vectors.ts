import { gramsOf, kindWeights } from './grams.ts'
import type { Grams, GramTable } from './grams.ts'
import type { Model } from './model.ts'
import { addTo, post } from './postings.ts'
import type { Posted, Postings } from './postings.ts'
import { rarity } from './rarity.ts'
import type { Known } from './rarity.ts'
import { neighbours, senseFinder, senseLikeness } from './sense.ts'
import type { Alike, FoundSenses, Near } from './sense.ts'
import { synonymsOf } from './synonyms.ts'
import { foldMap, wordsOf } from './words.ts'
import type { Word } from './words.ts'

/** What a gram is worth in a text whose length is 1, and where it stands there. */
export interface Feature extends Posted {
  places: readonly number[]
}

/** What is compared of a text. */
export interface Vector {
  /** The grams that some example has; the others are only counted in the length of the text. */
  grams: Feature[]
  /** The words whose sense is known, whether an example has them or not: `gram` is their place in the model's list. */
  senses: Feature[]
}

/** A text as the space sees it. */
export interface Reading {
  text: string
  words: Word[]
  vector: Vector
  /** How much each example is like the text, from 0 to 1: the cosine of the angle between them. */
  likeness: Float64Array
}

/** The examples as vectors, ready to be compared with a text. */
export interface Space {
  read(text: string): Reading
  /** How much each example is like a part of a text. */
  likeness(words: readonly Word[]): Float64Array
  /** How much the examples are like each of them. */
  alike(example: number): Float64Array
  grams: Postings
  /** By the words of the examples whose sense is known. */
  senses: Postings
  /** Which of these words a word is like. */
  near(word: number): Near
}

/** What tells where texts lie. */
export type Ground = Pick<Model, 'examples' | 'synonyms' | 'fold' | 'senses'>

/** A text's grams and what is known of its words, before it is told what they are worth. */
interface Look {
  grams: Grams
  senses: FoundSenses
}

const bothKinds: readonly (0 | 1)[] = [0, 1]
/** How much senses count beside the words. */
const senseWeight = 1
/** How much a word of which nothing is known takes from the others, beside one that no example has. */
const strangeWeight = 2

/** Returns the space that the examples of a model span. */
export function spaceOf(model: Ground): Space {
  const fold = foldMap(model.fold)
  const groups = model.synonyms.map((group) => group.map((phrase) => wordsOf(phrase, fold)))
  const synonyms = synonymsOf(groups.map((group) => group.filter(({ length }) => length > 0)))
  const sensesIn = senseFinder(model.senses)
  const look = (words: readonly Word[]): Look => ({ grams: gramsOf(words, synonyms), senses: sensesIn(words) })
  const looks = model.examples.map(({ text }) => look(wordsOf(text, fold)))
  const guideOf = model.examples.map(({ guide }) => guide)
  const rarityIn = <Gram>(tableOf: (one: Look) => GramTable<Gram>): Known<Gram> => rarity(looks.map(tableOf), guideOf)
  const known = bothKinds.map((kind) => rarityIn(({ grams }) => grams[kind])) as [Known<string>, Known<string>]
  const knownSenses = rarityIn(({ senses }) => senses.table)
  const alike = senseLikeness(model.senses)
  const vectorOf = ({ grams, senses: { table, others } }: Look): Vector => {
    const kinds = bothKinds.filter((kind) => grams[kind].size > 0)
    const full = Math.hypot(...kinds.map((kind) => kindWeights[kind]), table.size > 0 ? senseWeight : 0)
    return {
      grams: kinds.flatMap((kind) =>
        features(grams[kind], known[kind], kindWeights[kind] / full, kind === 0 ? 0 : known[0].size),
      ),
      senses: meanings(
        table,
        knownSenses,
        senseWeight / full,
        alike,
        others.filter((word) => !known[0].has(word)).length,
      ),
    }
  }
  const vectors = looks.map(vectorOf)
  const idOf = (word: number): number => (knownSenses.get(word) as readonly [number, number])[0]
  const grams = post(
    vectors.map((vector) => vector.grams),
    known[0].size + known[1].size,
  )
  const senses = post(
    vectors.map((vector) => vector.senses.map(({ gram, value }) => ({ gram: idOf(gram), value }))),
    knownSenses.size,
  )
  const near = neighbours(model.senses, [...knownSenses.keys()])
  const compare = (vector: Vector): Float64Array => {
    const sums = new Float64Array(vectors.length)
    for (const { gram, value } of vector.grams) addTo(sums, grams, gram, value)
    const spread = spreadOf(vector.senses, near, knownSenses.size)
    for (let id = 0; id < spread.length; id++) {
      if (spread[id] !== 0) addTo(sums, senses, id, spread[id] as number)
    }
    return sums
  }
  return {
    read: (text) => {
      const words = wordsOf(text, fold)
      const vector = vectorOf(look(words))
      return { text, words, vector, likeness: compare(vector) }
    },
    likeness: (words) => compare(vectorOf(look(words))),
    alike: (example) => compare(vectors[example] as Vector),
    grams,
    senses,
    near,
  }
}

/** The known grams of a table, brought to a length together with the others. */
function features(table: GramTable, known: Known<string>, length: number, offset: number): Feature[] {
  const found: Feature[] = []
  let squares = 0
  for (const [gram, places] of table) {
    const entry = known.get(gram)
    const value = worth(places) * (entry ? entry[1] : known.unseen)
    squares += value * value
    if (entry) found.push({ gram: offset + entry[0], value, places })
  }
  return scaled(found, length / Math.sqrt(squares))
}

/**
 * The words of a table, brought to a length; words that are alike add up to more than such that are not. Strange words, of
 * which nothing is known, have no part in that: a message full of them is like nothing.
 */
function meanings(
  table: GramTable<number>,
  known: Known<number>,
  length: number,
  alike: Alike,
  strange: number,
): Feature[] {
  const found = Array.from(table, ([gram, places]) => {
    const value = worth(places) * (known.get(gram)?.[1] ?? known.unseen)
    return { gram, value, places }
  })
  let squares = strangeWeight * strange * known.unseen * known.unseen
  for (const [at, one] of found.entries()) {
    squares += one.value * one.value
    for (let next = at + 1; next < found.length; next++) {
      const other = found[next] as Feature
      squares += 2 * one.value * other.value * alike(one.gram, other.gram)
    }
  }
  return scaled(found, length / Math.sqrt(squares))
}

/** What stands in a text more than once is worth more, but less each time. */
function worth(places: readonly number[]): number {
  return 1 + Math.log(places.length / 2)
}

function scaled(features: Feature[], by: number): Feature[] {
  for (const feature of features) feature.value *= by
  return features
}

/** What words are worth as all those that they are like. */
function spreadOf(words: readonly Feature[], near: Space['near'], count: number): Float64Array {
  const all = new Float64Array(count)
  for (const { gram, value } of words) {
    const { ids, alike } = near(gram)
    for (let at = 0; at < ids.length; at++) all[ids[at] as number]! += value * (alike[at] as number)
  }
  return all
}
