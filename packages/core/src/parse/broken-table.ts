import type { Paragraph, RootContent } from 'mdast'
import { endOf, rangeAt, report, startOf, type SourceFile } from './source-file.ts'

const row = /^\|.*\|[ \t]*$/
const dashes = /^\|[\s:|-]*-[\s:|-]*$/

/** Returns nothing; reports a paragraph of lines between pipes: a table that Markdown does not see as one. */
export function reportBrokenTable(file: SourceFile, node: Paragraph, before: RootContent | undefined): void {
  const start = startOf(node)
  const lines = file.text.slice(start, endOf(node)).split(/\r?\n/)
  const [head = '', second] = lines
  if (head.startsWith('｜')) reportWidePipes(file, node)
  if (!row.test(head)) return
  const wanted = `|${' --- |'.repeat(cellsOf(head))}`
  if (before?.type === 'table') {
    const reason = 'Unexpected row apart from its table, expected no blank line above it'
    report(file, { id: 'table-row', reason, position: rangeAt(file, start, start + head.length) })
  } else if (second !== undefined && dashes.test(second.trim())) {
    const from = file.text.indexOf('\n', start) + 1
    const reason = `Unexpected line of dashes for another number of columns than the header has, expected \`${wanted}\``
    const position = rangeAt(file, from, from + second.trimEnd().length)
    report(file, { id: 'table-header', reason, position, expected: [wanted] })
  } else if (second !== undefined && row.test(second)) {
    const position = rangeAt(file, start, start + head.trimEnd().length)
    const reason = `Unexpected table without a line of dashes, expected \`${wanted}\` under its header`
    report(file, { id: 'table-header', reason, position, expected: [`${head.trimEnd()}\n${wanted}`] })
  }
}

function reportWidePipes(file: SourceFile, node: Paragraph): void {
  const expected = [file.text.slice(startOf(node), endOf(node)).replaceAll('｜', '|')]
  const reason = 'Unexpected full-width ｜ between cells, expected |'
  report(file, { id: 'look-alike', reason, position: node.position!, expected })
}

function cellsOf(line: string): number {
  return line.trim().slice(1, -1).replaceAll('\\|', '').split('|').length
}
