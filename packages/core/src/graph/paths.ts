import { replay } from '../runtime/index.ts'
import type { Trees } from '../runtime/index.ts'
import type { Facts, PerformedAction, Session, SessionOutcome, Trail } from '../runtime/types.ts'
import { cover } from './paths-cover.ts'
import { findAll } from './paths-search.ts'
import { isInOrder, findInOrder } from './paths-actions.ts'
import { trailOf } from './paths-trail.ts'
import type { Node, Walker } from './paths-walk.ts'
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

/** One way through: a trail that replays to this outcome. */
export interface Path {
  trail: Trail
  actions: readonly PerformedAction[]
  outcome: SessionOutcome
}

const mostPaths = 10_000

/**
 * Returns the different ways through `guide`, those of called guides and jumps included: two ways differ where another
 * answer, rule or row is taken, another action done or something else asked. A loop is taken once. Facts that decisions
 * read and nobody asks, such as the customer's emotion, are tried as facts known at the start.
 */
export function paths(trees: Trees, guide: string, options: PathsOptions): Paths {
  const walker = walkerOf(trees, guide, options)
  const walked = (node: Node): Path[] => walk(trees, guide, options, walker, node)
  const limit = options.limit ?? mostPaths
  const start = { guide, facts: options.facts ?? {} }
  const all = findAll(walker, start, { limit, progress: options.progress })
  if (!all.capped) {
    const found = all.nodes.filter((node) => isInOrder(node, options.actions)).flatMap(walked)
    return { count: found.length, capped: false, paths: found }
  }
  const chosen = options.actions
    ? findInOrder(walker, start, options.actions, all.nodes)
    : cover(walker, start, all.nodes)
  return { count: options.actions ? chosen.length : limit, capped: true, paths: chosen.flatMap(walked) }
}

/** The search is checked by the real thing: a way that does not replay to its outcome is none. */
function walk(trees: Trees, guide: string, options: PathsOptions, walker: Walker, node: Node): Path[] {
  for (const world of node.worlds.slice(0, 3)) {
    const session = replay(trees, trailOf(guide, options, walker, node, world))
    const path = asPath(session, node)
    if (path) return [path]
  }
  return []
}

function asPath({ status, outcome, trail, actions, dropped }: Session, node: Node): Path | undefined {
  const ends = outcome?.guide === node.step.guide && outcome.step === node.step.id
  return status === 'done' && outcome && ends && dropped.length === 0 ? { trail, actions, outcome } : undefined
}
