import { cyclesIn, groups } from './reach-cycles.ts'
import { nodesBefore, type Node, type WholeGraph } from './reach.ts'

/** Calls that come back to themselves: the called guide calls, or leads into, the step that called it. */
export function recursiveCalls(graph: WholeGraph): ReadonlySet<Node> {
  const found = new Set<Node>()
  const callsOf = new Map<unknown, Node[]>()
  for (const node of graph.nodes) {
    if (!node.call) continue
    const list = callsOf.get(node.guide)
    if (list) list.push(node)
    else callsOf.set(node.guide, [node])
  }
  const called = (guide: unknown): unknown[] => (callsOf.get(guide) ?? []).map((node) => node.call!.to.guide)
  const inGuides = groupIndex(groups(callsOf.keys(), called))
  const inSteps = groupIndex(
    groups(graph.nodes, (node) => [...node.ways, ...(node.call ? [node.call] : [])].map((way) => way.to)),
  )
  for (const node of graph.nodes) {
    if (!node.call) continue
    const { to } = node.call
    const same = node.guide === to.guide || inGuides.get(node.guide) === inGuides.get(to.guide)
    if (same || inSteps.get(node) === inSteps.get(to)) found.add(node)
  }
  return found
}

/**
 * Returns the nodes from which an outcome can be reached. A step whose ways out are at fault themselves (a dead end, a
 * link that leads nowhere, a guide that calls itself) counts as one that does: its own message says what to do.
 */
export function finishingNodes(graph: WholeGraph, recursive: ReadonlySet<Node>): ReadonlySet<Node> {
  return spread(graph, {
    ends: (node) => node.step.kind === 'outcome' || node.ways.length < waysWritten(node),
    comesBack: (node, has) => recursive.has(node) || (node.call ? has(node.call.to) : true),
    mayPass: () => true,
  })
}

/** Returns the groups of steps that a case enters and never leaves: none of them leads to an outcome. */
export function traps(graph: WholeGraph, finishing: ReadonlySet<Node>): Node[][] {
  const lost = graph.nodes.filter((node) => !finishing.has(node))
  const next = (node: Node): Node[] => {
    const ways = node.call && !finishing.has(node.call.to) ? [node.call] : node.ways
    return ways.map((way) => way.to).filter((to) => !finishing.has(to))
  }
  return groups(lost, next).filter((group) => {
    const own = new Set(group)
    return group.every((node) => next(node).every((to) => own.has(to)))
  })
}

/** Returns the cycles of steps of which none stops for a person: the machine could go round in them for ever. */
export function automaticCycles(graph: WholeGraph): Node[][] {
  const automatic = graph.nodes.filter((node) => isAutomatic(node))
  const passing = spread(graph, {
    ends: (node) => node.step.kind === 'outcome',
    comesBack: (node, has) => !node.call || has(node.call.to),
    mayPass: isAutomatic,
  })
  const next = (node: Node): Node[] => {
    if (node.call && !passing.has(node.call.to)) return []
    return node.ways.map((way) => way.to).filter(isAutomatic)
  }
  return cyclesIn(automatic, next)
}

/**
 * A step that the machine can pass without a person: a decision, a call, a question that asks `once` for what is known,
 * and a form in which nothing has to be filled.
 */
function isAutomatic({ step }: Node): boolean {
  if (step.outcome || step.endings.length === 0) return false
  if (step.endings[0]!.kind === 'answers' && !step.ask?.once) return false
  return step.inputs.every((input) => input.once || input.when)
}

interface Spread {
  ends(node: Node): boolean
  /** Whether the call of a call step can end. */
  comesBack(node: Node, has: (node: Node) => boolean): boolean
  mayPass(node: Node): boolean
}

/** Returns the nodes that `ends` says, and those from which one of them can be reached, calls taken as passed. */
function spread(graph: WholeGraph, rules: Spread): ReadonlySet<Node> {
  const before = nodesBefore(graph)
  const found = new Set<Node>()
  const has = (node: Node): boolean => found.has(node)
  const waiting = graph.nodes.filter((node) => rules.ends(node))
  for (const node of waiting) found.add(node)
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    for (const earlier of before[node.index]!) {
      if (found.has(earlier) || !rules.mayPass(earlier)) continue
      if (!rules.comesBack(earlier, has) || !earlier.ways.some((way) => has(way.to))) continue
      found.add(earlier)
      waiting.push(earlier)
    }
  }
  return found
}

/** How many ways out a sound step with these words would have; at least one, unless it is an outcome. */
function waysWritten({ step, call }: Node): number {
  let count = 0
  for (const ending of step.endings) {
    if (ending.kind === 'answers') count += ending.answers.length
    else if (ending.kind === 'rules') count += ending.rules.length
    else if (ending.kind === 'table') count += ending.rows.length
    else if (call) count += ending.rules?.rules.length ?? 1
    else return Number.POSITIVE_INFINITY
  }
  return Math.max(1, count)
}

function groupIndex<T>(all: readonly (readonly T[])[]): ReadonlyMap<T, number> {
  return new Map(all.flatMap((group, index) => group.map((node) => [node, index] as const)))
}
