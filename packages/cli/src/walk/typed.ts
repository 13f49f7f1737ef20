import type { Fact, Session, SessionAsk } from '@guidetree/core/runtime'
import type { Say } from '../strings/index.ts'

/** Returns a line as it was meant: what a Chinese keyboard types full-width (`ｂ`, `？`, `１`, `＝`) counts as plain. */
export function plainLine(line: string): string {
  const text = line.trim()
  return /^[\uFF01-\uFF5E]/.test(text) ? text.charAt(0).normalize('NFKC') + plainRest(text.slice(1)) : text
}

function plainRest(text: string): string {
  return /^[\uFF10-\uFF19]+$/.test(text) ? text.normalize('NFKC') : text
}

/** Returns the answer that a person typed at a question: by number, words, or Enter; nothing when there was none. */
export function answerText(line: string, { step, asks }: Session): string | undefined {
  const numbered = /^\d+$/.test(line) ? step.answers[Number(line) - 1] : undefined
  if (numbered) return numbered.id
  if (line !== '') return line
  if (step.answers.length === 1) return step.answers[0]?.id
  return step.answers.find(({ value }) => value !== undefined && value === asks[0]?.known)?.id
}

/** Returns what a person typed into an input, as `NAME=VALUE`; nothing when there was nothing. */
export function inputText(line: string, ask: SessionAsk, fact: Fact | undefined, say: Say): string | undefined {
  if (line !== '') return `${ask.fact}=${written(line.replace(/^=/, ''), ask, fact, say)}`
  return ask.known === undefined ? undefined : `${ask.fact}=${literal(ask.known)}`
}

/** People type the words that they read: yes and no in their language, the labels of options, a Chinese comma. */
function written(text: string, { type }: SessionAsk, fact: Fact | undefined, say: Say): string {
  if (type === 'boolean') return text === say('yes') ? 'yes' : text === say('no') ? 'no' : text
  if (type !== 'choice') return text
  const idOf = (word: string): string => fact?.options?.find(({ label }) => label === word)?.id ?? word
  return fact?.many
    ? text
        .split(/[,，、]/)
        .map((word) => idOf(word.trim()))
        .join(', ')
    : idOf(text)
}

function literal(value: NonNullable<SessionAsk['known']>): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return typeof value === 'object' ? value.join(', ') : String(value)
}
