import { nearest } from '../expression/nearest.ts'

/** As many as are read at a glance. */
const few = 8

/**
 * Returns what a writer may have meant by `word`: as the end of a sentence, and as data where anything is near. Where
 * nothing is, and there are few candidates, the sentence lists them.
 */
export function suggest(word: string, candidates: Iterable<string>): { such: string; expected?: string[] } {
  const all = [...candidates]
  const expected = nearest(word, all)
  if (expected.length > 0) return { such: `, such as ${quoted(expected)}`, expected }
  return { such: all.length > 0 && all.length <= few ? `: ${quoted(all)}` : '' }
}

/** Returns ids as a sentence names them: `a`, `b` or `c`. */
export function quoted(ids: readonly string[], word = 'or'): string {
  const all = ids.map((id) => `\`${id}\``)
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} ${word} ${all.at(-1)}`
}
