import type { KnowledgeBase, LinkedGuide, LinkedStep } from '../knowledge-base.ts'
import { edgesFrom, type Edge } from './edges.ts'

/** One step of one guide among all guides. */
export interface Node {
  index: number
  guide: LinkedGuide
  step: LinkedStep
  /** Every edge but a call, with the step that it leads to. */
  ways: readonly { edge: Edge; to: Node }[]
  /** The call of a call step, with the step that it enters. */
  call?: { edge: Edge; to: Node }
}

/** All steps of all guides as one graph; a translation is the same machine as its source and is not in it. */
export interface WholeGraph {
  nodes: readonly Node[]
  /** The first step of each guide: where a case may begin. */
  starts: readonly Node[]
  /** The node of a step, also for a translation of its guide. */
  node(guide: LinkedGuide, step: string): Node | undefined
}

/** Returns the graph of the whole knowledge base: jumps and calls lead from guide to guide. */
export function wholeGraph(base: KnowledgeBase): WholeGraph {
  const nodes: Node[] = []
  const byGuide = new Map<LinkedGuide, Map<string, Node>>()
  const originals = base.guides.filter((guide) => !guide.translationOf)
  for (const guide of originals) {
    const own = new Map<string, Node>()
    byGuide.set(guide, own)
    for (const step of guide.steps) {
      if (own.has(step.id.value)) continue
      const node: Node = { index: nodes.length, guide, step, ways: [] }
      nodes.push(node)
      own.set(step.id.value, node)
    }
  }

  const find = (guide: LinkedGuide, step: string): Node | undefined =>
    byGuide.get(guide.translationOf ?? guide)?.get(step)
  for (const node of nodes) {
    const ways: { edge: Edge; to: Node }[] = []
    for (const edge of edgesFrom(node.guide, node.step.id.value)) {
      const guide = edge.to.guide === undefined ? node.guide : base.guidesById.get(edge.to.guide)?.[0]
      const to = guide && find(guide, edge.to.step)
      if (!to) continue
      if (edge.kind === 'call') node.call = { edge, to }
      else ways.push({ edge, to })
    }
    node.ways = ways
  }
  const starts = originals.flatMap((guide) => {
    const first = guide.steps[0]
    return (first && find(guide, first.id.value)) ?? []
  })
  return { nodes, starts, node: find }
}

/** Returns every node that some case can come to, wherever it starts. */
export function reachedNodes(graph: WholeGraph): ReadonlySet<Node> {
  const reached = new Set(graph.starts)
  for (const node of reached) {
    if (node.call) reached.add(node.call.to)
    for (const { to } of node.ways) reached.add(to)
  }
  return reached
}

/** Returns, for each node, the nodes with a way, a call included, that leads straight to it. */
export function nodesBefore(graph: WholeGraph): readonly (readonly Node[])[] {
  const before: Node[][] = graph.nodes.map(() => [])
  for (const node of graph.nodes) {
    if (node.call) before[node.call.to.index]!.push(node)
    for (const { to } of node.ways) before[to.index]!.push(node)
  }
  return before
}
