import type { Code } from 'mdast'
import { endOf, report, startOf, type SourceFile } from './source-file.ts'

/** What begins a script, an answer, or an item for the machine. */
const meant = /^(?:>|(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[^\]\n]+\]\(|`(?:when|else|do|later|ask|call)\b))/

/** Returns nothing; reports a script or a list that four blanks in front of it make code. */
export function reportIndented(file: SourceFile, node: Code): void {
  if (!file.isGuide || !meant.test(node.value)) return
  const source = file.text.slice(startOf(node), endOf(node))
  if (/^[ \t]*(?:```|~~~)/.test(source)) return
  const isTop = node.position!.start.column === 1
  report(file, {
    id: 'indented-text',
    reason: `Unexpected ${node.value.startsWith('>') ? 'quote' : 'list'} after four blanks, which make it code, expected it without them`,
    position: node.position!,
    ...((isTop || !source.includes('\n')) && { expected: [node.value] }),
  })
}
