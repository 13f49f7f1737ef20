import type { KnowledgeBase } from '../../knowledge-base.ts'
import { nodesBefore, type Node, type WholeGraph } from '../../graph/reach.ts'
import { gainsOf, outcomeKinds, type Gains } from './gains.ts'
import { everything, masksOver, type Mask } from './masks.ts'

/** When in a step something is read: on entering it, when its inputs are filled, or when its call has come back. */
export type Stage = 'entered' | 'filled' | 'returned'

/** What can be known where: which facts some way has given, and which every way has. */
export interface Flow {
  /** Some way to this place gives the fact. */
  mayKnow(node: Node, stage: Stage, fact: string): boolean
  /** Every way to this place gives the fact. */
  mustKnow(node: Node, stage: Stage, fact: string): boolean
  /** Some way through the guide that a call step calls gives the fact. */
  callMayGive(node: Node, fact: string): boolean
}

/** Facts given between a step and the end of its guide. */
interface Summary {
  /** On some way. */
  may: Mask
  /** On every way to an outcome of each kind, in the order of `outcomeKinds`; everything where there is no way. */
  must: readonly Mask[]
}

/**
 * Returns what is known where in all guides. A case may start at any guide with its locale and the defaults known; a jump
 * takes everything along, a call brings back what every way through the called guide gives.
 */
export function factFlow(base: KnowledgeBase, graph: WholeGraph): Flow {
  const masks = masksOver(base.facts.keys())
  const gains = graph.nodes.map((node) => gainsOf(node, masks))
  const summaries = summarize(graph, gains)
  const outcome = masks.of(['outcome'])
  const atStart = masks.of(['locale', ...withDefault(base)])

  const may = graph.nodes.map(() => 0n)
  const must = graph.nodes.map(() => everything)
  const waiting = new Set(graph.starts)
  const enter = (node: Node, possible: Mask, sure: Mask): void => {
    const { index } = node
    const [before, beforeSure] = [may[index]!, must[index]!]
    may[index] = before | possible
    must[index] = beforeSure & sure
    if (may[index] !== before || must[index] !== beforeSure) waiting.add(node)
  }
  for (const node of graph.starts) enter(node, atStart, atStart)
  for (const node of waiting) {
    waiting.delete(node)
    const { sure, possible, ways, after } = gains[node.index]!
    const [mayLeave, mustLeave] = [may[node.index]! | possible, must[node.index]! | sure]
    if (node.call) enter(node.call.to, mayLeave, mustLeave)
    const called = node.call && summaries[node.call.to.index]
    for (const { edge, to } of node.ways) {
      const gained = ways.get(edge)!
      const back = edge.kind === 'return' ? outcome | (called ? mustOf(called, after.get(edge) ?? []) : 0n) : 0n
      const brought = edge.kind === 'return' ? outcome | (called?.may ?? 0n) : 0n
      enter(to, mayLeave | gained | brought, mustLeave | gained | back)
    }
  }

  const known = (state: readonly Mask[], summary: (summary: Summary) => Mask, own: (gains: Gains) => Mask) => {
    return (node: Node, stage: Stage, fact: string): boolean => {
      let mask = state[node.index]!
      if (stage !== 'entered') mask |= own(gains[node.index]!)
      if (stage === 'returned') mask |= outcome | (node.call ? summary(summaries[node.call.to.index]!) : 0n)
      return masks.has(mask, fact)
    }
  }
  return {
    mayKnow: known(
      may,
      (summary) => summary.may,
      (gained) => gained.possible,
    ),
    mustKnow: known(
      must,
      (summary) => mustOf(summary, outcomeKinds),
      (gained) => gained.sure,
    ),
    callMayGive: (node, fact) => !!node.call && masks.has(summaries[node.call.to.index]!.may, fact),
  }
}

/** A fact with a default has a value as long as nobody says otherwise. */
function withDefault(base: KnowledgeBase): string[] {
  return [...base.facts.values()].filter(({ fact }) => fact.default !== undefined).map(({ fact }) => fact.name)
}

/** Returns what each step gives on the ways from it to the end of its guide, found from the ends backwards. */
function summarize(graph: WholeGraph, gains: readonly Gains[]): Summary[] {
  const before = nodesBefore(graph)
  const summaries: Summary[] = graph.nodes.map(() => ({ may: 0n, must: outcomeKinds.map(() => everything) }))
  const inside = insideCalls(graph)
  const waiting = new Set([...inside].toReversed())
  for (const node of waiting) {
    waiting.delete(node)
    const old = summaries[node.index]!
    const now = summarizeNode(node, gains[node.index]!, summaries)
    if (now.may === old.may && now.must.every((mask, kind) => mask === old.must[kind])) continue
    summaries[node.index] = now
    for (const earlier of before[node.index]!) if (inside.has(earlier)) waiting.add(earlier)
  }
  return summaries
}

/** Steps that a case can come to inside a call: nobody asks for the summary of any other. */
function insideCalls(graph: WholeGraph): Set<Node> {
  const inside = new Set(graph.nodes.flatMap((node) => node.call?.to ?? []))
  for (const node of inside) {
    if (node.call) inside.add(node.call.to)
    for (const { to } of node.ways) inside.add(to)
  }
  return inside
}

function summarizeNode(node: Node, gained: Gains, summaries: readonly Summary[]): Summary {
  const { outcome } = node.step
  if (outcome) {
    const must = outcomeKinds.map((kind) => (kind === outcome.value ? gained.sure : everything))
    return { may: gained.possible, must }
  }
  const called = node.call && summaries[node.call.to.index]!
  let may = gained.possible | (called?.may ?? 0n)
  const must = outcomeKinds.map(() => everything)
  for (const { edge, to } of node.ways) {
    const next = summaries[to.index]!
    const own = gained.sure | gained.ways.get(edge)!
    const back = called && edge.kind === 'return' ? mustOf(called, gained.after.get(edge) ?? []) : 0n
    may |= own | next.may
    for (const kind of outcomeKinds.keys()) must[kind] = must[kind]! & (own | back | next.must[kind]!)
  }
  return { may, must }
}

/** What is given on every way to one of these outcomes. */
function mustOf(summary: Summary, kinds: readonly string[]): Mask {
  let mask = everything
  for (const [index, kind] of outcomeKinds.entries()) if (kinds.includes(kind)) mask &= summary.must[index]!
  return mask
}
