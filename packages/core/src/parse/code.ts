import type { InlineCode, Nodes } from 'mdast'
import type { Position } from 'unist'
import { endOf, rangeAt, report, startOf, type SourceFile } from './source-file.ts'

/** The words that inline code may begin with to say something to the machine. */
export type Keyword = 'when' | 'else' | 'do' | 'later' | 'ask' | 'call' | 'set'

/** The text inside the ticks of an inline code, exactly as it stands in the file. */
export interface Code {
  /** Trimmed. */
  text: string
  start: number
  end: number
  /** Of the whole code, ticks included. */
  position: Position
  /** The first word, when it is one for the machine. */
  keyword: Keyword | undefined
  /** Offset where what follows the keyword begins. */
  rest: number
}

const ticks = /^`+/
const keywords = /^(when|else|do|later|ask|call|set)(?![\p{L}\p{M}\p{N}_-])/u

/** Returns what stands inside the ticks of `node`, with the keyword it begins with. */
export function readCode(file: SourceFile, node: InlineCode): Code {
  const open = ticks.exec(file.text.slice(startOf(node), endOf(node)))?.[0].length ?? 0
  const raw = file.text.slice(startOf(node) + open, endOf(node) - open)
  const text = raw.trim()
  const start = startOf(node) + open + (raw.length - raw.trimStart().length)
  const keyword = keywords.exec(text)?.[1] as Keyword | undefined
  return {
    text,
    start,
    end: start + text.length,
    position: node.position!,
    keyword,
    rest: start + (keyword?.length ?? 0),
  }
}

/** Returns the text after the keyword of `code`, trimmed, with its offset; reports what should not stand between them. */
export function afterKeyword(file: SourceFile, code: Code): { text: string; start: number } {
  if (code.text.includes('\n')) reportBreak(file, code)
  const [before = ''] = /^[\s:：]*/.exec(file.text.slice(code.rest, code.end))!
  const colon = before.search(/[:：]/)
  if (colon !== -1) reportColon(file, code, code.rest + colon)
  const start = code.rest + before.length
  return { text: file.text.slice(start, code.end), start }
}

function reportBreak(file: SourceFile, { text, position }: Code): void {
  const expected = [`\`${text.replaceAll(/\s*\n[\s>]*/g, ' ')}\``]
  report(file, {
    id: 'broken-code',
    reason: 'Unexpected line break in code for the machine, expected it on one line',
    position,
    expected,
  })
}

function reportColon(file: SourceFile, { keyword }: Code, at: number): void {
  const reason = `Unexpected \`${file.text[at]}\` after \`${keyword}\`, expected a blank`
  report(file, { id: 'invalid-directive', reason, position: rangeAt(file, at, at + 1), expected: [' '] })
}

/** Returns the position of what stands inside the ticks. */
export function insideOf(file: SourceFile, code: Code): Position {
  return rangeAt(file, code.start, code.end)
}

/** Returns whether `node` is text that holds nothing but blanks. */
export function isBlank(node: Nodes): boolean {
  return (node.type === 'text' && node.value.trim() === '') || node.type === 'break'
}
