import type { Word } from './words.ts'

const sentenceEnd = /[!?。！？…]|\.(?!\S)|\n/
const clauseEnd = /[,，、;；]/

/**
 * Returns the words of a message by sentence; in scripts without spaces, where a whole story stands between two full
 * stops, by clause. A greeting or a single word stays with what follows it. Empty where there is only one part.
 */
export function partsOf(text: string, words: readonly Word[]): Word[][] {
  const parts: Word[][] = []
  let part: Word[] = []
  for (const [index, word] of words.entries()) {
    part.push(word)
    const next = words[index + 1]
    const gap = text.slice(word.end, next?.start)
    const ends = sentenceEnd.test(gap) || (word.unspaced && clauseEnd.test(gap))
    if (next === undefined || (ends && saysSomething(part))) {
      if (saysSomething(part) || parts.length === 0) parts.push(part)
      else parts.at(-1)?.push(...part)
      part = []
    }
  }
  return parts.length > 1 ? parts : []
}

/** Three words, or six letters of a script without spaces. */
function saysSomething(words: readonly Word[]): boolean {
  return words.reduce((sum, { text, unspaced }) => sum + (unspaced ? text.length / 2 : 1), 0) >= 3
}
