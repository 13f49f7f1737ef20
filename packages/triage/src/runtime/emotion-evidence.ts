import { feelings } from './emotion-model.ts'
import { findPhrases, isClauseMark, phrasesOf } from './emotion-phrases.ts'
import type { Found, Phrases } from './emotion-phrases.ts'
import type { Token } from './emotion-tokens.ts'

/** A lexicon laid out for reading. */
export interface Lexicon {
  phrases: Phrases
  roles: Role[]
}

/** What the phrases of a group do: speak for feelings, in the order of `feelings`, or what a name says. */
interface Role {
  name: string
  weights?: number[]
}

/** Tokens, from one to before another, and what they count for each feeling. */
export interface Piece {
  from: number
  to: number
  weights: number[]
}

export interface Evidence {
  pieces: Piece[]
  /** How much it is about what shops and operators do: 0 not, 1 perhaps, 2 surely. */
  topic: 0 | 1 | 2
  /** Tokens of thanks and of phrases that tell a feeling. */
  idle: ReadonlySet<number>
  /** Tokens that a "not" turns. */
  turned: ReadonlySet<number>
}

/** How far a word reaches that turns or strengthens another. */
const reach = 3
const strength: Record<string, number> = { more: 1.35, less: 0.6 }
/** What politeness counts beside a question or trouble, and what is said before a "but". */
const [beside, beforeBut] = [0.15, 0.55]
/** So many hints make it about shops; so does one phrase of so many words of trouble as shops know it. */
const [enough, long] = [2, 4]
const shouting = [0, 0, 0.2, 0, 2.2]

/** Returns the lexicon of a model, laid out. */
export function lexiconOf(groups: Record<string, string>): Lexicon {
  const roles = Object.keys(groups).map((name): Role => {
    const pairs = name.split(', ').map((part) => part.split(' '))
    if (pairs.some(([, weight]) => weight === undefined)) return { name }
    const weights = feelings.map((id) => Number(pairs.find(([feeling]) => feeling === id)?.[1] ?? 0))
    return { name, weights }
  })
  return { phrases: phrasesOf(Object.values(groups)), roles }
}

/** Returns what the phrases and the marks of a message speak for. */
export function evidenceOf(tokens: readonly Token[], { phrases, roles }: Lexicon): Evidence {
  const found = findPhrases(tokens, phrases)
  const nameOf = ({ group }: Found): string => (roles[group] as Role).name
  const has = (name: string): boolean => found.some((one) => nameOf(one) === name)
  const trouble = found.filter((one) =>
    (roles[one.group] as Role).weights?.some((weight, at) => at !== 1 && weight > 1),
  )
  const hints = new Set(found.filter((one) => nameOf(one) === 'hint').map(({ phrase }) => phrase)).size
  const lengths = trouble.map(({ from, to }) => to - from)
  // One long phrase, or little else than phrases of trouble or of none: such messages the lexicon knows best.
  const plain = lengths.some((length) => length >= long) || sum(lengths) * 2 >= words(tokens)
  const signs = hints + (has('requests') ? 1 : 0)
  const topic = has('topic') || signs >= enough ? 2 : signs > 0 || (trouble.length > 0 && plain) ? 1 : 0
  const turn = found.findLast((one) => nameOf(one) === 'but')?.from ?? 0
  const seen = new Map<string, number>()
  const pieces: Piece[] = []
  const polite: Piece[] = []
  for (const [index, one] of found.entries()) {
    const { name, weights } = roles[one.group] as Role
    const { phrase, from, to } = one
    if (name === 'thanks') polite.push({ from, to, weights: [0, 1.6, 0, 0, 0] })
    if (!weights) continue
    const times = (seen.get(phrase) ?? 0) + 1
    seen.set(phrase, times)
    const near = found.slice(Math.max(0, index - 3), index).filter((other) => reaches(tokens, other.to, from))
    const next = found[index + 1]
    const after = next !== undefined && nameOf(next) === 'after' && reaches(tokens, to, next.from)
    const factor =
      near.reduce((product, other) => product * (strength[nameOf(other)] ?? 1), 1) *
      (after ? 1.35 : 1) *
      (tokens.slice(from, to).some(({ loud, stretched }) => loud || stretched) ? 1.25 : 1) *
      (from < turn ? beforeBut : 1) *
      (1 / times)
    const turned = near.some((other) => nameOf(other) === 'not')
    pieces.push({ from, to, weights: (turned ? opposite(weights) : weights).map((weight) => weight * factor) })
  }
  const negative = pieces.some(({ weights }) => weights.slice(2).some((weight) => weight >= 0.8))
  for (const piece of polite) scale(piece, has('asks') || has('requests') || negative ? beside : 1)
  pieces.push(...polite, ...shouts(tokens))
  if (has('loud')) emphasize(pieces, found.find((one) => nameOf(one) === 'loud') as Found)
  return { pieces, topic, idle: idleOf(found, nameOf), turned: turnedOf(tokens, found, nameOf) }
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
const words = (tokens: readonly Token[]): number => tokens.filter(({ sign }) => !sign).length

/** What learnt weights of single words would misread: thanks, and words of phrases that tell a feeling. */
function idleOf(found: readonly Found[], nameOf: (one: Found) => string): Set<number> {
  const phrases = found.filter(
    (one) => nameOf(one) === 'thanks' || (nameOf(one).includes(' ') && one.to - one.from > 1),
  )
  return new Set(phrases.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, index) => from + index)))
}

function turnedOf(tokens: readonly Token[], found: readonly Found[], nameOf: (one: Found) => string): Set<number> {
  const turned = new Set<number>()
  for (const one of found) {
    if (nameOf(one) !== 'not') continue
    for (let at = one.to; at < one.to + reach && at < tokens.length && !isClauseMark(tokens[at] as Token); at++) {
      turned.add(at)
    }
  }
  return turned
}

/** Whether few tokens lie between, and no end of a clause. */
function reaches(tokens: readonly Token[], from: number, to: number): boolean {
  return to - from <= reach && !tokens.slice(from, to).some(isClauseMark)
}

/** Not happy is disappointed; not angry is calm. */
function opposite([calm = 0, positive = 0, ...others]: readonly number[]): number[] {
  const trouble = Math.max(...others)
  return [calm + (trouble > 0 ? 0.4 : 0), 0, 0, 0.8 * positive, 0.2 * positive]
}

/** Capitals: of one word they stress it, of several they are shouted. */
function shouts(tokens: readonly Token[]): Piece[] {
  const loud = tokens.flatMap((token, index) => (token.loud ? [index] : []))
  if (loud.length < 2 || loud.length * 4 < words(tokens)) return []
  const share = 1 / loud.length
  return loud.map((from) => ({ from, to: from + 1, weights: shouting.map((weight) => weight * share) }))
}

/** Several exclamation marks stress what is felt; of nothing else they tell impatience. */
function emphasize(pieces: Piece[], { from, to }: Found): void {
  for (const piece of pieces) scale(piece, 1.2)
  if (pieces.every(({ weights }) => (weights[1] as number) <= 0.3)) {
    pieces.push({ from, to, weights: [0, 0, 0.2, 0, 0.5] })
  }
}

function scale(piece: Piece, factor: number): void {
  piece.weights = piece.weights.map((weight) => weight * factor)
}
