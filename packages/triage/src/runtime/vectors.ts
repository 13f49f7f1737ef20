import { gramsOf, kindWeights } from './grams.ts'
import type { Grams, GramTable } from './grams.ts'
import type { Example, Model } from './model.ts'
import { scaled, senseReader } from './sense.ts'
import type { Sense } from './sense.ts'
import { dimensions } from './senses.ts'
import { synonymsOf } from './synonyms.ts'
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
  /** Where its words lie on the whole, if any of them is known to lie anywhere. */
  sense?: Sense
  /** How much each example is like the text, from 0 to 1: the cosine of the angle between them. */
  likeness: Float64Array
}

/** What is compared of a text. */
export type Vector = Pick<Reading, 'vector' | 'sense'>

/** The examples as vectors, ready to be compared with a text. */
export interface Space {
  read(text: string): Reading
  /** How much each example is like a part of a text. */
  likeness(words: readonly Word[]): Float64Array
  postings: Postings
  /** Where the words of each example lie on the whole, one after another. */
  senses: Float32Array
  /** How much the examples are like each of them. */
  alike(example: number): Float64Array
}

/** For each known gram the examples that have it: those of gram `g` stand from `starts[g]` to `starts[g + 1]`. */
export interface Postings {
  starts: Int32Array
  examples: Int32Array
  values: Float32Array
}

const bothKinds: readonly (0 | 1)[] = [0, 1]
/** How much senses count beside the words. */
const senseWeight = 0.8

/** What tells where texts lie. */
export type Ground = Pick<Model, 'examples' | 'synonyms' | 'fold' | 'senses'>

/** Returns the space that the examples of a model span. */
export function spaceOf(model: Ground): Space {
  const fold = foldMap(model.fold)
  const groups = model.synonyms.map((group) => group.map((phrase) => wordsOf(phrase, fold)))
  const synonyms = synonymsOf(groups.map((group) => group.filter(({ length }) => length > 0)))
  const read = model.examples.map(({ text }) => wordsOf(text, fold))
  const grams = read.map((words) => gramsOf(words, synonyms))
  const known = bothKinds.map((kind) => rarity(grams, model.examples, kind)) as [Known, Known]
  const senseOf = senseReader(model.senses, (word) => known[0].get(word)?.[1] ?? known[0].unseen)
  const vectorOf = (words: readonly Word[], both = gramsOf(words, synonyms)): Vector => {
    const sense = senseOf(words)
    const kinds = bothKinds.filter((kind) => both[kind].size > 0)
    const full = Math.hypot(...kinds.map((kind) => kindWeights[kind]), sense ? senseWeight : 0)
    const vector = kinds.flatMap((kind) =>
      features(both[kind], known[kind], kindWeights[kind] / full, kind === 0 ? 0 : known[0].size),
    )
    return { vector, ...(sense && { sense: scaled(sense, senseWeight / full) }) }
  }
  const vectors = read.map((words, example) => vectorOf(words, grams[example]))
  const postings = post(vectors, known[0].size + known[1].size)
  const senses = new Float32Array(vectors.length * dimensions)
  for (const [example, { sense }] of vectors.entries()) if (sense) senses.set(sense.place, example * dimensions)
  const compare = (vector: Vector): Float64Array => likenessOf(vector, postings, senses)
  return {
    read: (text) => {
      const words = wordsOf(text, fold)
      const vector = vectorOf(words)
      return { text, words, ...vector, likeness: compare(vector) }
    },
    likeness: (words) => compare(vectorOf(words)),
    alike: (example) => compare(vectors[example] as Vector),
    postings,
    senses,
  }
}

function post(vectors: readonly Vector[], grams: number): Postings {
  const starts = new Int32Array(grams + 1)
  for (const { gram } of vectors.flatMap(({ vector }) => vector)) starts[gram + 1]!++
  for (let gram = 0; gram < grams; gram++) starts[gram + 1]! += starts[gram] as number
  const next = starts.slice()
  const size = starts[grams] as number
  const [examples, values] = [new Int32Array(size), new Float32Array(size)]
  for (const [example, { vector }] of vectors.entries()) {
    for (const { gram, value } of vector) {
      const at = next[gram]!++
      examples[at] = example
      values[at] = value
    }
  }
  return { starts, examples, values }
}

/** How much a vector is like each of the examples. */
function likenessOf({ vector, sense }: Vector, postings: Postings, senses: Float32Array): Float64Array {
  const { starts, examples, values } = postings
  const sums = new Float64Array(senses.length / dimensions)
  for (const { gram, value } of vector) {
    const end = starts[gram + 1] as number
    for (let at = starts[gram] as number; at < end; at++) {
      sums[examples[at] as number]! += value * (values[at] as number)
    }
  }
  if (!sense) return sums
  const { place } = sense
  for (let example = 0, at = 0; example < sums.length; example++) {
    // Four sums that do not wait for one another.
    let [a, b, c, d] = [0, 0, 0, 0]
    for (let direction = 0; direction < dimensions; direction += 4, at += 4) {
      a += (place[direction] as number) * (senses[at] as number)
      b += (place[direction + 1] as number) * (senses[at + 1] as number)
      c += (place[direction + 2] as number) * (senses[at + 2] as number)
      d += (place[direction + 3] as number) * (senses[at + 3] as number)
    }
    sums[example]! += a + b + (c + d)
  }
  return sums
}

/** The known grams of one kind: their number and how rare they are; `unseen` is the rarity of all others. */
interface Known extends Map<string, readonly [id: number, rarity: number]> {
  unseen: number
}

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
  const known = new Map(
    Array.from(counts, ([gram, count], id) => [gram, [id, of(count.examples, count.guides.size)]] as const),
  )
  return Object.assign(known, { unseen: of(0, 0) })
}

function features(table: GramTable, known: Known, weight: number, offset: number): Feature[] {
  const found: Feature[] = []
  let squares = 0
  for (const [gram, places] of table) {
    const entry = known.get(gram)
    const value = (1 + Math.log(places.length / 2)) * (entry ? entry[1] : known.unseen)
    squares += value * value
    if (entry) found.push({ gram: offset + entry[0], value, places })
  }
  const share = weight / Math.sqrt(squares)
  for (const feature of found) feature.value *= share
  return found
}
