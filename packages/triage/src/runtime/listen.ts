import { factFinder, factsIn, readPart } from './facts.ts'
import type { Finder } from './facts.ts'
import { blanked, masked, masksOf } from './mask.ts'
import type { FiredRule, FoundFact, Model, TriageOptions } from './model.ts'
import { finderOf } from './phrases.ts'
import type { Hit, Phrase } from './phrases.ts'
import { firedBy } from './rules.ts'
import { foldMap } from './words.ts'

/** What a model needs to hear facts and risks in a message. */
export type Listener = Pick<Model, 'facts' | 'rules' | 'levels' | 'fold'>

/** What the customer feels, and the words that say so. */
export interface Felt {
  id: string
  cues: readonly { text: string }[]
}

/** A message with what is personal in it found. */
export interface Message {
  /** As the customer wrote it, as far as it is read. */
  text: string
  facts: FoundFact[]
  /** For whatever leaves the page: what is personal gave way to its label. */
  masked: string
  /** Of the same length as `text`, without what is personal: for whatever quotes it by place. */
  quotable: string
  /** The rules that fire when the customer feels like this, the gravest first. */
  fired: (emotion: Felt | undefined) => (FiredRule & { warn: boolean })[]
}

type Kind = 'words' | 'except' | 'near'

interface Prepared {
  finder: Finder
  find: (message: string) => Hit<readonly [kind: Kind, index: number]>[]
}

const prepared = new WeakMap<Listener, Prepared>()

/** Returns a message with its facts, without anything personal where it may be quoted, and with the rules that it fires. */
export function listen(model: Listener, message: string, { locale, at }: TriageOptions): Message {
  const { finder, find } = prepare(model)
  const text = readPart(message)
  const hits = find(text)
  const of = (kind: Kind): Hit<number>[] =>
    hits.flatMap(({ owner, start, end }) => (owner[0] === kind ? [{ owner: owner[1], start, end }] : []))
  const { found, personal } = factsIn(text, finder, of('near'), at)
  const maskOf = masksOf(model.facts, locale)
  const heard = { words: of('words'), except: of('except') }
  return {
    text,
    facts: found,
    masked: masked(text, personal, found, maskOf) + (text.length < message.length ? '…' : ''),
    quotable: blanked(text, personal),
    fired: (emotion) =>
      firedBy(model.rules, model.levels, heard, {
        message: text,
        found,
        personal,
        maskOf,
        facts: { ...(emotion && { emotion: emotion.id }), ...(locale !== undefined && { locale }) },
        cues: { emotion: emotion?.cues.map((cue) => cue.text) ?? [] },
        ...(at !== undefined && { at }),
      }),
  }
}

function prepare(model: Listener): Prepared {
  const ready = prepared.get(model)
  if (ready) return ready
  const phrases = (kind: Kind, lists: readonly (readonly string[])[]): Phrase<readonly [Kind, number]>[] =>
    lists.flatMap((list, index) => list.map((text) => ({ text, owner: [kind, index] as const })))
  const all = [
    ...phrases(
      'words',
      model.rules.map(({ words }) => words),
    ),
    ...phrases(
      'except',
      model.rules.map(({ except }) => except),
    ),
    ...phrases(
      'near',
      model.facts.map(({ near = [] }) => near),
    ),
  ]
  const fresh = { finder: factFinder(model.facts), find: finderOf(all, foldMap(model.fold)) }
  prepared.set(model, fresh)
  return fresh
}
