import { hereOf } from '../runtime/engine.ts'
import type { Library } from '../runtime/library.ts'
import { add, replayTrail, withAhead } from '../runtime/replay.ts'
import type { PerformedAction, SessionOutcome, Trail, TrailEntry } from '../runtime/types.ts'
import type { Replayed } from '../runtime/view.ts'

/** One way through: a trail that replays to this outcome. */
export interface Path {
  trail: Trail
  actions: readonly PerformedAction[]
  outcome: SessionOutcome
}

/**
 * Replays trails one after another, as `replay` does, but keeps what they have in common with the one before: ways
 * found next to each other mostly differ in their last answers.
 */
export class Proof {
  readonly #library: Library
  #start = ''
  #done: { entry: string; replayed: Replayed }[] = []
  #begun: Replayed | undefined

  constructor(library: Library) {
    this.#library = library
  }

  /** Returns where `trail` leads; nothing when it leads to no outcome, or an entry of it does not fit. */
  walk(trail: Trail): Path | undefined {
    const { entries, ...start } = trail
    const begun = this.#begin(start)
    if (begun.dropped.length > 0) return undefined
    let now = begun
    for (const [index, entry] of entries.entries()) {
      const next = this.#step(now, entry, index)
      if (!next) return undefined
      now = next
    }
    return pathOf(withAhead(now, []))
  }

  #begin(start: Omit<Trail, 'entries'>): Replayed {
    const key = JSON.stringify(start)
    if (this.#begun && this.#start === key) return this.#begun
    this.#start = key
    this.#done = []
    this.#begun = replayTrail(this.#library, { ...start, entries: [] })
    return this.#begun
  }

  #step(before: Replayed, entry: TrailEntry, index: number): Replayed | undefined {
    const key = JSON.stringify(entry)
    const known = this.#done[index]
    if (known?.entry === key) return known.replayed
    this.#done.length = index
    const replayed = add(before, entry)
    if ('reason' in replayed) return undefined
    this.#done.push({ entry: key, replayed })
    return replayed
  }
}

function pathOf({ state, trail }: Replayed): Path | undefined {
  const outcome = state.ended && state.outcomes.at(-1)
  const actions = hereOf(state)?.context.actions ?? []
  return outcome ? { trail, actions: actions.map(({ name, args }) => ({ name, args })), outcome } : undefined
}
