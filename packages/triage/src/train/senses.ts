import { senseFinder } from '../runtime/sense.ts'
import { dimensions, indexOf, letterOf, lettersEach, ones, placesOf, signsOf } from '../runtime/senses.ts'
import type { Senses } from '../runtime/senses.ts'
import { wordsOf } from '../runtime/words.ts'
import chinese from '../senses/chinese.json' with { type: 'json' }
import english from '../senses/english.json' with { type: 'json' }

/**
 * Returns what is known of the words of folded texts, and of words of the same language near them. Others would only
 * make the model larger: they are like little in it.
 */
export function sensesNear(texts: readonly string[]): Senses {
  table ??= tableOf()
  const { words, places, count, signs, find } = table
  const own = new Set(texts.flatMap((text) => [...find(wordsOf(text, new Map())).table.keys()]))
  const centres = [...own]
  const ownEnglish = Int32Array.from(centres.filter((word) => word < count))
  const ownChinese = Int32Array.from(centres.filter((word) => word >= count))
  const isNear = (word: number): boolean => {
    const most = farthest(word, count)
    return (word < count ? ownEnglish : ownChinese).some((centre) => apart(signs, word, centre) <= most)
  }
  const kept = Array.from(words.keys())
    .filter((word) => own.has(word) || isNear(word))
    .toSorted((a, b) => ((words[a] as string) < (words[b] as string) ? -1 : 1))
  return {
    words: kept.map((word) => words[word]).join(' '),
    places: kept.map((word) => places.slice(word * lettersEach, (word + 1) * lettersEach)).join(''),
  }
}

/**
 * In how many directions words that are near may lie on opposite sides: English ones in fewer the less common they are,
 * Chinese ones in none, for those that mean the same have the same place.
 */
function farthest(word: number, english: number): number {
  return word < english ? 15 - Math.floor((5 * word) / english) : 0
}

interface Table {
  /** English words, the most common first, then Chinese ones. */
  words: string[]
  places: string
  /** How many words are English. */
  count: number
  /** On which side each word lies in each direction, in pairs. */
  signs: Int32Array
  find: ReturnType<typeof senseFinder>
}

let table: Table | undefined

function tableOf(): Table {
  const middleOf = middles()
  const glossed = Object.entries(chinese).map(([word, gloss]) => [word, middleOf(gloss)] as const)
  const known = glossed.filter(([, place]) => place !== '')
  const words = [...english.words.split(' '), ...known.map(([word]) => word)]
  const places = english.places + known.map(([, place]) => place).join('')
  const signs = new Int32Array(2 * words.length)
  const placeOf = placesOf(places)
  for (const word of words.keys()) signs.set(signsOf(placeOf(word)), 2 * word)
  const find = senseFinder({ words: words.join(' '), places })
  return { words, places, count: words.length - known.length, signs, find }
}

/** Returns what tells the middle of the places of the English words that say what a Chinese one means, as it is written down. */
function middles(): (gloss: string) => string {
  const find = indexOf(english.words)
  const placeOf = placesOf(english.places)
  return (gloss) => {
    const found = gloss.split(' ').flatMap((word) => find(word) ?? [])
    if (found.length === 0) return ''
    const sum = new Float64Array(dimensions)
    for (const word of found) for (const [at, value] of placeOf(word).entries()) sum[at]! += value
    const usual = Math.sqrt(sum.reduce((all, value) => all + value * value, 0) / dimensions)
    const steps = Array.from(sum, (value) => Math.max(0, Math.min(3, Math.floor(value / usual) + 2)))
    return Array.from({ length: lettersEach }, (_, at) =>
      letterOf(steps.slice(3 * at, 3 * at + 3).reduce((number, step) => 4 * number + step, 0)),
    ).join('')
  }
}

/** In how many directions two words lie on opposite sides. */
function apart(signs: Int32Array, one: number, other: number): number {
  const [a, b] = [2 * one, 2 * other]
  return ones((signs[a] as number) ^ (signs[b] as number)) + ones((signs[a + 1] as number) ^ (signs[b + 1] as number))
}
