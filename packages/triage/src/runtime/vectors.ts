import { gramsOf, kindWeights } from './grams.ts'
import type { Grams, GramTable } from './grams.ts'
import type { Example, Model } from './model.ts'
import { foldMap, wordsOf } from './words.ts'
import type { Word } from './words.ts'

/** What a gram is worth in a text whose length is 1, and where it stands there. */
export interface Feature {
  /** Place in the space's list of known grams. */
  gram: number
  value: number
  places: readonly number[]
}

/** A text as the space sees it. */
export interface Reading {
  text: string
  words: Word[]
  /** The features that some example has; the others are only counted in the length of the text. */
  vector: Feature[]
  /** How much each example is like the text, from 0 to 1: the cosine of the angle between them. */
  likeness: Float64Array
}

/** The examples as vectors, ready to be compared with a text. */
export interface Space {
  read(text: string): Reading
  /** How much each example is like a part of a text. */
  likeness(words: readonly Word[]): Float64Array
  postings: Postings
  /** The features of each example. */
  examples: readonly Feature[][]
}

/** For each known gram the examples that have it: those of gram `g` stand from `starts[g]` to `starts[g + 1]`. */
export interface Postings {
  starts: Int32Array
  examples: Int32Array
  values: Float64Array
}

const bothKinds: readonly (0 | 1)[] = [0, 1]

/** Returns the space that the examples of a model span. */
export function spaceOf(model: Pick<Model, 'examples' | 'synonyms' | 'fold'>): Space {
  const fold = foldMap(model.fold)
  const synonyms = model.synonyms.map((group) =>
    group.map((phrase) => wordsOf(phrase, fold)).filter(({ length }) => length > 0),
  )
  const grams = model.examples.map(({ text }) => gramsOf(wordsOf(text, fold), synonyms))
  const known = bothKinds.map((kind) => rarity(grams, model.examples, kind))
  let before = 0
  const offsets = known.map((table) => (before += table.size) - table.size)
  const vectorOf = (both: Grams): Feature[] => {
    const kinds = bothKinds.filter((kind) => both[kind].size > 0)
    const full = Math.hypot(...kinds.map((kind) => kindWeights[kind]))
    return kinds.flatMap((kind) =>
      features(both[kind], known[kind] as Known, kindWeights[kind] / full, offsets[kind] as number),
    )
  }
  const examples = grams.map(vectorOf)
  const postings = post(examples, before)
  const compare = (vector: readonly Feature[]): Float64Array => likenessOf(vector, postings, examples.length)
  const read = (text: string): Reading => {
    const words = wordsOf(text, fold)
    const vector = vectorOf(gramsOf(words, synonyms))
    return { text, words, vector, likeness: compare(vector) }
  }
  return { read, likeness: (words) => compare(vectorOf(gramsOf(words, synonyms))), postings, examples }
}

function post(vectors: readonly (readonly Feature[])[], grams: number): Postings {
  const starts = new Int32Array(grams + 1)
  for (const { gram } of vectors.flat()) starts[gram + 1]!++
  for (let gram = 0; gram < grams; gram++) starts[gram + 1]! += starts[gram] as number
  const next = starts.slice()
  const size = starts[grams] as number
  const [examples, values] = [new Int32Array(size), new Float64Array(size)]
  for (const [example, vector] of vectors.entries()) {
    for (const { gram, value } of vector) {
      const at = next[gram]!++
      examples[at] = example
      values[at] = value
    }
  }
  return { starts, examples, values }
}

/** Returns how much a vector is like each of the examples whose grams are posted. */
export function likenessOf(vector: readonly Feature[], postings: Postings, count: number): Float64Array {
  const { starts, examples, values } = postings
  const sums = new Float64Array(count)
  for (const { gram, value } of vector) {
    const end = starts[gram + 1] as number
    for (let at = starts[gram] as number; at < end; at++) {
      sums[examples[at] as number]! += value * (values[at] as number)
    }
  }
  return sums
}

/** The known grams of one kind: their number and how rare they are; `unseen` is the rarity of all others. */
type Known = Map<string, readonly [id: number, rarity: number]> & { unseen?: number }

/** Rare is what few examples have and what few guides have: the mean of both logarithms. */
function rarity(grams: readonly Grams[], examples: readonly Example[], kind: 0 | 1): Known {
  const counts = new Map<string, { examples: number; guides: Set<number> }>()
  for (const [index, both] of grams.entries()) {
    for (const gram of both[kind].keys()) {
      const count = counts.get(gram) ?? { examples: 0, guides: new Set() }
      counts.set(gram, count)
      count.examples++
      count.guides.add((examples[index] as Example).guide)
    }
  }
  const guides = new Set(examples.map(({ guide }) => guide)).size
  const of = (inExamples: number, inGuides: number): number =>
    1 + Math.log(((1 + examples.length) / (1 + inExamples)) * ((1 + guides) / (1 + inGuides))) / 2
  const known: Known = new Map(
    Array.from(counts, ([gram, count], id) => [gram, [id, of(count.examples, count.guides.size)]] as const),
  )
  known.unseen = of(0, 0)
  return known
}

function features(table: GramTable, known: Known, weight: number, offset: number): Feature[] {
  const found: Feature[] = []
  let squares = 0
  for (const [gram, places] of table) {
    const entry = known.get(gram)
    const value = (1 + Math.log(places.length / 2)) * (entry ? entry[1] : (known.unseen as number))
    squares += value * value
    if (entry) found.push({ gram: offset + entry[0], value, places })
  }
  const share = weight / Math.sqrt(squares)
  for (const feature of found) feature.value *= share
  return found
}
