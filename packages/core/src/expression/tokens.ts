import type { Problem } from '../message.ts'
import type { Source } from '../model.ts'
import { findMistake, unexpectedLetter } from './mistakes.ts'
import { placeOf } from './source.ts'

export type TokenKind = 'number' | 'text' | 'name' | 'sign' | 'end'

/** A piece of an expression; `value` is a text's content, a name in NFC, else what is written. */
export interface Token {
  kind: TokenKind
  value: string
  start: number
  end: number
}

/** Slips reported at once. */
const mostProblems = 10

const pieces: readonly (readonly [TokenKind | 'space', RegExp])[] = [
  ['space', /[ \t\r\n]+/y],
  ['number', /\d+(?:\.\d+)?|\.\d+/y],
  ['text', /"(?:[^"\\\n]|\\["\\n])*"/y],
  ['name', /[\p{L}_][\p{L}\p{M}\p{Nd}_]*/uy],
  ['sign', /\.\.|<=|>=|!=|[-+*/=<>()[\],]/y],
]

/** Returns the tokens of `source`, the last one being its end, and what in it is no token: each slip with its fix. */
export function tokenize(source: Source): { tokens: Token[]; problems: Problem[] } {
  const text = source.value
  const tokens: Token[] = []
  const problems: Problem[] = []
  let index = 0
  while (index < text.length && problems.length < mostProblems) {
    const mistake = findMistake(text, index)
    const piece = match(text, index)
    if (mistake || !piece) {
      const { start, end, ...rest } = mistake ?? unexpectedLetter(text, index)
      problems.push({ ...rest, position: placeOf(source, start, end) })
      index = end
      continue
    }
    const [kind, written] = piece
    if (kind !== 'space')
      tokens.push({ kind, value: valueOf(kind, written), start: index, end: index + written.length })
    index += written.length
  }
  tokens.push({ kind: 'end', value: '', start: text.length, end: text.length })
  return { tokens, problems }
}

function match(text: string, index: number): [TokenKind | 'space', string] | undefined {
  for (const [kind, pattern] of pieces) {
    pattern.lastIndex = index
    const found = pattern.exec(text)
    if (found) return [kind, found[0]]
  }
  return undefined
}

function valueOf(kind: TokenKind, written: string): string {
  if (kind === 'name') return written.normalize('NFC')
  if (kind !== 'text') return written
  return written.slice(1, -1).replace(/\\(.)/g, (_match, letter: string) => (letter === 'n' ? '\n' : letter))
}
