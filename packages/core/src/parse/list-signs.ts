import type { Text } from 'mdast'
import { lineText, rangeAt, report, type SourceFile } from './source-file.ts'

/** What a Chinese keyboard or a word processor writes before the items of a list. */
const sign = /^([ \t]*)((?:([0-9０-９]{1,2})[、．]|－[ 　]|[·•・](?!.*[·•・][ \t]*$))[ 　]*)(?=\S)/

/** Returns nothing; reports each line of a text that begins like an item of a list, which Markdown takes for text. */
export function reportListSigns(file: SourceFile, { position }: Text): void {
  const { start, end } = position!
  for (let line = start.line; line <= end.line; line++) {
    const found = sign.exec(lineText(file, line))
    if (!found) continue
    const [, blanks = '', written = '', digits] = found
    const at = file.lines[line - 1]! + blanks.length
    if (line === start.line && at !== start.offset) continue
    const better = digits ? `${digits.normalize('NFKC')}. ` : '- '
    report(file, {
      id: 'look-alike',
      reason: `Unexpected \`${written.trim()}\` at the start of a line, which Markdown takes for text, expected \`${better}\``,
      position: rangeAt(file, at, at + written.length),
      expected: [better],
    })
  }
}
