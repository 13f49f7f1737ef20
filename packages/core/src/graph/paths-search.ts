import type { Facts } from '../runtime/types.ts'
import { beginning, successors } from './paths-walk.ts'
import type { Node, Walker } from './paths-walk.ts'

/** Where ways begin. */
export interface Start {
  guide: string
  facts: Facts
}

export interface Found {
  /** Nodes at their outcome, in the order of the guide. */
  nodes: Node[]
  /** There are more ways than were asked for, or finding them would take too long. */
  capped: boolean
}

/** Worlds looked at before a search gives up: a count, not a time, so that every machine finds the same. */
const mostWork = 3_000_000

/** Returns every way from `start`, first answers first, up to `limit`. */
export function findAll(
  walker: Walker,
  start: Start,
  options: { limit: number; progress?: (found: number) => void },
): Found {
  const nodes: Node[] = []
  const first = beginning(walker, start.guide, start.facts)
  const open = first ? [first] : []
  let work = 0
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.finished) {
      if (nodes.length >= options.limit) return { nodes, capped: true }
      nodes.push({ ...node, worlds: node.worlds.slice(0, 3) })
      if (nodes.length % 100 === 0) options.progress?.(nodes.length)
      continue
    }
    work += costOf(node)
    if (work > mostWork) return { nodes, capped: true }
    open.push(...successors(walker, node).toReversed())
  }
  return { nodes, capped: false }
}

/** Returns about how long it takes to go on from `node`, in worlds looked at. */
function costOf(node: Node): number {
  return 10 + node.worlds.length
}
