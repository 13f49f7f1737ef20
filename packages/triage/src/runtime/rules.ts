import type { FiredRule, FoundFact, Rule } from './model.ts'
import type { Hit } from './phrases.ts'
import type { Span } from './facts.ts'
import { holds, namesIn } from './when.ts'

/** What conditions read of a message. */
export interface Told {
  message: string
  found: readonly FoundFact[]
  personal: readonly Span[]
  /** What stands for a personal fact. */
  maskOf: (fact: string) => string
  /** Other facts: how the customer feels, the language. */
  facts: Readonly<Record<string, unknown>>
  /** The customer's words for one of these. */
  cues: Readonly<Record<string, readonly string[]>>
  at?: string
}

/** The places of a rule's phrases, and of those that are exceptions. */
export interface Heard {
  words: readonly Hit<number>[]
  except: readonly Hit<number>[]
}

const mostWords = 3

/** Returns the rules that a message fires, the gravest first, with the words that fired them. */
export function firedBy(
  rules: readonly Rule[],
  levels: readonly string[],
  heard: Heard,
  told: Told,
): (FiredRule & { warn: boolean })[] {
  const fired = rules.flatMap((rule, index) => {
    const words = wordsFor(index, heard, told)
    if (rule.words.length > 0 && words.length === 0) return []
    const facts = rule.when === undefined ? [] : factsFor(rule.when, told)
    if (facts === undefined) return []
    const { id, label, severity, urgency, warn } = rule
    const why = distinct([...words, ...facts]).slice(0, mostWords)
    return [
      { id, label, why, ...(severity !== undefined && { severity }), ...(urgency !== undefined && { urgency }), warn },
    ]
  })
  const grave = (rule: FiredRule): number =>
    2 * levels.indexOf(rule.severity ?? '') + levels.indexOf(rule.urgency ?? '')
  return fired.toSorted((a, b) => grave(b) - grave(a))
}

/** Returns the graver of two levels. */
export function raise(
  levels: readonly string[],
  level: string | undefined,
  to: string | undefined,
): string | undefined {
  return to !== undefined && levels.indexOf(to) > levels.indexOf(level ?? '') ? to : level
}

/** What is personal fires nothing: a number is no word of the customer's, and must not be quoted. */
function wordsFor(rule: number, { words, except }: Heard, { message, personal }: Told): string[] {
  const own = words.filter(({ owner }) => owner === rule)
  const kept = own.filter(
    (hit) =>
      !except.some((other) => other.owner === rule && meet(other, hit)) && !personal.some((span) => meet(span, hit)),
  )
  const outer = kept.filter(
    (hit) =>
      !kept.some(
        (other) => other !== hit && other.start <= hit.start && hit.end <= other.end && length(other) > length(hit),
      ),
  )
  return outer.toSorted((a, b) => a.start - b.start).map(({ start, end }) => message.slice(start, end))
}

/** The words of the facts that make a condition hold; undefined where it does not. Of several values each is tried. */
function factsFor(when: NonNullable<Rule['when']>, { found, maskOf, facts, cues, at }: Told): string[] | undefined {
  const names = namesIn(when)
  const first: Record<string, unknown> = { ...facts }
  for (const { fact, value } of found.toReversed()) first[fact] = value
  const worlds = [first, ...found.map(({ fact, value }) => ({ ...first, [fact]: value }))]
  const world = worlds.find((each) => holds(when, { facts: each, ...(at !== undefined && { at }) }))
  if (!world) return undefined
  return [
    ...names.flatMap((name) => (Object.hasOwn(cues, name) ? (cues[name] ?? []) : [])),
    ...found
      .filter(({ fact, value }) => names.includes(fact) && world[fact] === value)
      .map(({ fact, text, personal }) => (personal ? maskOf(fact) : text)),
  ]
}

function meet(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

function distinct(words: readonly string[]): { text: string }[] {
  return [...new Set(words)].map((text) => ({ text }))
}

function length({ start, end }: Span): number {
  return end - start
}
