import { Converter } from 'opencc-js'

/**
 * Returns the traditional letters whose simplified form occurs in a text, each followed by it: `退貨` finds `退货`.
 * Only single letters are folded, so that text keeps its length.
 */
export function foldPairs(text: string): string {
  const simplified = Converter({ from: 't', to: 'cn' })
  const wanted = new Set(text)
  let pairs = ''
  for (let code = 0x4e00; code <= 0x9fff; code++) {
    const letter = String.fromCharCode(code)
    const folded = simplified(letter)
    if (folded !== letter && folded.length === 1 && wanted.has(folded)) pairs += letter + folded
  }
  return pairs
}

/** Returns text in simplified letters. */
export function simplify(text: string): string {
  const convert = Converter({ from: 't', to: 'cn' })
  return [...text].map((letter) => (/\p{Script=Han}/u.test(letter) ? convert(letter) : letter)).join('')
}
