import { reachedNodes, wholeGraph, type Node, type WholeGraph } from '../graph/reach.ts'
import { finishingNodes, recursiveCalls } from '../graph/reach-ends.ts'
import type { KnowledgeBase, LinkedGuide } from '../knowledge-base.ts'
import { factFlow, type Flow } from './flow/flow.ts'
import { readsOf, type Read } from './flow/reads.ts'

/** What the caller of `check` says about the world. */
export interface CheckOptions {
  /** `YYYY-MM-DD`: the only clock. */
  today: string
  /**
   * Tells when lines `from` to `to` of the file `path` last changed (a time in milliseconds), where the host knows, as
   * from git: with it, steps whose source changed after they were translated are reported.
   */
  changed?: (path: string, from: number, to: number) => number | undefined
}

/** What checks read besides a guide; what is costly is found when the first check asks for it, once for all. */
export interface Context extends CheckOptions {
  base: KnowledgeBase
  graph: () => WholeGraph
  reached: () => ReadonlySet<Node>
  recursive: () => ReadonlySet<Node>
  finishing: () => ReadonlySet<Node>
  flow: () => Flow
  reads: (guide: LinkedGuide) => readonly Read[]
}

/** Returns the context of one run of all checks. */
export function createContext(base: KnowledgeBase, options: CheckOptions): Context {
  const graph = once(() => wholeGraph(base))
  const recursive = once(() => recursiveCalls(graph()))
  const reads = new Map<LinkedGuide, readonly Read[]>()
  return {
    ...options,
    base,
    graph,
    recursive,
    reached: once(() => reachedNodes(graph())),
    finishing: once(() => finishingNodes(graph(), recursive())),
    flow: once(() => factFlow(base, graph())),
    reads(guide) {
      const found = reads.get(guide) ?? readsOf(guide)
      reads.set(guide, found)
      return found
    },
  }
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined
  return () => (made ??= { value: make() }).value
}
