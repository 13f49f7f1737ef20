import type { Scope } from '../expression/index.ts'
import type { Problem } from '../message.ts'
import type { DecisionTable, Row } from '../model.ts'
import type { Code } from '../runtime/code.ts'
import { readCell } from './cell.ts'
import { typeColumns, type InputColumn } from './columns.ts'
import { readSetCell } from './set-cell.ts'

/** A decision table that was read against the facts: what each row asks and assigns, and what is wrong with it. */
export interface ReadTable {
  inputs: InputColumn[]
  rows: ReadRow[]
  problems: Problem[]
  /** Every header and cell made sense: the proof can say something about it. */
  sound: boolean
}

export interface ReadRow {
  row: Row
  /** Whether it matches. */
  code: Code
  /** Made of literals alone: what it matches is known. */
  literal: boolean
  sets: { fact: string; code: Code }[]
}

/** Returns what every header and cell of `table` says in `scope`. */
export function readTable(table: DecisionTable, scope: Scope): ReadTable {
  const { columns, problems } = typeColumns(table, scope)
  const rows = table.rows.map((row): ReadRow => {
    const codes: Code[] = []
    const sets: ReadRow['sets'] = []
    let literal = true
    for (const column of columns) {
      const cell = row.cells[column.index]
      if (!cell) continue
      if (column.kind === 'set') {
        const read = readSetCell(column, cell, scope)
        problems.push(...read.problems)
        if (read.code !== undefined) sets.push({ fact: column.fact.name, code: read.code })
        continue
      }
      const read = readCell(column, cell, scope)
      problems.push(...read.problems)
      literal &&= read.literal
      if (read.code !== true) codes.push(read.code)
    }
    const code = codes.length === 1 ? codes[0]! : codes.length === 0 ? true : (['and', ...codes] satisfies Code)
    return { row, code, literal, sets }
  })
  const inputs = columns.filter((column) => column.kind === 'input')
  const complete = columns.length === table.columns.filter((column) => column.kind !== 'next').length
  return { inputs, rows, problems, sound: complete && problems.length === 0 }
}

/**
 * Returns `table` as code: what each input column says, whether each row matches (the first that does is taken), and
 * what each row assigns.
 */
export function lowerTable(
  table: DecisionTable,
  scope: Scope,
): { input: Code[]; rows: Code[]; sets: { fact: string; code: Code }[][] } {
  const { inputs, rows } = readTable(table, scope)
  return {
    input: inputs.map(({ code }) => code),
    rows: rows.map(({ code }) => code),
    sets: rows.map(({ sets }) => sets),
  }
}
