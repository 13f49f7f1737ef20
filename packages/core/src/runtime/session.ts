import { hereOf } from './engine.ts'
import { acceptFacts } from './facts.ts'
import { findTree, libraryOf, type Trees } from './library.ts'
import { isTime } from './read-trail.ts'
import { because, sentence } from './reason.ts'
import { add, append, follow, refuseAll, replayTrail, waits, withAhead } from './replay.ts'
import { reachableSteps } from './reachable.ts'
import { take, type AnswerProblem, type Told } from './take.ts'
import type { EntryChange, Session, TrailEntry } from './types.ts'
import { behindOf, view, type Replayed } from './view.ts'

/** What is known when a case begins. */
export interface StartOptions {
  /** Facts that are known already. */
  facts?: Readonly<Record<string, unknown>>
  /** The first tree's where left out. */
  locale?: string
  /** ISO date or date-time: the only source of `today()`. Now where left out. */
  at?: string
}

/** An answer that does not fit: its message lists what would. */
export class AnswerError extends Error {
  readonly problem: AnswerProblem
  constructor(problem: AnswerProblem) {
    super(problem.message)
    this.name = 'AnswerError'
    this.problem = problem
  }
  get code(): string {
    return this.problem.code
  }
}

/**
 * Returns a new case of `guide`, at the first step that needs a person. Throws when there is no such guide, or a fact
 * is not a value that its declaration allows.
 *
 * @example
 * start(trees, 'parcel-not-received', { at: '2026-11-22', facts: { channel: 'chat' } }).step.title
 */
export function start(trees: Trees, guide: string, options: StartOptions = {}): Session {
  const library = libraryOf(trees)
  const tree = findTree(library, guide, options.locale)
  if (!tree)
    throw new RangeError(
      `${sentence(because('no-guide', { guide }))} There are: ${[...library.byId.keys()].join(', ')}`,
    )
  const { at = new Date().toISOString(), locale = tree.locale } = options
  if (!isTime(at)) throw new RangeError(`Unexpected "at" ${JSON.stringify(at)}, expected an ISO date or date-time`)
  const { facts, refused } = acceptFacts(library, options.facts ?? {})
  const problems = Object.values(refused)
  if (problems.length > 0) throw new RangeError(problems.map(sentence).join(' '))
  return view(replayTrail(library, { format: 1, guide, locale, at, facts, entries: [] }))
}

/**
 * Returns the case after an answer (by value, id or label) or facts (of a form, or of the question that asks for one).
 * Throws an `AnswerError` when it does not fit; `tryAnswer` returns the problem instead.
 *
 * @param options.at - When it was answered, kept in the trail.
 */
export function answer(session: Session, told: Told, options: { at?: string } = {}): Session {
  const result = tryAnswer(session, told, options)
  if (result.problem) throw new AnswerError(result.problem)
  return result.session
}

/** Returns the case after an answer or facts, or what is wrong with them as data. */
export function tryAnswer(session: Session, told: Told, options: { at?: string } = {}): Answered {
  const before = behindOf(session)
  const applied = before.places.length
  const ahead = before.trail.entries.slice(applied)
  const here = { ...before, trail: { ...before.trail, entries: before.trail.entries.slice(0, applied) }, dropped: [] }
  const next = tell(here, told, options)
  return 'problem' in next ? next : { session: view(follow(next, ahead)) }
}

export type Answered = { session: Session; problem?: undefined } | { session?: undefined; problem: AnswerProblem }

/** Returns the case before its last answer; a case that has none stays. */
export function back(session: Session): Session {
  const { state, trail, places } = behindOf(session)
  const entries = trail.entries.filter((_, index) => index !== places.length - 1)
  return view(replayTrail(state.library, { ...trail, entries }))
}

/**
 * Returns the case with the trail's entry `index` answered otherwise. `changes` says what became of each later entry:
 * kept, asked again (its step is still ahead, but the answer no longer fits or another question comes first), or dropped.
 */
export function change(session: Session, index: number, told: Told, options: { at?: string } = {}): Session {
  const { state, trail } = behindOf(session)
  if (!trail.entries[index]) throw new RangeError(`There is no entry ${index}: the trail has ${trail.entries.length}`)
  const before = replayTrail(state.library, { ...trail, entries: trail.entries.slice(0, index) })
  const changed = tell(before, told, options)
  if ('problem' in changed) throw new AnswerError(changed.problem)
  return view(keepWhatFits(changed, trail.entries.slice(index + 1)))
}

function tell(replayed: Replayed, told: Told, { at }: { at?: string }): Replayed | { problem: AnswerProblem } {
  const taken = take(replayed.state, told)
  if (taken.problem) return taken
  return withAhead(append(replayed, taken.state, at === undefined ? taken.entry : { ...taken.entry, at }), [])
}

/** Follows the new way, taking from `later` what was answered at the steps that it comes to. */
function keepWhatFits(replayed: Replayed, later: readonly TrailEntry[]): Replayed {
  const changes: EntryChange[] = []
  let now = replayed
  let rest = later
  while (rest.length > 0) {
    const skipped = rest.findIndex((entry) => isHere(now, entry))
    const next = skipped < 0 ? undefined : add(now, rest[skipped]!)
    if (!next || 'reason' in next) {
      if (waits(now)) return { ...withAhead(now, rest), changes: [...changes, ...rest.map(kept)] }
      break
    }
    changes.push(...rest.slice(0, skipped).map(dropped), kept(rest[skipped]!))
    rest = rest.slice(skipped + 1)
    now = next
  }
  const ahead = reachableSteps(now.state)
  changes.push(...rest.map((entry) => (ahead.has(`${entry.guide}#${entry.step}`) ? askedAgain(entry) : dropped(entry))))
  const lost = changes.filter((entry) => entry.fate !== 'kept')
  const reasons = lost.flatMap((entry) =>
    refuseAll([entry], because(entry.fate === 'dropped' ? 'off-the-way' : 'asked-again')),
  )
  return { ...withAhead(now, []), dropped: reasons, changes }
}

function isHere({ state }: Replayed, entry: TrailEntry): boolean {
  const here = hereOf(state)
  return here?.tree.id === entry.guide && here.id === entry.step
}

function kept(entry: TrailEntry): EntryChange {
  return { ...entry, fate: 'kept' }
}

function dropped(entry: TrailEntry): EntryChange {
  return { ...entry, fate: 'dropped', why: sentence(because('off-the-way')) }
}

function askedAgain(entry: TrailEntry): EntryChange {
  return { ...entry, fate: 'asked again', why: sentence(because('asked-again')) }
}
