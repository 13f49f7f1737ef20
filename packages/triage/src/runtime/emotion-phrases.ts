import type { Token } from './emotion-tokens.ts'

/** A phrase of the lexicon: its tokens, and the place of its group. */
interface Phrase {
  tokens: string[]
  group: number
}

/** Phrases by their first token, longer ones first. */
export type Phrases = Map<string, Phrase[]>

/** Where a phrase stands in a message: from one token to before another. */
export interface Found {
  group: number
  from: number
  to: number
  phrase: string
}

/** Stands for a number, in figures or in words. */
const number = '#'
/** Stands for at most this many words (letters, where a script has no spaces). */
const gap = '~'
const widest = 4

const figures =
  /^(?:\p{N}+|[零一二三四五六七八九十百千两几多半]|one|two|three|four|five|six|seven|eight|nine|ten|couple)$/u
const clauseMark = /^(?:[.,!?;。、]|\.\.\.)$/

/** Returns the phrases of some groups, laid out for looking up; phrases of a group stand between bars. */
export function phrasesOf(groups: readonly string[]): Phrases {
  const phrases: Phrases = new Map()
  for (const [group, list] of groups.entries()) {
    for (const text of list.split('|').flatMap(written)) {
      const tokens = text.toLowerCase().match(/[a-z0-9]+|\S/gu) ?? []
      const first = tokens[0] as string
      const others = phrases.get(first)
      if (others) others.push({ tokens, group })
      else phrases.set(first, [{ tokens, group }])
    }
  }
  for (const list of phrases.values()) list.sort((a, b) => b.tokens.length - a.tokens.length)
  return phrases
}

/** The phrases that one with choices stands for: `(first/second) time` for two. */
function written(text: string): string[] {
  const [all, before = '', choices = '', after = ''] = /^([^(]*)\(([^()]*)\)(.*)$/u.exec(text) ?? []
  if (all === undefined) return [text]
  const rest = written(after)
  return choices.split('/').flatMap((choice) => rest.map((end) => before + choice + end))
}

/** Returns the phrases that stand in a message, from its start on the longest that fits and then what follows it. */
export function findPhrases(tokens: readonly Token[], phrases: Phrases): Found[] {
  const found: Found[] = []
  for (let from = 0; from < tokens.length;) {
    const one = longestAt(tokens, from, phrases)
    if (one) found.push(one)
    from = one ? one.to : from + 1
  }
  return found
}

function longestAt(tokens: readonly Token[], from: number, phrases: Phrases): Found | undefined {
  const { text, stretched } = tokens[from] as Token
  const lists = [text, ...(stretched ? [single(text)] : []), ...(figures.test(text) ? [number] : [])]
  for (const first of lists) {
    for (const phrase of phrases.get(first) ?? []) {
      const to = endOf(phrase.tokens, 0, tokens, from)
      if (to !== undefined) return { group: phrase.group, from, to, phrase: phrase.tokens.join(' ') }
    }
  }
  return undefined
}

/** Where a phrase ends that begins here, if it stands here; a phrase has few gaps, and these are narrow. */
function endOf(phrase: readonly string[], at: number, tokens: readonly Token[], from: number): number | undefined {
  if (at === phrase.length) return from
  const wanted = phrase[at] as string
  if (wanted === gap) {
    for (let to = from; to <= from + widest && to < tokens.length; to++) {
      const end = endOf(phrase, at + 1, tokens, to)
      if (end !== undefined) return end
      if (isClauseMark(tokens[to] as Token)) return undefined
    }
    return undefined
  }
  const token = tokens[from]
  if (!token) return undefined
  if (wanted === number) {
    if (!figures.test(token.text)) return undefined
    let to = from + 1
    while (to < from + widest && to < tokens.length && figures.test((tokens[to] as Token).text)) to++
    return endOf(phrase, at + 1, tokens, to)
  }
  const same = token.text === wanted || (token.stretched && single(token.text) === wanted)
  return same ? endOf(phrase, at + 1, tokens, from + 1) : undefined
}

/** Returns whether a token ends a clause. */
export function isClauseMark({ text, sign }: Token): boolean {
  return sign && clauseMark.test(text)
}

/** A stretched word with each letter once where it stood twice: folding leaves two of three or more. */
function single(text: string): string {
  return text.replace(/(\p{L})\1/gu, '$1')
}
