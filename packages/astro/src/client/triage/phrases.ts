import type { Child } from '@guidetree/player/parts'
import { copyText, h } from '@guidetree/player/parts'
import { formatValue } from '@guidetree/core/runtime'
import type { Fact, Value } from '@guidetree/core/runtime'
import type { Context } from './context.ts'

/** Returns what to say to a customer in this mood: one phrase of each level, with a button that copies it. */
export function phrasesView({ words, say, mood, reading, carried, replies, announce }: Context): Child[] {
  const fitting = words.replies.find((one) => one.emotion === mood)
  if (!fitting) return []
  const facts = new Map(words.facts.map((fact) => [fact.name, fact]))
  const along = carried()
  const known = new Map(reading.facts.filter((_, place) => along.has(place)).map(({ fact, value }) => [fact, value]))
  const items = fitting.levels.map(({ level, phrases }) => {
    const text = filled(fewestBlanks(phrases, known), facts, known, words.repliesLocale)
    const copy = h(
      'button',
      { type: 'button', class: 'desk-tool', 'aria-label': `${say('copy')}: ${text}` },
      say('copy'),
    )
    copy.addEventListener('click', () => void copyText(text, copy, say, announce))
    return h(
      'li',
      {},
      h('p', { class: 'phrase-level' }, say(level)),
      h('p', { class: 'phrase', lang: words.repliesLocale }, text),
      copy,
    )
  })
  return [
    h('h2', { class: 'desk-heading' }, say('phrases')),
    h('ul', { class: 'phrases' }, items),
    replies !== undefined && h('a', { class: 'desk-tool', href: `${replies}#${mood}` }, say('all-phrases')),
  ]
}

const blank = /\{\{\s*([\p{L}\p{N}\p{M}_]+)\s*\}\}/gu

function fewestBlanks(phrases: readonly string[], known: ReadonlyMap<string, Value>): string {
  const open = (phrase: string): number => [...phrase.matchAll(blank)].filter((one) => !known.has(one[1]!)).length
  return phrases.toSorted((a, b) => open(a) - open(b))[0] ?? ''
}

/** What is not known stands in brackets, so that nobody sends it as it is. */
function filled(
  phrase: string,
  facts: ReadonlyMap<string, Fact>,
  known: ReadonlyMap<string, Value>,
  locale: string,
): string {
  return phrase.replace(blank, (_, name: string) => {
    const fact = facts.get(name)
    const value = known.get(name)
    return fact && value !== undefined ? formatValue(value, fact, locale) : `[${fact?.label ?? name}]`
  })
}
