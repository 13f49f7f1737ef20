import type { Blockquote } from 'mdast'
import { lineText, rangeAt, report, type SourceFile } from './source-file.ts'

const marks = /^[\s>]*/
const listMarks = /^[\s>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*[\s>]*/

/** Returns nothing; reports each line of a quote that has no `>` of its own, which Markdown reads out all the same. */
export function reportLazyLines(file: SourceFile, quote: Blockquote, depth = 1): void {
  const { start, end } = quote.position!
  for (let line = start.line + 1; line <= end.line; line++) {
    const text = lineText(file, line)
    const [before = ''] = marks.exec(text)!
    const written = before.split('>').length - 1
    if (written >= depth || text.trim() === '') continue
    reportLine(file, line, text, depth - written)
  }
  const here = listMarks.exec(lineText(file, start.line))![0]
  for (const child of quote.children)
    if (child.type === 'blockquote' && here.split('>').length - 1 > depth) reportLazyLines(file, child, depth + 1)
}

function reportLine(file: SourceFile, line: number, text: string, missing: number): void {
  const words = text.trimStart()
  const start = file.lines[line - 1]! + text.length - words.length
  report(file, {
    id: 'lazy-quote-line',
    reason:
      'Unexpected line without `>`, which belongs to the quote above and would be read out, expected `>` in front or a blank line above',
    position: rangeAt(file, start, start + words.trimEnd().length),
    expected: [`${'> '.repeat(missing)}${words.trimEnd()}`, `\n${words.trimEnd()}`],
  })
}
