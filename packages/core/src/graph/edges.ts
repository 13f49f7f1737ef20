import type { Position } from 'unist'
import type { LinkedGuide, LinkedStep } from '../knowledge-base.ts'
import type { Assignment, Ending, Link, When } from '../model.ts'

/** Where an edge leads: a step of this guide, or of another one when `guide` is there. */
export interface EdgeTarget {
  guide?: string
  step: string
}

/**
 * One way out of a step.
 *
 * - `answer`, `rule`, `else` and `row` are taken by a person or by the machine; one that leads to another guide leaves
 *   this one for good (`to.guide` is there).
 * - `call` leads from a call step into the called guide; it comes back to the same step.
 * - `return` are the rules of a call, tried in order when the called guide has ended.
 */
export interface Edge {
  from: string
  to: EdgeTarget
  kind: 'answer' | 'rule' | 'else' | 'row' | 'call' | 'return'
  /** What to write on the arrow: the answer's label, the condition, the row's cells, the outcome asked for. */
  label: string
  /** Of the answer, the rule, the row or the call in its list or table, from 0. */
  index: number
  /** Of the list item or row. */
  position: Position
  /** The link that it follows. */
  link: Link
  /** What must hold; absent for `else`, `call`, rows and what always holds. */
  when?: When
  /** Facts that taking it gives. */
  sets: readonly Assignment[]
}

/**
 * Returns every way out of every step of `guide`, in the order of the file: the one graph that checks, coverage, paths
 * and drawings read. A link that leads nowhere gives no edge; it is reported by its own check.
 */
export function edges(guide: LinkedGuide): readonly Edge[] {
  return graphOf(guide).all
}

/** Returns the ways out of one step of `guide`; none for an outcome, a dead end and an unknown step. */
export function edgesFrom(guide: LinkedGuide, step: string): readonly Edge[] {
  return graphOf(guide).byStep.get(step) ?? []
}

interface Graph {
  all: readonly Edge[]
  byStep: ReadonlyMap<string, readonly Edge[]>
}

/** Linked guides are never changed, so their edges are found once. */
const known = new WeakMap<LinkedGuide, Graph>()

function graphOf(guide: LinkedGuide): Graph {
  const found = known.get(guide)
  if (found) return found
  const byStep = new Map<string, readonly Edge[]>()
  for (const step of guide.steps) if (!byStep.has(step.id.value)) byStep.set(step.id.value, stepEdges(guide, step))
  const graph = { all: [...byStep.values()].flat(), byStep }
  known.set(guide, graph)
  return graph
}

function stepEdges(guide: LinkedGuide, step: LinkedStep): Edge[] {
  const found: Edge[] = []
  const add = (link: Link, edge: Omit<Edge, 'from' | 'to' | 'link'>): void => {
    const target = link.to
    if (target?.kind !== 'step') return
    const to = target.guide === guide.id ? { step: target.step } : { guide: target.guide, step: target.step }
    found.push({ from: step.id.value, to, link, ...edge })
  }
  for (const ending of step.endings) endingEdges(ending, add)
  return found
}

function endingEdges(ending: Ending, add: (link: Link, edge: Omit<Edge, 'from' | 'to' | 'link'>) => void): void {
  if (ending.kind === 'answers') {
    for (const [index, { link, label, when, sets, position }] of ending.answers.entries()) {
      add(link, { kind: 'answer', label: label.value, index, position, when, sets })
    }
  } else if (ending.kind === 'rules') {
    for (const [index, { link, when, sets, position }] of ending.rules.entries()) {
      add(link, { kind: when ? 'rule' : 'else', label: when?.source.value ?? 'else', index, position, when, sets })
    }
  } else if (ending.kind === 'table') {
    for (const [index, { link, cells, position }] of ending.rows.entries()) {
      const inputs = cells.filter((_, column) => ending.columns[column]?.kind === 'input')
      const label = inputs.map((cell) => cell.value).join(' · ')
      add(link, { kind: 'row', label, index, position, sets: [] })
    }
  } else {
    add(ending.link, { kind: 'call', label: 'call', index: 0, position: ending.position, sets: [] })
    for (const [index, { link, when, sets, position }] of (ending.rules?.rules ?? []).entries()) {
      add(link, { kind: 'return', label: when?.source.value ?? 'else', index, position, when, sets })
    }
  }
}
