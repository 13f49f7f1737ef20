import type { Problem, Related } from '../message.ts'
import type { DecisionTable, Row } from '../model.ts'
import { describeGap } from './proof/words.ts'
import type { Gap, Proof } from './proof/prove.ts'
import type { ReadTable } from './read-table.ts'

/** Second places that one message names. */
const mostRelated = 3

/** Returns the message about a combination that no row covers; with `fact`, about one in which that fact is unknown. */
export function reportGap(table: DecisionTable, read: ReadTable, gap: Gap, proof: Proof, fact?: string): Problem {
  const combination = describeGap(gap, proof, read.inputs)
  if (fact !== undefined) {
    const others = combination === `${fact} = unknown` || combination === '' ? '' : ` (${combination})`
    const reason = `Unexpected table without a row for an unknown ${fact}${others}, expected a row with - under it, or a step before that asks for it`
    return { id: 'table-unknown-gap', reason, position: table.position }
  }
  const what = combination === '' ? 'a last row with - in every column' : `a row for ${combination}`
  const hint = gap.mayBeCovered ? ': a row with an expression in a cell may not match' : ''
  const reason = `Unexpected gap, expected ${what}${hint}`
  return { id: 'table-gap', reason, position: table.position }
}

/** Returns the message that it could not be decided whether a combination can happen that no row covers. */
export function reportUndecided(table: DecisionTable, read: ReadTable, gap: Gap, proof: Proof): Problem {
  const combination = describeGap(gap, proof, read.inputs)
  const what = `Unexpected combination of columns that cannot be decided${combination && ` (${combination})`}`
  const reason = `${what}, expected a last row with - in every column, or fewer conditions that share facts`
  return { id: 'table-undecided', reason, position: table.position }
}

/** Returns the message that the proof was given up: it would take too long. */
export function reportTooMany(table: DecisionTable, { rows }: ReadTable): Problem {
  const covered = rows.some(({ code }) => code === true)
  const wanted = covered
    ? 'fewer columns, to see whether each row can match'
    : 'fewer columns, or a last row with - in every one'
  const reason = `Unexpected number of combinations, too many to check, expected ${wanted}`
  return { id: 'table-undecided', reason, position: table.position }
}

/** Returns the messages about single rows: those that can never match, may never match, or overlap with others. */
export function reportRows(path: string, { rows }: ReadTable, { dead, doubtful, overlaps }: Proof): Problem[] {
  const rowAt = (index: number): Row => rows[index]!.row
  const related = (others: readonly number[], message: string): Related[] =>
    others.slice(0, mostRelated).map((other) => ({ path, position: rowAt(other).position, message }))
  const problems = dead.map(({ row, behind }): Problem => {
    const why =
      behind.length > 0
        ? `${nameRows(behind)} above ${behind.length === 1 ? 'matches' : 'match'} first`
        : 'no value fits its cells'
    const reason = `Unexpected row that can never match, expected one that adds a case: ${why}`
    const position = rowAt(row).position
    return {
      id: 'table-dead-row',
      reason,
      position,
      ...(behind.length > 0 && { related: related(behind, 'Matches first') }),
    }
  })
  for (const row of doubtful) {
    const reason =
      'Unexpected row of which it cannot be decided whether it ever matches, expected fewer conditions that share facts'
    problems.push({ id: 'table-undecided', reason, position: rowAt(row).position })
  }
  for (const { row, others } of overlaps) {
    const differing = others.filter((other) => differ(rows[other]!, rows[row]!))
    if (differing.length === 0) continue
    const reason = `Unexpected overlap with ${nameRows(differing)}, expected each case in one row: where both match, the upper one is taken`
    problems.push({
      id: 'table-overlap',
      reason,
      position: rowAt(row).position,
      related: related(differing, 'Is taken first'),
    })
  }
  return problems
}

/** Rows that do the same may overlap as they like. */
function differ(a: ReadTable['rows'][number], b: ReadTable['rows'][number]): boolean {
  return a.row.link.href.value !== b.row.link.href.value || JSON.stringify(a.sets) !== JSON.stringify(b.sets)
}

/** Counted as a reader counts: the first row under the header is row 1. */
function nameRows(rows: readonly number[]): string {
  const numbers = rows.slice(0, 5).map((row) => row + 1)
  const last = numbers.length > 1 ? ` and ${numbers.pop()}` : ''
  return `${rows.length === 1 ? 'row' : 'rows'} ${numbers.join(', ')}${last}${rows.length > 5 ? ' and others' : ''}`
}
