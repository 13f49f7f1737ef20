import { checksum, fromBase64Url, toBase64Url } from './base64.ts'
import { findTree, isPersonal, libraryOf, own, personalNames, pick, type Library, type Trees } from './library.ts'
import { readTrail } from './read-trail.ts'
import { because, sentence } from './reason.ts'
import type { Facts, Reason, Trail, TrailEntry } from './types.ts'

/** A text that is no trail: its message says why. */
export class TrailError extends Error {
  readonly reason: Reason
  constructor(reason: Reason) {
    super(sentence(reason))
    this.name = 'TrailError'
    this.reason = reason
  }
}

/** First character of an encoded trail: another one is another way of writing. */
const version = '1'
const bodyStart = version.length + 7
const longest = 100_000

/**
 * Returns a trail as short text that is safe in a URL, without the values of personal facts: they are asked for again.
 * A session's trail names them; `trees` finds them in a trail that was written by hand.
 *
 * @example
 * location.hash = `~${encodeTrail(session.trail)}`
 */
export function encodeTrail(trail: Trail, trees?: Trees): string {
  const library = trees && libraryOf(trees)
  const isSecret = (name: string): boolean =>
    trail.personal?.includes(name) === true || (library !== undefined && isPersonal(library, name))
  let { guide, at: time } = trail
  const entries = trail.entries.map((entry) => {
    const { step, answer, facts, at } = entry
    const secret = entry.personal || (library && saysPersonal(library, trail.locale, entry))
    const told = facts ? without(facts, isSecret) : secret || answer === undefined ? 0 : answer
    const packed = trimmed([
      step,
      told,
      entry.guide === guide ? 0 : entry.guide,
      at === undefined ? 0 : since(time, at),
      secret ? 1 : 0,
    ])
    guide = entry.guide
    time = at ?? time
    return packed
  })
  const personal = personalNames(trail, isSecret)
  const packed = [trail.guide, trail.locale, trail.at, without(trail.facts, isSecret), personal, ...entries]
  const text = toBase64Url(JSON.stringify(packed))
  return version + checksum(text) + text
}

/** Returns the trail that `text` was encoded from, less personal values. Throws a `TrailError` for anything else. */
export function decodeTrail(text: string): Trail {
  if (typeof text !== 'string' || text.length === 0) throw damaged('it is empty')
  if (text.length > longest) throw damaged('it is too long')
  if (!text.startsWith(version)) throw damaged('it is of another version')
  const [sum, encoded] = [text.slice(version.length, bodyStart), text.slice(bodyStart)]
  const json = checksum(encoded) === sum ? fromBase64Url(encoded) : undefined
  if (json === undefined) throw damaged('it was cut or changed on its way')
  const { trail, problem } = readTrail(unpack(json))
  if (problem) throw new TrailError(problem)
  return trail
}

function unpack(json: string): unknown {
  const [guide, locale, at, facts, personal, ...packed] = parseList(json)
  let current = guide
  let time = at
  const entries = packed.map((item) => {
    const [step, told = 0, other = 0, later = 0, secret = 0] = Array.isArray(item) ? (item as unknown[]) : []
    current = other === 0 ? current : other
    time = later === 0 ? time : from(time, later)
    return {
      guide: current,
      step,
      ...(typeof told === 'string' ? { answer: told } : told === 0 ? {} : { facts: told }),
      ...(later !== 0 && { at: time }),
      ...(secret === 1 && { personal: true }),
    }
  })
  return { format: 1, guide, locale, at, facts, personal, entries }
}

function parseList(json: string): unknown[] {
  try {
    const value: unknown = JSON.parse(json)
    return Array.isArray(value) ? value : []
  } catch {
    return []
  }
}

function saysPersonal(library: Library, locale: string, { guide, step }: TrailEntry): boolean {
  const tree = findTree(library, guide, locale)
  const asked = tree && own(tree.steps, step)?.ask
  return asked !== undefined && own(tree!.facts, asked)?.personal === true
}

function without(facts: Facts, isPersonal: (name: string) => boolean): Facts {
  return pick(facts, (name) => !isPersonal(name))
}

/** Returns `at` as what differs from `before`: its place (base 36) and text; another form of time is written in full. */
function since(before: string, at: string): string {
  if (at === before) return '0'
  const first = [...at].findIndex((character, index) => character !== before[index])
  if (before.length !== at.length || at.length > 36) return `=${at}`
  let last = at.length
  while (at[last - 1] === before[last - 1]) last--
  return first.toString(36) + at.slice(first, last)
}

function from(before: unknown, later: unknown): unknown {
  if (typeof later !== 'string' || typeof before !== 'string') return undefined
  if (later.startsWith('=')) return later.slice(1)
  const place = Number.parseInt(later[0] ?? '', 36)
  return before.slice(0, place) + later.slice(1) + before.slice(place + later.length - 1)
}

function trimmed(list: readonly unknown[]): unknown[] {
  return list.slice(0, list.findLastIndex((item) => item !== 0) + 1)
}

function damaged(problem: string): TrailError {
  return new TrailError(because('damaged-trail', { problem }))
}
