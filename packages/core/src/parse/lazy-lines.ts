import type { Blockquote } from 'mdast'
import { lineText, rangeAt, report, type SourceFile } from './source-file.ts'

/** Returns nothing; reports each line of a quote that has no `>` of its own, which Markdown reads out all the same. */
export function reportLazyLines(file: SourceFile, quote: Blockquote): void {
  const { start, end } = quote.position!
  for (let line = start.line + 1; line <= end.line; line++) {
    const text = lineText(file, line)
    if (!/^[ \t]*>/.test(text) && text.trim() !== '') reportLine(file, line, text)
  }
}

function reportLine(file: SourceFile, line: number, text: string): void {
  const words = text.trimStart()
  const start = file.lines[line - 1]! + text.length - words.length
  report(file, {
    id: 'lazy-quote-line',
    reason:
      'Unexpected line without `>`, which belongs to the quote above and would be read out, expected `>` in front or a blank line above',
    position: rangeAt(file, start, start + words.trimEnd().length),
    expected: [`> ${words.trimEnd()}`, `\n${words.trimEnd()}`],
  })
}
