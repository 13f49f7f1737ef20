/** English words and where they lie among one another: words that are used alike lie near one another. */
export interface Senses {
  /** In order, a space between them. */
  words: string
  /** `lettersEach` letters for each word, each for three of its `dimensions`. */
  places: string
}

/** How many numbers say where a word lies. */
export const dimensions = 48
export const lettersEach: number = dimensions / 3

/** Returns what finds the place of a word, as long as the model knows it or its root. */
export function placesOf({ words, places }: Senses): (word: string) => Float64Array | undefined {
  const known = indexOf(words)
  const read: (Float64Array | undefined)[] = []
  return (word) => {
    const index = known(word)
    return index === undefined ? undefined : (read[index] ??= placeOf(places, index))
  }
}

/** Returns what finds which one of some words a word is, or is a form of. */
export function indexOf(words: string): (word: string) => number | undefined {
  if (words === '') return () => undefined
  const known = new Map(words.split(' ').map((word, index) => [word, index]))
  return (word) => {
    const index = known.get(word)
    if (index !== undefined) return index
    const root = formsOf(word).find((form) => known.has(form))
    return root === undefined ? undefined : known.get(root)
  }
}

/** Returns a place as it is written down. */
function placeOf(places: string, index: number): Float64Array {
  const place = new Float64Array(dimensions)
  for (let at = 0; at < dimensions; at++) {
    const code = places.charCodeAt(index * lettersEach + Math.floor(at / 3))
    const number = code - (code > backslash ? 36 : 35)
    place[at] = ((number >> (4 - 2 * (at % 3))) & 3) - 1.5
  }
  return place
}

const backslash = 92

/** Returns the letter for a number from 0 to 63: those that JSON need not escape. */
export function letterOf(number: number): string {
  return String.fromCharCode(number + (number + 35 >= backslash ? 36 : 35))
}

/** Returns what an English word may be a form of. */
export function formsOf(word: string): string[] {
  if (word.length < 5) return []
  const found = word.endsWith('ies') ? [`${word.slice(0, -3)}y`] : []
  for (const ending of ['s', 'es', 'ed', 'd', 'ing', 'ly']) {
    if (!word.endsWith(ending)) continue
    const root = word.slice(0, -ending.length)
    found.push(root)
    if (ending === 'ed' || ending === 'ing') found.push(`${root}e`, root.replace(/(.)\1$/, '$1'))
  }
  return found
}
