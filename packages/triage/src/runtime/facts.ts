import { amountsIn } from './amounts.ts'
import { datesIn } from './dates.ts'
import type { FoundFact, ModelFact } from './model.ts'
import type { Hit } from './phrases.ts'
import { valuesIn } from './values.ts'
import type { Pattern } from './values.ts'

/** The facts of a model, laid out for reading. */
export interface Finder {
  facts: readonly ModelFact[]
  /** One for each fact; only a text has one. */
  patterns: readonly Pattern[]
}

/** Part of a message. */
export interface Span {
  start: number
  end: number
}

/** Most letters of a message that are read. */
export const longest = 4000

/** A value at least this long is personal wherever it stands. */
const telling = 4

/** How far off the words beside a value may stand. */
const [farBefore, farAfter] = [40, 12]

/** Returns what finds the facts of a model. */
export function factFinder(facts: readonly ModelFact[]): Finder {
  return { facts, patterns: facts.map(({ pattern }) => (pattern === undefined ? undefined : whole(pattern))) }
}

/** Returns the part of a message that is read: a number or word that is cut off is left out. */
export function readPart(message: string): string {
  return message.length <= longest ? message : message.slice(0, longest).replace(/[\w@.+-]*$/, '')
}

/**
 * Returns the facts that a message tells, in its order, and where it says something personal: those of personal facts,
 * and whatever looks like an address for e-mail, a number of a phone, a card or a person.
 */
export function factsIn(
  message: string,
  { facts, patterns }: Finder,
  near: readonly Hit<number>[],
  at: string | undefined,
): { found: FoundFact[]; personal: Span[] } {
  const text = narrow(message)
  const found: FoundFact[] = []
  let rest = text
  const add = (fact: ModelFact | undefined, value: string | number, { start, end }: Span): void => {
    const { name, personal = false } = fact ?? {}
    if (name !== undefined) found.push({ fact: name, value, text: message.slice(start, end), start, end, personal })
    rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end)
  }
  const isNear = (fact: number, span: Span): boolean =>
    near.some(({ owner, ...words }) => owner === fact && standsBy(text, words, span, facts[fact]?.type !== 'text'))
  /** The first fact that a value can be of, one whose words stand beside it before others. */
  const factFor = (span: Span, fits: (fact: ModelFact) => boolean, loose = false): ModelFact | undefined => {
    const possible = facts.flatMap((fact, index) => {
      const close = fact.near !== undefined && isNear(index, span)
      return fits(fact) && (close || (fact.near === undefined && !loose)) ? [{ fact, close }] : []
    })
    return (possible.find(({ close }) => close) ?? possible[0])?.fact
  }
  for (const { value, loose, ...span } of datesIn(text, at)) {
    const fits = (fact: ModelFact): boolean => fact.type === 'date' && within(value, fact)
    if (isFree(rest, span) && !(loose && facts.every((fact) => !fits(fact))))
      add(factFor(span, fits, loose), value, span)
  }
  for (const { value, codes, ...span } of amountsIn(rest)) {
    const money = facts.filter((fact) => fact.type === 'money' && within(value, fact))
    const code = codes.find((each) => money.some(({ currency = each }) => each === '*' || each === currency))
    const fits = (fact: ModelFact): boolean =>
      money.includes(fact) && (code === '*' || (fact.currency ?? code) === code)
    add(factFor(span, fits), value, span)
  }
  const claim = (fact: number, start: number, end: number): number =>
    facts[fact]?.near === undefined ? 1 : isNear(fact, { start, end }) ? 0 : 2
  for (const { pattern, value, ...span } of valuesIn(rest, patterns, claim)) add(facts[pattern], value, span)
  found.sort((a, b) => a.start - b.start)
  const secret = found.filter(({ personal, text: words }) => personal && words.length >= telling)
  return {
    found,
    personal: [
      ...found.filter(({ personal }) => personal),
      ...secret.flatMap((fact) => placesOf(fact.text, message)),
      ...unnamed(rest),
    ],
  }
}

/** Wherever else it stands, if only as part of a word. */
function placesOf(words: string, message: string): Span[] {
  const places: Span[] = []
  for (let start = message.indexOf(words); start >= 0; start = message.indexOf(words, start + words.length)) {
    places.push({ start, end: start + words.length })
  }
  return places
}

const emailAddress = /[\w.%+-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,4}/gi
/** A phone, a card, a person: seven digits and more, one group at least longer than those of sizes and counts. */
const longNumber = /\+?\(?\d(?:[ .()-]{0,2}\d){6,}[xX]?/g

function unnamed(text: string): Span[] {
  return [...text.matchAll(emailAddress), ...text.matchAll(longNumber)]
    .filter(([words]) => words.includes('@') || /\d{3}|^[+(0]/.test(words))
    .map(({ 0: words, index }) => ({ start: index, end: index + words.length }))
}

/** Full-width letters and digits as plain ones, each in its place. */
function narrow(text: string): string {
  return text.replace(/[\uff01-\uff5e]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfe_e0))
}

/** A pattern is checked where it is written; a model from elsewhere may still hold one that cannot be read. */
function whole(pattern: string): Pattern {
  try {
    return new RegExp(`^(?:${pattern})$`, 'v')
  } catch {
    return undefined
  }
}

function within(value: string | number, { min, max }: ModelFact): boolean {
  return !(min !== undefined && value < min) && !(max !== undefined && value > max)
}

/** Whether words stand near a value, in one sentence with it and with no other number between. */
function standsBy(text: string, words: Span, { start, end }: Span, after: boolean): boolean {
  if (words.end <= start) return gap(text, words.end, start) <= farBefore
  // 11月3日买的: what is said of a day or an amount may follow it; after a number comes the name of the next one.
  return after && words.start >= end && gap(text, end, words.start) <= farAfter
}

function gap(text: string, from: number, to: number): number {
  return /[\d.!?。！？\n]/.test(text.slice(from, to)) ? Infinity : to - from
}

function isFree(text: string, { start, end }: Span): boolean {
  return text.slice(start, end).trim() !== ''
}
