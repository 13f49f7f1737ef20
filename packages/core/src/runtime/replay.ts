import { offered, pending } from './context.ts'
import { hereOf, open, type Case, type Here } from './engine.ts'
import { acceptFacts } from './facts.ts'
import { isPersonal, libraryOf, own, personalNames, type Library, type Trees } from './library.ts'
import { because, sentence } from './reason.ts'
import { readTrail } from './read-trail.ts'
import { retake } from './take.ts'
import type { DroppedEntry, Reason, Session, Trail, TrailEntry } from './types.ts'
import { view, type Replayed } from './view.ts'

/**
 * Returns the session that a trail leads to: the core of the runtime, everything else is replay. Never throws: a trail
 * may be old, or from anywhere. It is followed as far as it fits, and `dropped` says what did not.
 */
export function replay(trees: Trees, trail: Trail): Session {
  return view(replayTrail(libraryOf(trees), trail))
}

/** Returns a trail replayed, before it is shown. */
export function replayTrail(library: Library, given: unknown): Replayed {
  const { trail, problem } = readTrail(given)
  const { facts, refused } = acceptFacts(library, trail.facts)
  const state = open(library, trail.guide, trail.locale, { facts, at: trail.at })
  const start = { guide: trail.guide, step: hereOf(state)?.id ?? '' }
  const reasons = [...(problem ? [problem] : []), ...Object.values(refused)]
  const begun: Replayed = {
    state,
    trail: { ...trail, facts, entries: [] },
    places: [],
    dropped: reasons.map((reason) => ({ ...start, why: sentence(reason), reason })),
  }
  return follow(begun, trail.entries)
}

/** Returns the replay gone on with `entries`, up to the first that does not fit. */
export function follow(replayed: Replayed, entries: readonly TrailEntry[]): Replayed {
  let now = replayed
  for (const [index, entry] of entries.entries()) {
    const next = add(now, entry)
    if ('reason' in next) {
      const rest = entries.slice(index)
      if (waits(now)) return withAhead(now, rest)
      return withAhead({ ...now, dropped: [...now.dropped, ...refuseAll(rest, next.reason)] }, [])
    }
    now = next
  }
  return withAhead(now, [])
}

/** Returns the replay with one more entry, or the reason why it does not fit. */
export function add(replayed: Replayed, entry: TrailEntry): Replayed | { reason: Reason } {
  const taken = retake(replayed.state, entry)
  if (taken.problem) return { reason: { code: taken.problem.code, params: taken.problem.params } }
  return append(replayed, taken.state, { ...taken.entry, ...(entry.at !== undefined && { at: entry.at }) })
}

/** Returns the replay that came to `state` by `entry`. */
export function append(replayed: Replayed, state: Case, entry: TrailEntry): Replayed {
  const place = hereOf(replayed.state)?.context.visit ?? -1
  const trail = { ...replayed.trail, entries: [...replayed.trail.entries, entry] }
  return { ...replayed, state, trail, places: [...replayed.places, place] }
}

/** Whether the case waits for personal values that were left out, so that what does not fit yet is still to come. */
export function waits({ state }: Replayed): boolean {
  const here = hereOf(state)
  if (!here || state.stuck || state.ended) return false
  return askedAt(here).some((name) => isLeftOut(here, name))
}

function askedAt({ step, context }: Here): readonly string[] {
  const inputs = pending(context)
  if (inputs.length > 0) return inputs.map((input) => input.fact)
  return step.ask !== undefined && offered(step, context).length > 0 ? [step.ask] : []
}

function isLeftOut({ tree, context }: Here, name: string): boolean {
  return own(tree.facts, name)?.personal === true && !Object.hasOwn(context.facts, name)
}

/** Returns the replay with `ahead` at the end of its trail, and the names of its personal facts. */
export function withAhead(replayed: Replayed, ahead: readonly TrailEntry[]): Replayed {
  const { personal: _before, ...trail } = replayed.trail
  const entries = [...trail.entries, ...ahead]
  const personal = personalNames({ ...replayed.trail, entries }, (name) => isPersonal(replayed.state.library, name))
  return { ...replayed, trail: { ...trail, ...(personal.length > 0 && { personal }), entries } }
}

/** Returns a dropped entry for each of `entries`: the first for `reason`, the others because of the first. */
export function refuseAll(entries: readonly TrailEntry[], reason: Reason): DroppedEntry[] {
  return entries.map(({ guide, step }, index) => {
    const why = index === 0 ? reason : because('before')
    return { guide, step, why: sentence(why), reason: why }
  })
}
