import { findTooManyMarks } from './marks.ts'
import { lineText, pointAt, rangeAt, report, type SourceFile } from './source-file.ts'

const mostBytes = 256_000
/** Lines and list items: the time that Markdown parsers take grows faster than their number. */
const mostLines = 6000
const deepestList = 12
const deepestQuote = 8
const mostCells = 2000

/** Returns whether a file is small and flat enough for the parsers; reports the place where it is not. */
export function checkLimits(file: SourceFile): boolean {
  return checkSize(file) && checkLines(file) && checkDepth(file) && checkTables(file) && checkMarks(file)
}

function checkSize(file: SourceFile): boolean {
  const { text } = file
  if (text.length * 3 <= mostBytes) return true
  let bytes = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : 0xd800 <= code && code < 0xe000 ? 2 : 3
    if (bytes > mostBytes) return exceed(file, at, 'file larger than 256 kB', 'at most that: split it')
  }
  return true
}

function checkLines(file: SourceFile): boolean {
  const start = file.lines[mostLines]
  return start === undefined || exceed(file, start, `file of more than ${mostLines} lines`, 'at most that: split it')
}

/** The container of a block: a quote, or a list item with the column where its text begins. */
type Container = { kind: 'quote' } | { kind: 'item'; column: number }

const blankLine = /^\s*$/
const rule = /^([-*_])[ \t]*(?:\1[ \t]*){2,}$/
const bullet = /(?:[-*+]|\d{1,9}[.)])(?=[ \t]|$)/y

/**
 * Follows the containers of each line as Markdown does, without parsing what is in them: parsers take time that grows
 * faster than the depth, so too deep a text must not reach them. Code in fences is counted as if it were text.
 */
function checkDepth(file: SourceFile): boolean {
  let open: Container[] = []
  let opened = 0
  for (let line = 1; line <= file.lines.length; line++) {
    const text = lineText(file, line)
    if (blankLine.test(text) || (open.length === 0 && !/^[ \t]*[->*+\d]/.test(text))) continue
    const { containers, at } = containersOf(text, open)
    opened += containers.filter((container) => !open.includes(container)).length
    open = containers
    const quotes = open.filter(({ kind }) => kind === 'quote').length
    const start = file.lines[line - 1]! + at
    if (opened > mostLines)
      return exceed(file, start, `file of more than ${mostLines} list items`, 'at most that: split it')
    if (quotes > deepestQuote) return exceed(file, start, `quote more than ${deepestQuote} levels deep`, 'at most that')
    if (open.length - quotes > deepestList)
      return exceed(file, start, `list more than ${deepestList} levels deep`, 'at most that')
  }
  return true
}

function containersOf(text: string, open: readonly Container[]): { containers: Container[]; at: number } {
  const containers: Container[] = []
  let at = 0
  let column = 0
  const skipBlanks = (): void => {
    for (; text[at] === ' ' || text[at] === '\t'; at++)
      column = text[at] === '\t' ? column + 4 - (column % 4) : column + 1
  }
  skipBlanks()
  for (const container of open) {
    if (container.kind === 'item' ? column < container.column : text[at] !== '>') break
    containers.push(container)
    if (container.kind === 'item') continue
    at++
    column++
    skipBlanks()
  }
  for (let last = at; ; last = at) {
    if (containers.length > deepestList + deepestQuote + 1 || rule.test(text.slice(at, at + 200)))
      return { containers, at: last }
    bullet.lastIndex = at
    const mark = text[at] === '>' ? '>' : bullet.exec(text)?.[0]
    if (!mark) return { containers, at: last }
    at += mark.length
    column += mark.length
    const before = column
    skipBlanks()
    containers.push(mark === '>' ? { kind: 'quote' } : { kind: 'item', column: Math.min(column, before + 1) })
  }
}

const delimiterRow = /^[\s>]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-*:?[ \t]*)*$/

/** Counts the cells of each run of lines that may be a table. */
function checkTables(file: SourceFile): boolean {
  if (!file.text.includes('|')) return true
  let cells = 0
  let isTable = false
  for (let line = 1; line <= file.lines.length; line++) {
    const text = lineText(file, line)
    if (!text.includes('|')) {
      cells = 0
      isTable = false
      continue
    }
    cells += cellsOf(text)
    isTable ||= delimiterRow.test(text)
    if (isTable && cells > mostCells)
      return exceed(
        file,
        file.lines[line - 1]!,
        `table of more than ${mostCells} cells`,
        'at most that: split the step',
      )
  }
  return true
}

function checkMarks(file: SourceFile): boolean {
  const fault = findTooManyMarks(file, (line) => isTableHead(file, line))
  return !fault || exceed(file, fault.at, fault.found, fault.most)
}

/** Whether a table begins with the line above this one. */
function isTableHead(file: SourceFile, line: number): boolean {
  const text = lineText(file, line)
  return line > 1 && delimiterRow.test(text) && cellsOf(lineText(file, line - 1)) === cellsOf(text)
}

function cellsOf(text: string): number {
  const trimmed = text.trim()
  const pipes = trimmed.replaceAll('\\|', '').split('|').length - 1
  return pipes + 1 - Number(trimmed.startsWith('|')) - Number(trimmed.endsWith('|') && !trimmed.endsWith('\\|'))
}

function exceed(file: SourceFile, at: number, found: string, expected: string): false {
  const { line } = pointAt(file, at)
  const end = Math.min(file.lines[line - 1]! + lineText(file, line).length, at + 80)
  report(file, {
    id: 'size-limit',
    reason: `Unexpected ${found}, expected ${expected}`,
    position: rangeAt(file, at, Math.max(at, end)),
  })
  return false
}
