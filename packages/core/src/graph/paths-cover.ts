import { distancesTo } from './paths-distance.ts'
import { waysOf } from './paths-program.ts'
import type { ProgramStep, Way } from './paths-program.ts'
import { codesOf, factUse, readsOf } from './paths-reads.ts'
import type { Start } from './paths-search.ts'
import { finish, seek } from './paths-seek.ts'
import type { Budget } from './paths-seek.ts'
import { beginning, listOf, stepAt, successors } from './paths-walk.ts'
import type { Node, Walker } from './paths-walk.ts'

/**
 * Returns few ways from `start` that together take every way out of every step that can be taken, or those of `wanted`
 * alone. `known` are ways found before: what they take need not be looked for.
 */
export function cover(walker: Walker, start: Start, known: readonly Node[], wanted?: ReadonlySet<string>): Node[] {
  const missing = new Set(wanted ?? allWays(walker).map(({ way }) => way.key))
  const goals = new Set(missing)
  const found = [...known]
  for (const node of known) takeAway(missing, node)
  found.push(...stroll(walker, start, missing))
  const budget = { left: mostNodes }
  found.push(...goFor(walker, start, missing, budget))
  const generous = { ...walker, hostFacts: new Set([...walker.hostFacts, ...factUse(walker.programs).read]) }
  generous.hostFacts.delete('outcome')
  generous.hostFacts.delete('locale')
  found.push(...goFor(generous, start, missing, budget))
  return fewest(found, goals)
}

/** Returns few of `nodes` that take all of `goals` that any of them takes: always the one that adds most. */
export function fewest(nodes: readonly Node[], goals: ReadonlySet<string>): Node[] {
  const left = new Set(goals)
  const options = nodes.map((node) => ({ node, ways: new Set(listOf(node.ways).filter((way) => goals.has(way))) }))
  const chosen: Node[] = []
  for (;;) {
    let best: Node | undefined
    let most = 0
    for (const option of options) {
      if (option.ways.size <= most) continue
      let adds = 0
      for (const way of option.ways) if (left.has(way)) adds++
      if (adds > most) [best, most] = [option.node, adds]
    }
    if (!best) return chosen
    chosen.push(best)
    takeAway(left, best)
  }
}

function allWays(walker: Walker): { step: ProgramStep; way: Way }[] {
  const steps = [...walker.programs.values()].flatMap((program) => [...program.steps.values()])
  return steps.flatMap((step) => waysOf(step).map((way) => ({ step, way })))
}

const mostIdleStrolls = 60

/** Returns ways that each took something new, found by always trying what was tried least. Shrinks `missing`. */
function stroll(walker: Walker, start: Start, missing: Set<string>): Node[] {
  const times = new Map<string, number>()
  const random = randomFrom(1)
  const found: Node[] = []
  for (let idle = 0; idle < mostIdleStrolls && missing.size > 0; idle++) {
    const seen = new Sightings(missing)
    const node = strollOnce(walker, start, times, random, seen)
    if (!node) return found
    const fresh = [...(takeAway(missing, node) ? [node] : []), ...seen.finish(walker, missing)]
    found.push(...fresh)
    if (fresh.length > 0) idle = 0
  }
  return found
}

function strollOnce(
  walker: Walker,
  start: Start,
  times: Map<string, number>,
  random: () => number,
  seen: Sightings,
): Node | undefined {
  const first = beginning(walker, start.guide, start.facts)
  const open = first ? [first] : []
  const tried = (node: Node): number => times.get(node.ways?.last ?? '') ?? 0
  for (let left = 3_000; left > 0; left--) {
    const node = open.pop()
    if (!node || node.finished) return node
    if (node.ways) times.set(node.ways.last, tried(node) + 1)
    const next = successors(walker, node).map((found) => ({ found, order: tried(found) + random() * 2 }))
    for (const { found } of next) seen.note(found)
    open.push(...next.toSorted((one, other) => other.order - one.order).map(({ found }) => found))
  }
  return undefined
}

/** Nodes that a search came by and that had just taken what is missing, although it was after something else. */
class Sightings {
  readonly #missing: ReadonlySet<string>
  readonly #nodes = new Map<string, Node>()

  constructor(missing: ReadonlySet<string>) {
    this.#missing = missing
  }

  note(node: Node): void {
    const way = node.ways?.last
    if (way !== undefined && this.#missing.has(way) && !this.#nodes.has(way)) this.#nodes.set(way, node)
  }

  /** Returns the nodes followed to their ends, those that still add something. Shrinks `missing`. */
  finish(walker: Walker, missing: Set<string>): Node[] {
    return [...this.#nodes].flatMap(([way, node]) => {
      const end = missing.has(way) ? finish(walker, node) : undefined
      return end && takeAway(missing, end) ? [end] : []
    })
  }
}

/** Returns numbers from 0 to 1 that look random and are the same on every run. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/** Nodes looked at in all, so that what cannot be taken does not cost more than what can. */
const mostNodes = 40_000

/** Nodes looked at for one way, at each level of telling them apart. */
const mostForOne = 1_500

/** Returns a way for each of `missing` that one is found for, by going straight for it. Shrinks `missing`. */
function goFor(walker: Walker, start: Start, missing: Set<string>, budget: Budget): Node[] {
  const found: Node[] = []
  for (const { step, way } of allWays(walker)) {
    if (!missing.has(way.key)) continue
    const seen = new Sightings(missing)
    goForOne(walker, start, step, way, budget, seen)
    found.push(...seen.finish(walker, missing))
  }
  return found
}

function goForOne(walker: Walker, start: Start, step: ProgramStep, way: Way, budget: Budget, seen: Sightings): void {
  // A call's way is taken on return, where the step itself lies behind: then the step that it leads to is the mark.
  const target = step.call && stepAt(walker, way.to)
  const distances = distancesTo(walker.programs, target ? [step, target] : [step])
  const far = (node: Node): number => {
    seen.note(node)
    return node.ways?.last === way.key ? 0 : (distances.get(node.step) ?? Infinity) + 1
  }
  for (const facts of relevantFacts(walker, step)) {
    const share = { left: Math.min(mostForOne, budget.left) }
    budget.left -= share.left
    const reached = seek(walker, start, { far, facts }, share)
    budget.left += share.left
    if (reached) return
  }
}

/** Returns what tells nodes apart on the way to `step`: what it reads, then what its guide and those it calls read, then everything. */
function relevantFacts(walker: Walker, step: ProgramStep): string[][] {
  const stepsOf = (guide: string): ProgramStep[] => [...(walker.programs.get(guide)?.steps.values() ?? [])]
  const own = stepsOf(step.guide)
  const called = own.flatMap(({ call }) => (call ? stepsOf(call.guide) : []))
  const near = [[step], [...own, ...called]].map((steps) => steps.flatMap(codesOf).flatMap(readsOf))
  return [...near, [...factUse(walker.programs).read]].map((facts) => [...new Set(facts)])
}

function takeAway(ways: Set<string>, node: Node): boolean {
  const before = ways.size
  for (const way of listOf(node.ways)) ways.delete(way)
  return ways.size < before
}
