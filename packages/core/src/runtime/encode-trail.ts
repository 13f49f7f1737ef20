import { checksum, toBase64Url } from './base64.ts'
import { findTree, isPersonal, libraryOf, own, personalNames, pick, type Library, type Trees } from './library.ts'
import type { Facts, Trail, TrailEntry } from './types.ts'

/** First character of an encoded trail: another one is another way of writing. */
export const version = '1'

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

function trimmed(list: readonly unknown[]): unknown[] {
  return list.slice(0, list.findLastIndex((item) => item !== 0) + 1)
}
