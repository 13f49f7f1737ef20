import { parseExpression, partOf } from '../../src/expression/index.ts'
import type { Column, DecisionTable, Source } from '../../src/model.ts'
import { trimmed } from '../../src/table/split-items.ts'

/** Returns the decision table that lines of cells write, the header first; the last column is the link's text. */
export function tableOf(text: string): DecisionTable {
  const lines = text
    .trim()
    .split('\n')
    .map((line, index) => cellsOf(line.trim(), index + 1))
  const [header = [], ...rows] = lines
  return {
    kind: 'table',
    columns: header.map((cell, index) => columnOf(cell, index === header.length - 1)),
    rows: rows.map((cells) => {
      const last = cells.at(-1)!
      const position = { start: cells[0]!.position.start, end: last.position.end }
      return { cells, link: { href: { ...last, value: `#${last.value}` } }, label: last, position }
    }),
    position: { start: header[0]!.position.start, end: header.at(-1)!.position.end },
  }
}

function cellsOf(line: string, number: number): Source[] {
  const start = { line: number, column: 1 }
  const source: Source = { value: line, position: { start, end: { line: number, column: line.length + 1 } } }
  let index = 0
  return line.split('|').map((cell) => {
    const from = index
    index += cell.length + 1
    return trimmed(source, from, from + cell.length)
  })
}

function columnOf(cell: Source, last: boolean): Column {
  if (last) return { kind: 'next', position: cell.position }
  if (cell.value.startsWith('set '))
    return { kind: 'set', fact: partOf(cell, 4, cell.value.length), position: cell.position }
  const { expression } = parseExpression(cell)
  return { kind: 'input', source: cell, ...(expression && { expression }) }
}
