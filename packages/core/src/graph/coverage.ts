import type { KnowledgeBase, LinkedGuide } from '../knowledge-base.ts'
import type { Session } from '../runtime/types.ts'
import { edges } from './edges.ts'
import type { Edge } from './edges.ts'
import { wayKey } from './paths-program.ts'

/** How much of the guides was walked. */
export type Coverage = Record<CoverageKind, Covered>

export type CoverageKind = 'steps' | 'answers' | 'rows' | 'rules'

export interface Covered {
  covered: number
  total: number
  missing: Missing[]
}

/** A place that no walk has taken. */
export interface Missing {
  path: string
  line: number
  /** In words. */
  what: string
  /** The same as data: a step, or one of its ways by its label, which may be empty, and its place in the list, from 0. */
  kind: CoverageKind
  step: string
  label: string
  index?: number
}

/** Returns which steps, answers, table rows and rules `sessions` took. Translations count as the guide that they translate. */
export function coverage(base: KnowledgeBase, sessions: Iterable<Pick<Session, 'path'>>): Coverage {
  const taken = takenIn(sessions)
  const counted: Coverage = { steps: empty(), answers: empty(), rows: empty(), rules: empty() }
  for (const guide of originals(base)) {
    for (const { id, title } of guide.steps) {
      count(counted.steps, taken.has(`${guide.id}#${id.value}`), {
        path: guide.path,
        line: title.position.start.line,
        what: `step #${id.value}: ${title.value}`,
        kind: 'steps',
        step: id.value,
        label: title.value,
      })
    }
    for (const edge of edges(guide)) {
      const kind = kinds[edge.kind]
      if (!kind) continue
      const { from, label, index, position } = edge
      const what = `${names[kind]} of #${from}: ${label || `number ${index + 1}`}`
      const place = { path: guide.path, line: position.start.line, what, kind, step: from, label, index }
      count(counted[kind], taken.has(wayKey(guide.id, from, index)), place)
    }
  }
  return counted
}

/** Returns each guide once, as its source locale has it. */
export function originals(base: KnowledgeBase): LinkedGuide[] {
  return [...base.guidesById.values()].flatMap((versions) => versions[0] ?? [])
}

/** Returns what sessions took: `guide#step` of each step shown, and the key of each way out. */
export function takenIn(sessions: Iterable<Pick<Session, 'path'>>): Set<string> {
  const taken = new Set<string>()
  for (const { path } of sessions) {
    for (const { guide, step, way, passed } of path) {
      if (passed) continue
      taken.add(`${guide}#${step}`)
      if (way !== undefined) taken.add(wayKey(guide, step, way))
    }
  }
  return taken
}

const kinds: Partial<Record<Edge['kind'], Exclude<CoverageKind, 'steps'>>> = {
  answer: 'answers',
  row: 'rows',
  rule: 'rules',
  else: 'rules',
  return: 'rules',
}

const names = { answers: 'answer', rows: 'row', rules: 'rule' } as const

function empty(): Covered {
  return { covered: 0, total: 0, missing: [] }
}

function count(counted: Covered, covered: boolean, place: Missing): void {
  counted.total++
  if (covered) counted.covered++
  else counted.missing.push(place)
}
