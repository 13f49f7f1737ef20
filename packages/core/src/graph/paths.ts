import type { Trees } from '../runtime/index.ts'
import { libraryOf } from '../runtime/library.ts'
import type { Facts } from '../runtime/types.ts'
import { findInOrder, isInOrder } from './paths-actions.ts'
import { cover } from './paths-cover.ts'
import { Proof } from './paths-proof.ts'
import type { Path } from './paths-proof.ts'
import { findAll } from './paths-search.ts'
import { trailOf } from './paths-trail.ts'
import type { Node } from './paths-walk.ts'
import { walkerOf } from './paths-walker.ts'

export interface PathsOptions {
  locale?: string
  /** ISO date or date-time of every trail: the day that `today()` is. */
  at: string
  /** Facts given at the start of every way. */
  facts?: Facts
  /** Only ways that take these actions in this order; others may come between. */
  actions?: readonly string[]
  /** More ways than these are not listed. */
  limit?: number
  /** Called now and then with the number of ways found so far. */
  progress?: (found: number) => void
}

/** The different ways through a guide. */
export interface Paths {
  /** How many there are; where `capped`, how many were counted before it stopped. */
  count: number
  /** There are more: `paths` takes every answer, rule and row that can be taken, instead of all ways. */
  capped: boolean
  paths: Path[]
}

const mostPaths = 10_000

/**
 * Returns the different ways through `guide`, those of called guides and jumps included: two ways differ where another
 * answer, rule or row is taken, another action done or something else asked. A loop is taken once: a way that leads back
 * to a step may do so once. Facts that decisions read and nobody asks, such as the customer's emotion, are tried as
 * facts known at the start.
 */
export function paths(trees: Trees, guide: string, options: PathsOptions): Paths {
  const { actions, limit = mostPaths, progress } = options
  const library = libraryOf(trees)
  const walker = walkerOf(library, guide, options)
  const proof = new Proof(library)
  // The search is checked by the real thing: a way that does not replay to its outcome is none.
  const prove = (node: Node): Path[] => {
    for (const world of node.worlds.slice(0, 3)) {
      const path = proof.walk(trailOf(guide, options, walker, node, world))
      if (path?.outcome.guide === node.step.guide && path.outcome.step === node.step.id) return [path]
    }
    return []
  }
  const start = { guide, facts: options.facts ?? {} }
  const all = findAll(walker, start, { limit, progress })
  if (!all.capped) {
    const found = all.nodes.filter((node) => isInOrder(node, actions)).flatMap(prove)
    return { count: found.length, capped: false, paths: found }
  }
  if (!actions) return { count: limit, capped: true, paths: cover(walker, start, all.nodes).flatMap(prove) }
  const found = findInOrder(walker, start, actions, all.nodes).flatMap(prove)
  return { count: found.length, capped: true, paths: found }
}
