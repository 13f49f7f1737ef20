import type { Start } from './paths-search.ts'
import { beginning, successors } from './paths-walk.ts'
import type { Node, Walker } from './paths-walk.ts'

/** A search that goes for a goal instead of looking everywhere. */
export interface Goal {
  /** How far a node is from the goal at least, 0 at the goal; Infinity where it cannot be reached. */
  far(node: Node): number
  /** Facts that tell two nodes at one place apart; others are taken for alike. */
  facts: readonly string[]
}

/** How many nodes a search may still look at; searches count it down. */
export interface Budget {
  left: number
}

/** Returns a node that reached `goal`; nothing when none was found within the budget. */
export function seek(walker: Walker, start: Start, goal: Goal, budget: Budget): Node | undefined {
  const first = beginning(walker, start.guide, start.facts)
  return first && goal.far(first) < Infinity ? seekFrom(walker, first, goal, budget) : undefined
}

/**
 * Returns a node that reached `goal` on from `first`. Of nodes that are alike one is followed, the others wait until
 * there is nothing else to look at.
 */
export function seekFrom(walker: Walker, first: Node, goal: Goal, budget: Budget): Node | undefined {
  const agenda = new Agenda()
  const alike = new Agenda()
  const seen = new Set<string>()
  agenda.put(goal.far(first), first)
  for (; budget.left > 0; budget.left--) {
    const node = agenda.take() ?? alike.take()
    if (!node) return undefined
    for (const next of node.finished ? [] : successors(walker, node)) {
      const far = goal.far(next)
      if (far === 0) return next
      if (far === Infinity) continue
      const name = `${far} ${identity(next, goal.facts)}`
      ;(seen.has(name) ? alike : agenda).put(far, next)
      seen.add(name)
    }
  }
  return undefined
}

/** Returns a finished node on from `node`, taking the nearest ends first. */
export function finish(walker: Walker, node: Node): Node | undefined {
  if (node.finished) return node
  const ends: Goal = { far: (next) => (next.finished ? 0 : next.frame.depth), facts: [] }
  return (
    seekFrom(walker, node, ends, { left: 2_000 }) ??
    seekFrom(walker, node, { ...ends, facts: [...walker.candidates.keys()] }, { left: 4_000 })
  )
}

/** Returns what makes two nodes alike: the same place in the same calls, and the same that may be known of `facts`. */
function identity({ frame, step, open, worlds }: Node, facts: readonly string[]): string {
  const places = [`${step.guide}#${step.id}`]
  for (let caller = frame.caller; caller; caller = caller.frame.caller)
    places.push(`${caller.step.guide}#${caller.step.id}`)
  const unread = facts.filter((fact) => open.has(fact))
  const values = new Set(worlds.map((world) => JSON.stringify(facts.map((fact) => world.facts[fact] ?? null))))
  return [...places, ...unread, ...[...values].toSorted()].join('\n')
}

/**
 * Nodes to look at next: mostly the nearest, of those the newest, and every fourth time the oldest, lest the search dig
 * where there is nothing.
 */
class Agenda {
  readonly #nearest = new Map<number, Item[]>()
  readonly #oldest: Item[] = []
  #first = 0
  #turn = 0

  put(far: number, node: Node): void {
    const item = { node, done: false }
    const bucket = this.#nearest.get(far)
    if (bucket) bucket.push(item)
    else this.#nearest.set(far, [item])
    this.#oldest.push(item)
  }

  take(): Node | undefined {
    const item = ++this.#turn % 4 === 0 ? this.#takeOldest() : this.#takeNearest()
    if (item) item.done = true
    return item?.node
  }

  #takeOldest(): Item | undefined {
    for (let item = this.#oldest[this.#first]; item; item = this.#oldest[++this.#first]) if (!item.done) return item
    return undefined
  }

  #takeNearest(): Item | undefined {
    while (this.#nearest.size > 0) {
      const nearest = Math.min(...this.#nearest.keys())
      const bucket = this.#nearest.get(nearest)
      for (let item = bucket?.pop(); item; item = bucket?.pop()) if (!item.done) return item
      this.#nearest.delete(nearest)
    }
    return undefined
  }
}

interface Item {
  node: Node
  done: boolean
}
