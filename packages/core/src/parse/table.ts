import type { Table, TableCell, TableRow } from 'mdast'
import { toString } from 'mdast-util-to-string'
import type { Column, DecisionTable, Prose, Row, Source } from '../model.ts'
import { insideOf, isBlank, readCode } from './code.ts'
import { afterKeyword } from './code.ts'
import { readExpression } from './expression.ts'
import { checkName } from './names.ts'
import { scan } from './prose.ts'
import { endOf, rangeAt, report, startOf, type SourceFile } from './source-file.ts'
import { readLink } from './ways.ts'

/** Returns whether a table decides: a header before the last is inline code. */
export function isDecisionTable(table: Table): boolean {
  const headers = table.children[0]?.children.slice(0, -1) ?? []
  return headers.some((cell) => cell.children.some((node) => node.type === 'inlineCode'))
}

/** Returns whether each row of a table ends in a link to a step: it is to decide, whatever its header says. */
export function leadsOn({ children: [, ...rows] }: Table): boolean {
  const links = rows.map((row) => row.children.at(-1)?.children.filter((node) => !isBlank(node)) ?? [])
  return rows.length > 0 && links.every(([link, more]) => link?.type === 'link' && !more && link.url.startsWith('#'))
}

/** Returns a decision table; what its words point at goes to `prose`. */
export function readTable(file: SourceFile, table: Table, prose: Prose): DecisionTable {
  const [head, ...rows] = table.children
  const headers = head!.children
  const columns = headers.map((cell, index) => readColumn(file, cell, index === headers.length - 1, prose))
  return {
    kind: 'table',
    columns,
    rows: rows.flatMap((row) => readRow(file, row, columns.length, prose) ?? []),
    position: head!.position!,
  }
}

function readColumn(file: SourceFile, cell: TableCell, last: boolean, prose: Prose): Column {
  const source = cellSource(file, cell)
  const codes = cell.children.filter((node) => !isBlank(node))
  const [code] = codes
  if (last) {
    if (code?.type === 'inlineCode')
      reportHeader(file, source, 'Unexpected inline code over the last column, expected plain words over the links')
    else for (const child of cell.children) scan(file, prose, child)
    return { kind: 'next', position: source.position }
  }
  if (code?.type !== 'inlineCode' || codes.length > 1) {
    const words = source.value
    const fix = /^[\p{L}\p{N}_]+$/u.test(words) ? [`\`${words}\``] : undefined
    reportHeader(
      file,
      source,
      'Unexpected words over a column that the machine reads, expected a fact, a condition or an expression in inline code',
      fix,
    )
    return { kind: 'input', source }
  }
  const read = readCode(file, code)
  if (read.keyword !== 'set') return { kind: 'input', ...readExpression(file, read.start, read.end, 'header') }
  const { text, start } = afterKeyword(file, read)
  const position = rangeAt(file, start, start + text.length)
  if (text === '')
    reportHeader(
      file,
      { value: text, position: insideOf(file, read) },
      'Unexpected `set` without a fact, expected its name after it',
    )
  else checkName(file, text, position, 'fact')
  return { kind: 'set', fact: { value: text, position }, position: source.position }
}

function reportHeader(file: SourceFile, { position }: Source, reason: string, expected?: string[]): void {
  report(file, { id: 'table-header', reason, position, ...(expected && { expected }) })
}

function readRow(file: SourceFile, row: TableRow, width: number, prose: Prose): Row | undefined {
  const cells = row.children.map((cell) => cellSource(file, cell))
  if (cells.length !== width) {
    const reason = `Unexpected row of ${cells.length} cells, expected ${width}, one under each header`
    report(file, { id: 'table-row', reason, position: row.position! })
    return undefined
  }
  const next = row.children.at(-1)!
  const [link, ...others] = next.children.filter((node) => !isBlank(node))
  if (link?.type !== 'link' || others.length > 0) {
    const reason = `Unexpected ${toString(next).trim() === '' ? 'empty cell' : 'text'} in the last column, expected one link`
    report(file, { id: 'table-row', reason, position: cells.at(-1)!.position })
    return undefined
  }
  for (const child of link.children) scan(file, prose, child)
  return { cells, ...readLink(file, link), position: row.position! }
}

/** The text between the pipes, trimmed, as it stands in the file. */
function cellSource(file: SourceFile, cell: TableCell): Source {
  const raw = file.text.slice(startOf(cell), endOf(cell))
  const [, before = '', value = ''] = /^(\s*\|?\s*)([^]*?)\s*\|?\s*$/.exec(raw)!
  const start = startOf(cell) + before.length
  return { value, position: rangeAt(file, start, start + value.length) }
}
