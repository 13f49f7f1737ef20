import { nearest } from '../expression/nearest.ts'

/** Returns what a writer may have meant by `word`: as the end of a sentence, and as data where anything is near. */
export function suggest(word: string, candidates: Iterable<string>): { such: string; expected?: string[] } {
  const expected = nearest(word, candidates)
  return expected.length === 0 ? { such: '' } : { such: `, such as ${quoted(expected)}`, expected }
}

/** Returns ids as a sentence names them: `a`, `b` or `c`. */
export function quoted(ids: readonly string[], word = 'or'): string {
  const all = ids.map((id) => `\`${id}\``)
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} ${word} ${all.at(-1)}`
}
