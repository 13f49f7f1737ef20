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

/** Returns a node that reached `goal`, the nearest first; nothing when none was found after `most` nodes. */
export function seek(walker: Walker, start: Start, goal: Goal, most: number): Node | undefined {
  const first = beginning(walker, start.guide, start.facts)
  return first && seekFrom(walker, first, goal, most)
}

/** Returns a node that reached `goal` on from `first`. */
export function seekFrom(walker: Walker, first: Node, goal: Goal, most: number): Node | undefined {
  const buckets = new Buckets()
  const seen = new Set<string>()
  buckets.put(goal.far(first), first)
  for (let left = most; left > 0; left--) {
    const node = buckets.take()
    if (!node) return undefined
    for (const next of node.finished ? [] : successors(walker, node)) {
      const far = goal.far(next)
      if (far === 0) return next
      const name = `${far} ${identity(next, goal.facts)}`
      if (far === Infinity || seen.has(name)) continue
      seen.add(name)
      buckets.put(far, next)
    }
  }
  return undefined
}

/** Returns a finished node on from `node`, taking the nearest ends first. */
export function finish(walker: Walker, node: Node): Node | undefined {
  if (node.finished) return node
  const ends: Goal = { far: (next) => (next.finished ? 0 : next.frame.depth), facts: [] }
  return (
    seekFrom(walker, node, ends, 2_000) ??
    seekFrom(walker, node, { ...ends, facts: [...walker.candidates.keys()] }, 4_000)
  )
}

/** Returns what makes two nodes alike: the same place in the same calls, and the same that may be known of `facts`. */
function identity({ frame, step, open, worlds }: Node, facts: readonly string[]): string {
  const places = [`${step.guide}#${step.id}`]
  for (let caller = frame.caller; caller; caller = caller.frame.caller)
    places.push(`${caller.step.guide}#${caller.step.id}`)
  const unread = facts.filter((fact) => open.has(fact))
  const values = new Set(worlds.map((world) => JSON.stringify(facts.map((fact) => world.facts[fact] ?? null))))
  return [...places, ...unread, ...[...values].sort()].join('\n')
}

/** Nodes by distance: the nearest, and of those the newest, comes first. */
class Buckets {
  readonly #nodes = new Map<number, Node[]>()

  put(far: number, node: Node): void {
    const bucket = this.#nodes.get(far)
    if (bucket) bucket.push(node)
    else this.#nodes.set(far, [node])
  }

  take(): Node | undefined {
    const nearest = Math.min(...this.#nodes.keys())
    const bucket = this.#nodes.get(nearest)
    const node = bucket?.pop()
    if (bucket?.length === 0) this.#nodes.delete(nearest)
    return node
  }
}
