/** A word of a message and where it stands; a run of letters where a script has no spaces between words. */
export interface Word {
  /** Folded: one width, one case, one way to write Chinese; long numbers are all the same. */
  text: string
  start: number
  end: number
  /** Written in a script without spaces between words. */
  unspaced: boolean
}

const longest = 4000
const unspaced =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}'
const pattern = new RegExp(`([${unspaced}]+)|(?:(?![${unspaced}])[\\p{L}\\p{M}\\p{N}])+(?:['’]\\p{L}+)*`, 'gu')

/** Returns the words of a text, up to a length that no customer's message needs. */
export function wordsOf(text: string, fold: ReadonlyMap<string, string>): Word[] {
  return Array.from(text.slice(0, longest).matchAll(pattern), (match) => ({
    text: foldWord(match[0], fold),
    start: match.index,
    end: match.index + match[0].length,
    unspaced: match[1] !== undefined,
  }))
}

/** Returns whether most of a text is written without spaces between words. */
export function isUnspaced(words: readonly Word[]): boolean {
  return words.reduce((sum, { text, unspaced }) => sum + (unspaced ? text.length : -text.length), 0) > 0
}

/** Returns the map of `Model.fold`. */
export function foldMap(pairs: string): Map<string, string> {
  const letters = [...pairs]
  const map = new Map<string, string>()
  for (let at = 0; at + 1 < letters.length; at += 2) map.set(letters[at] as string, letters[at + 1] as string)
  return map
}

/** Soooo becomes soo, as in every other stretched word; an order number is as good as another. */
function foldWord(word: string, fold: ReadonlyMap<string, string>): string {
  const plain = word.normalize('NFKC').toLowerCase().replace(/['’]/g, '')
  const short = plain.replace(/(\P{N})\1{2,}/gu, '$1$1').replace(/\p{N}{4,}/gu, '0000')
  return fold.size === 0 ? short : Array.from(short, (letter) => fold.get(letter) ?? letter).join('')
}
