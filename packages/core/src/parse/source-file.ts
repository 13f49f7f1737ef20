import type { Point, Position } from 'unist'
import type { Problem } from '../message.ts'

/** A file at work: its text, where its lines begin, and the problems met so far. */
export interface SourceFile {
  /** Path inside the `trees/` folder. */
  path: string
  /** Without byte order mark; every offset counts in this text. */
  text: string
  /** Offset of the first character of each line. */
  lines: number[]
  problems: Problem[]
  /** Whether inline code speaks to the machine. */
  isGuide: boolean
}

/** Returns `value` as a file at work: its byte order mark is gone, a lone carriage return ends a line as Markdown says. */
export function openFile(path: string, value: string): SourceFile {
  const bare = value.charCodeAt(0) === 0xfeff ? value.slice(1) : value
  const text = bare.includes('\r') ? bare.replaceAll(/\r(?!\n)/g, '\n') : bare
  const lines = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines.push(at + 1)
  return { path, text, lines, problems: [], isGuide: false }
}

/** Returns nothing; notes a writer's mistake, and the work goes on. */
export function report(file: SourceFile, problem: Problem): void {
  file.problems.push(problem)
}

/** Returns the line and column of an offset. */
export function pointAt(file: SourceFile, offset: number): Point {
  let low = 0
  let high = file.lines.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (file.lines[middle]! <= offset) low = middle
    else high = middle - 1
  }
  return { line: low + 1, column: offset - file.lines[low]! + 1, offset }
}

/** Returns the position of the text between two offsets. */
export function rangeAt(file: SourceFile, start: number, end: number): Position {
  return { start: pointAt(file, start), end: pointAt(file, end) }
}

/** Returns the text of a line (counted from 1) without its ending. */
export function lineText(file: SourceFile, line: number): string {
  const { text, lines } = file
  const next = lines[line]
  if (next === undefined) return text.slice(lines[line - 1])
  return text.slice(lines[line - 1], text[next - 2] === '\r' ? next - 2 : next - 1)
}

/** Returns the offset where a position starts; nodes made by the front end always have one. */
export function startOf(node: { position?: Position | undefined }): number {
  return node.position!.start.offset!
}

/** Returns the offset where a position ends. */
export function endOf(node: { position?: Position | undefined }): number {
  return node.position!.end.offset!
}
