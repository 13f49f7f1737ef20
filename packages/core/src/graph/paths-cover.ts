import { distancesTo } from './paths-distance.ts'
import { waysOf } from './paths-program.ts'
import type { ProgramStep, Way } from './paths-program.ts'
import { factUse, readsOf } from './paths-reads.ts'
import type { Start } from './paths-search.ts'
import { finish, seek } from './paths-seek.ts'
import { beginning, listOf, successors } from './paths-walk.ts'
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

const mostIdleStrolls = 30

/** Returns ways that each took something new, found by always trying what was tried least. Shrinks `missing`. */
function stroll(walker: Walker, start: Start, missing: Set<string>): Node[] {
  const times = new Map<string, number>()
  const found: Node[] = []
  for (let idle = 0; idle < mostIdleStrolls && missing.size > 0; idle++) {
    const node = strollOnce(walker, start, times)
    if (!node) return found
    if (!takeAway(missing, node)) continue
    found.push(node)
    idle = 0
  }
  return found
}

function strollOnce(walker: Walker, start: Start, times: Map<string, number>): Node | undefined {
  const first = beginning(walker, start.guide, start.facts)
  const open = first ? [first] : []
  const tried = (node: Node): number => times.get(node.ways?.last ?? '') ?? 0
  for (let left = 3_000; left > 0; left--) {
    const node = open.pop()
    if (!node || node.finished) return node
    if (node.ways) times.set(node.ways.last, tried(node) + 1)
    open.push(...successors(walker, node).sort((one, other) => tried(other) - tried(one)))
  }
  return undefined
}

/** Nodes looked at in all, so that what cannot be taken does not cost more than what can. */
const mostNodes = 40_000

/** Nodes looked at for one way: first with only what its own condition reads told apart, then with everything. */
const mostNearby = 500
const mostEverywhere = 4_000

/** Returns a way for each of `missing` that one is found for, by going straight for it. Shrinks `missing`. */
function goFor(walker: Walker, start: Start, missing: Set<string>, budget: Budget): Node[] {
  const found: Node[] = []
  for (const { step, way } of allWays(walker)) {
    if (!missing.has(way.key)) continue
    const node = goForOne(walker, start, step, way, budget)
    if (!node) continue
    takeAway(missing, node)
    found.push(node)
  }
  return found
}

interface Budget {
  left: number
}

function goForOne(walker: Walker, start: Start, step: ProgramStep, way: Way, budget: Budget): Node | undefined {
  const distances = distancesTo(walker.programs, [step])
  const far = (node: Node): number => (node.ways?.last === way.key ? 0 : (distances.get(node.step) ?? Infinity) + 1)
  const near = waysOf(step).flatMap(({ when }) => readsOf(when))
  const look = (facts: readonly string[], most: number): Node | undefined => {
    const allowed = Math.min(most, budget.left)
    budget.left -= allowed
    return seek(walker, start, { far, facts }, allowed)
  }
  const reached = look(near, mostNearby) ?? look([...walker.candidates.keys()], mostEverywhere)
  return reached && finish(walker, reached)
}

function takeAway(ways: Set<string>, node: Node): boolean {
  const before = ways.size
  for (const way of listOf(node.ways)) ways.delete(way)
  return ways.size < before
}
