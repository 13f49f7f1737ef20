import { edges } from '@guidetree/core'
import type { DecisionTable, LinkedGuide, Row } from '@guidetree/core'
import type { Fact } from '@guidetree/core/runtime'
import type { Way } from '../entries.ts'
import { stringsOf } from '../strings/index.ts'

type Edge = ReturnType<typeof edges>[number]

/** Returns the ways that the machine takes out of each step (rules, rows, calls), in words for a reader on paper. */
export function waysOf(guide: LinkedGuide, titleOf: (guide: string) => string): Record<string, Way[]> {
  const ways: Record<string, Way[]> = {}
  for (const edge of edges(guide)) {
    if (edge.kind === 'answer') continue
    const { guide: other, step } = edge.to
    const title = other === undefined ? stepTitle(guide, step) : titleOf(other)
    const target = other === undefined ? `#${step}` : `${other}#${step}`
    ;(ways[edge.from] ??= []).push({ label: wordsOf(guide, edge), target, title })
  }
  return ways
}

function stepTitle(guide: LinkedGuide, id: string): string {
  return guide.steps.find((step) => step.id.value === id)?.title.value ?? id
}

function wordsOf(guide: LinkedGuide, edge: Edge): string {
  if (edge.kind === 'call' || edge.kind === 'else') return ''
  if (edge.kind !== 'row') return edge.label === 'else' ? '' : conditionWords(guide, edge.label)
  const table = guide.steps
    .find((step) => step.id.value === edge.from)
    ?.endings.find((ending): ending is DecisionTable => ending.kind === 'table')
  const row = table?.rows[edge.index]
  return table && row ? rowWords(guide, table, row) : edge.label
}

function rowWords(guide: LinkedGuide, table: DecisionTable, row: Row): string {
  const parts = table.columns.flatMap((column, index) => {
    const cell = row.cells[index]?.value ?? '-'
    if (column.kind !== 'input' || cell === '-') return []
    const name = column.source.value.replaceAll('`', '').trim()
    const fact = guide.allFacts.get(name)?.fact
    return `${fact?.label ?? name}: ${cellWords(cell, fact)}`
  })
  return parts.join(' · ')
}

/** Returns a cell with the labels of its options in place of their ids. */
function cellWords(cell: string, fact: Fact | undefined): string {
  const labels = new Map(fact?.options?.map((option) => [option.id, option.label]))
  return cell.replaceAll('`', '').replace(/[\p{L}\p{N}_-]+/gu, (word) => labels.get(word) ?? word)
}

/** Returns a condition with labels in place of the names of facts and options; what has none stays as it is written. */
function conditionWords(guide: LinkedGuide, condition: string): string {
  const strings = stringsOf(guide.locale)
  const facts = [...guide.allFacts.values()].map((entry) => entry.fact)
  const options = new Map(facts.flatMap((fact) => fact.options ?? []).map((option) => [option.id, option.label]))
  for (const [id, words] of Object.entries(strings.outcome)) options.set(id, words)
  const labels = new Map(facts.map((fact) => [fact.name, fact.label]))
  labels.set('outcome', strings.player['record-outcome'] ?? 'outcome')
  return condition.replace(/"([^"]*)"|[\p{L}_][\p{L}\p{N}_]*/gu, (word, id?: string) =>
    id === undefined ? (labels.get(word) ?? word) : (options.get(id) ?? word),
  )
}
