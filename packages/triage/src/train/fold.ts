import { Converter } from 'opencc-js'

/**
 * Returns the traditional letters whose simplified form occurs in the texts, each followed by it. Letters that no
 * example has need no folding, so a model carries the few pairs of its own words instead of a whole table.
 */
export function foldPairs(texts: readonly string[]): string {
  const simplified = simplifiedLetters()
  const wanted = new Set(texts.flatMap((text) => Array.from(text, (letter) => simplified.get(letter) ?? letter)))
  return Array.from(simplified, ([letter, simple]) => (wanted.has(simple) ? letter + simple : '')).join('')
}

let letters: Map<string, string> | undefined

/** Read out once: building the converter costs more than training a small knowledge base. */
function simplifiedLetters(): Map<string, string> {
  if (letters) return letters
  const convert = Converter({ from: 't', to: 'cn' })
  letters = new Map()
  for (let code = 0x4e_00; code <= 0x9f_ff; code++) {
    const letter = String.fromCharCode(code)
    const simple = convert(letter)
    if (simple !== letter && simple.length === 1) letters.set(letter, simple)
  }
  return letters
}
