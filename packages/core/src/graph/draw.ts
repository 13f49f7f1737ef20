import type { LinkedGuide } from '../knowledge-base.ts'
import type { OutcomeKind, StepKind } from '../model.ts'
import { edges } from './edges.ts'
import type { Edge } from './edges.ts'

/** A guide as boxes and arrows: what every kind of picture is made from. */
export interface Drawing {
  title: string
  nodes: DrawingNode[]
  edges: DrawingEdge[]
}

export interface DrawingNode {
  /** A step's id, or `guide#step` of another guide. */
  id: string
  kind: StepKind | 'guide'
  title: string
  outcome?: OutcomeKind
  start?: true
}

export interface DrawingEdge {
  from: string
  to: string
  /** Never empty. */
  label: string
  kind: Edge['kind']
}

/** What a drawing calls the ways that have no words of their own. */
export interface DrawingWords {
  /** A row that takes whatever comes. */
  otherwise: string
  /** The rule that is left. */
  else: string
  call: string
}

const words: DrawingWords = { otherwise: 'otherwise', else: 'else', call: 'call' }

/** Returns the drawing of `guide`; `others` lend their titles to the boxes of guides that it leads to. */
export function draw(guide: LinkedGuide, others: Iterable<LinkedGuide> = [], said: DrawingWords = words): Drawing {
  const own = guide.steps.map((step, index): DrawingNode => ({
    id: step.id.value,
    kind: step.kind ?? 'question',
    title: step.title.value,
    ...(step.outcome && { outcome: step.outcome.value }),
    ...(index === 0 && { start: true }),
  }))
  const arrows = edges(guide)
  const foreign = new Map<string, DrawingNode>()
  for (const { to } of arrows)
    if (to.guide !== undefined) foreign.set(nodeId(to), foreignNode(to.guide, to.step, guide, others))
  return {
    title: guide.title.value,
    nodes: [...own, ...foreign.values()],
    edges: arrows.map((edge) => ({
      from: edge.from,
      to: nodeId(edge.to),
      label: label(edge, guide, said),
      kind: edge.kind,
    })),
  }
}

function nodeId({ guide, step }: Edge['to']): string {
  return guide === undefined ? step : `${guide}#${step}`
}

function foreignNode(id: string, step: string, from: LinkedGuide, others: Iterable<LinkedGuide>): DrawingNode {
  const versions = [...others].filter((other) => other.id === id)
  const other = versions.find(({ locale }) => locale === from.locale) ?? versions[0]
  const entry = other?.steps.findIndex((candidate) => candidate.id.value === step) ?? 0
  const place = entry > 0 ? `: ${other?.steps[entry]?.title.value}` : ''
  return { id: `${id}#${step}`, kind: 'guide', title: (other?.title.value ?? id) + place }
}

function label(edge: Edge, guide: LinkedGuide, said: DrawingWords): string {
  if (edge.kind === 'call') return said.call
  const rest = edge.kind === 'else' || (edge.kind === 'return' && !edge.when)
  const text = edge.kind === 'row' ? rowLabel(edge, guide, said) : rest ? said.else : edge.label
  return text.trim() || `${edge.kind} ${edge.index + 1}`
}

/** A row's label names what its cells speak of, and leaves out those that take anything. */
function rowLabel({ from, index }: Edge, guide: LinkedGuide, { otherwise }: DrawingWords): string {
  const table = guide.steps.find((step) => step.id.value === from)?.endings.find(({ kind }) => kind === 'table')
  if (table?.kind !== 'table') return ''
  const parts = table.columns.flatMap((column, place) => {
    const cell = table.rows[index]?.cells[place]?.value ?? '-'
    return column.kind === 'input' && cell !== '-' ? `${bare(column.source.value)} ${bare(cell)}` : []
  })
  return parts.join(' · ') || otherwise
}

function bare(code: string): string {
  return code.replaceAll('`', '')
}
