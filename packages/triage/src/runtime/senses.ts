/** Words and where they lie among one another: words that are used alike lie near one another. */
export interface Senses {
  /** In order, a space between them. */
  words: string
  /** `lettersEach` letters for each word, each for three of its `dimensions`. */
  places: string
}

/** How many numbers say where a word lies. */
export const dimensions = 60
export const lettersEach: number = dimensions / 3

/** Returns what tells the place of each word, of length 1. */
export function placesOf(places: string): (word: number) => Float32Array {
  const read: (Float32Array | undefined)[] = []
  return (word) => (read[word] ??= placeOf(places, word))
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

/** Returns a place as it is written down, brought to length 1. */
function placeOf(places: string, index: number): Float32Array {
  const place = new Float32Array(dimensions)
  let squares = 0
  for (let at = 0; at < dimensions; at++) {
    const code = places.charCodeAt(index * lettersEach + Math.floor(at / 3))
    const number = code - (code > backslash ? 36 : 35)
    const value = ((number >> (4 - 2 * (at % 3))) & 3) - 1.5
    place[at] = value
    squares += value * value
  }
  const length = Math.sqrt(squares)
  return place.map((value) => value / length)
}

/** Returns on which side a place lies in each direction, half of them in each number. */
export function signsOf(place: Float32Array): [number, number] {
  const signs: [number, number] = [0, 0]
  for (const [at, value] of place.entries())
    if (value > 0) signs[at < dimensions / 2 ? 0 : 1] |= 1 << (at % (dimensions / 2))
  return signs
}

/** Returns how many bits of a number are one. */
export function ones(bits: number): number {
  const pairs = bits - ((bits >> 1) & 0x55_55_55_55)
  const fours = (pairs & 0x33_33_33_33) + ((pairs >> 2) & 0x33_33_33_33)
  return Math.imul((fours + (fours >> 4)) & 0x0f_0f_0f_0f, 0x01_01_01_01) >>> 24
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
