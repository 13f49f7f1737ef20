import { hasLookAlike, toAscii } from '../look-alikes.ts'
import { lineText, pointAt, rangeAt, report, type SourceFile } from '../source-file.ts'
import { quote } from './quote.ts'

/** Returns nothing; reports why YAML could not be read, as the mistake that most likely led there, with its fix. */
export function reportSyntax(file: SourceFile, base: number, error: { pos: [number, number]; message: string }): void {
  const at = Math.min(base + error.pos[0], file.text.length)
  const { line } = pointAt(file, at)
  for (const guess of [reportColon, reportUnquoted])
    if ([line, line - 1].some((number) => number > 0 && guess(file, base, number))) return
  const end = Math.max(at, Math.min(base + error.pos[1], file.text.length))
  report(file, {
    id: 'yaml-syntax',
    reason: `Unexpected YAML, expected what it can read: ${plain(error.message)}`,
    position: rangeAt(file, at, end),
  })
}

const fullWidthColon = /^(\s*(?:- )?[\p{L}\p{N}_-]+)(\s*：\s*)/u
const structure = /[{}[\]，：｛｝［］]/

/** A line whose colon, comma or brace is full-width. */
function reportColon(file: SourceFile, base: number, line: number): boolean {
  const start = file.lines[line - 1]!
  if (start < base) return false
  const text = lineText(file, line)
  if (!hasLookAlike(text)) return false
  const colon = fullWidthColon.exec(text)
  const at = colon
    ? colon[1]!.length
    : [...text].findIndex((character) => structure.test(character) && hasLookAlike(character))
  if (at === -1) return false
  const written = colon ? colon[2]! : text[at]!
  const better = colon ? ': ' : toAscii(written) + (text[at + 1] === ' ' ? '' : ' ')
  const reason = `Unexpected full-width \`${written.trim()}\`, expected \`${better}\``
  report(file, {
    id: 'look-alike',
    reason,
    position: rangeAt(file, start + at, start + at + written.length),
    expected: [better],
  })
  return true
}

const simpleLine = /^(\s*(?:- +)*(?:[^\s:#"'[{][^:#\n]*: +)?)(\S.*?)\s*$/

/** A value that holds `: ` or begins with a sign of YAML: text that wants quotes. */
function reportUnquoted(file: SourceFile, base: number, line: number): boolean {
  const start = file.lines[line - 1]!
  if (start < base) return false
  const [, before = '', value = ''] = simpleLine.exec(lineText(file, line)) ?? []
  if (value === '' || before.trim() === '' || /^["'|>[{]/.test(value)) return false
  if (!/: |:$/.test(value) && !/^[@`%*&!,\]}]/.test(value)) return false
  const position = rangeAt(file, start + before.length, start + before.length + value.length)
  const reason = `Unexpected text that YAML reads as something else, expected quotes around it`
  report(file, { id: 'yaml-value', reason, position, expected: [quote(value)] })
  return true
}

function plain(message: string): string {
  return message
    .split('\n', 1)[0]!
    .replace(/ at line \d+, column \d+:?$/, '')
    .trim()
}
