import { wordsOf } from './words.ts'

/** What feeling is read from: a word, a letter of an unspaced script, or a sign such as `!` or an emoji. */
export interface Token {
  /** Folded. */
  text: string
  start: number
  end: number
  sign: boolean
  /** In capitals throughout, three letters or more. */
  loud: boolean
  /** With a letter three times or more in a row. */
  stretched: boolean
}

const longest = 4000
/** Joiners and variation selectors change how an emoji looks, not what it says. */
const silent = /^[\p{M}\u200d]+$/u
const visible = /\P{White_Space}/gu
const capitals = /^\p{Lu}{3,}$/u
const run = /(\p{L})\1\1/iu

/** Returns the tokens of a text in its order; of a sign that is repeated at most three, the third standing for the rest. */
export function tokensOf(text: string, fold: ReadonlyMap<string, string>): Token[] {
  const tokens: Token[] = []
  let from = 0
  for (const { text: folded, start, end, unspaced } of wordsOf(text, fold)) {
    addSigns(tokens, text, from, start)
    from = end
    const raw = text.slice(start, end)
    if (silent.test(raw)) continue
    if (unspaced && folded.length === raw.length) {
      for (let at = 0; at < raw.length; at++) tokens.push(token(folded.charAt(at), start + at, start + at + 1))
    } else {
      const stretched = !unspaced && run.test(raw)
      // The number of an office that customers threaten with is a word: long numbers are not all the same here.
      const exact = /\p{N}{4}/u.test(raw) ? raw.normalize('NFKC').toLowerCase() : folded
      tokens.push({ ...token(exact.replace(/^\p{M}+/u, ''), start, end), loud: capitals.test(raw), stretched })
    }
  }
  addSigns(tokens, text, from, Math.min(text.length, longest))
  return tokens
}

function addSigns(tokens: Token[], text: string, from: number, to: number): void {
  if (from >= to) return
  for (const match of text.slice(from, to).matchAll(visible)) {
    if (silent.test(match[0])) continue
    const start = from + match.index
    const next = { ...token(match[0].normalize('NFKC').trim(), start, start + match[0].length), sign: true }
    const last = tokens.at(-1)
    if (last?.text === next.text && tokens.at(-2)?.text === next.text && tokens.at(-3)?.text === next.text) {
      last.end = next.end
    } else tokens.push(next)
  }
}

const token = (text: string, start: number, end: number): Token => ({
  text,
  start,
  end,
  sign: false,
  loud: false,
  stretched: false,
})
