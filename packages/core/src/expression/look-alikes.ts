import type { Mistake } from './mistakes.ts'

/** Full-width and typographic signs that a keyboard or a word processor writes, and what they stand for. */
export const lookAlikes: ReadonlyMap<string, string> = new Map([
  ...pairs('：；，（）［］【】＞＜＝＋－＊／．！', ':;,()[][]><=+-*/.!'),
  ...pairs('“”„‟＂‘’', '"""""""'),
  ...pairs('×÷−–—。、', '*/---.,'),
  ['≤', '<='],
  ['≥', '>='],
  ['≠', '!='],
  ['…', '..'],
])

/** A text in quotes of which one at least is not straight; a straight pair may hold any others. */
const fancyQuotes =
  /[“”„‟＂‘’]([^“”„‟＂‘’"\n]*)[“”„‟＂‘’]|"([^“”„‟＂‘’"\n]*)[“”„‟＂‘’](?![^"\n]*")|[“”„‟＂‘’]([^“”„‟＂‘’"\n]*)"/y
const wideNumber = /[０-９．]*[０-９][０-９．]*/y

/** Returns the message about a look-alike at `index`, with what it stands for as its fix, or undefined. */
export function findLookAlike(source: string, index: number): Mistake | undefined {
  fancyQuotes.lastIndex = index
  const quoted = fancyQuotes.exec(source)
  if (quoted) return lookAlike(index, quoted[0], `"${quoted[1] ?? quoted[2] ?? quoted[3]}"`)
  wideNumber.lastIndex = index
  const number = wideNumber.exec(source)
  if (number) return lookAlike(index, number[0], number[0].normalize('NFKC'))
  const letter = source[index]!
  const plain = lookAlikes.get(letter)
  return plain === undefined ? undefined : lookAlike(index, letter, plain)
}

function lookAlike(start: number, written: string, plain: string): Mistake {
  const reason = `Unexpected ${written}, expected ${plain}`
  return { id: 'look-alike', reason, start, end: start + written.length, expected: [plain] }
}

function pairs(from: string, to: string): [string, string][] {
  return [...from].map((letter, index) => [letter, to[index]!])
}
