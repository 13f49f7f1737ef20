import { reachedNodes, wholeGraph, type Node, type WholeGraph } from '../graph/reach.ts'
import { finishingNodes, recursiveCalls } from '../graph/reach-ends.ts'
import type { KnowledgeBase, LinkedGuide } from '../knowledge-base.ts'
import { factFlow, type Flow } from './flow/flow.ts'
import { readsOf, type Read } from './flow/reads.ts'
import { valueFlow, type ValueFlow } from './flow/values.ts'

/** What the caller of `check` says about the world. */
export interface CheckOptions {
  /** `YYYY-MM-DD`: the only clock. */
  today: string
  /**
   * Tells when lines `from` to `to` of the file `path` last changed (a time in milliseconds), where the host knows, as
   * from git: with it, steps whose source changed after they were translated are reported.
   */
  changed?: (path: string, from: number, to: number) => number | undefined
  /**
   * Tells which rules of guidetree.yaml a message fires, and by which words of it, where the host knows, as from
   * `@guidetree/triage`: with it, the lines of the rules are tried.
   */
  fired?: (message: string) => readonly Fired[]
}

/** A rule of guidetree.yaml that a message fired. */
export interface Fired {
  id: string
  why: readonly { text: string }[]
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
  /** Which values a choice or a boolean may have where; `undefined` for any other fact. */
  values: (fact: string) => ValueFlow | undefined
}

/** Returns the context of one run of all checks. */
export function createContext(base: KnowledgeBase, options: CheckOptions): Context {
  const graph = once(() => wholeGraph(base))
  const recursive = once(() => recursiveCalls(graph()))
  const flow = once(() => factFlow(base, graph()))
  const reads = new Map<LinkedGuide, readonly Read[]>()
  const values = new Map<string, ValueFlow | undefined>()
  const valuesOf = (name: string): ValueFlow | undefined => {
    const { fact, shared } = base.facts.get(name) ?? {}
    const isChoice = fact?.type === 'boolean' || (fact?.type === 'choice' && !fact.many && !!fact.options)
    return fact && isChoice ? valueFlow(graph(), flow(), fact, shared === true) : undefined
  }
  return {
    ...options,
    base,
    graph,
    recursive,
    reached: once(() => reachedNodes(graph())),
    finishing: once(() => finishingNodes(graph(), recursive())),
    flow,
    reads(guide) {
      const found = reads.get(guide) ?? readsOf(guide)
      reads.set(guide, found)
      return found
    },
    values(name) {
      if (!values.has(name)) values.set(name, valuesOf(name))
      return values.get(name)
    },
  }
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined
  return () => (made ??= { value: make() }).value
}
