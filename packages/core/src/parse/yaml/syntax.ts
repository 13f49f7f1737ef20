import { hasLookAlike, toAscii } from '../look-alikes.ts'
import { lineText, pointAt, rangeAt, report, type SourceFile } from '../source-file.ts'
import { intendedEnd, quote } from './quote.ts'

interface Fault {
  /** Offset in the file. */
  at: number
  line: number
  /** Where the YAML begins in the file. */
  base: number
  message: string
}

/** Returns nothing; reports why YAML could not be read, as the mistake that most likely led there, with its fix. */
export function reportSyntax(
  file: SourceFile,
  base: number,
  end: number,
  error: { pos: [number, number]; message: string },
): void {
  const last = base + file.text.slice(base, end).trimEnd().length
  const at = Math.min(base + error.pos[0], Math.max(base, last - 1))
  const { line } = pointAt(file, at)
  const fault: Fault = {
    at,
    line,
    base,
    message: error.message.split('\n', 1)[0]!.replace(/ at line \d+, column \d+:?$/, ''),
  }
  if (guesses.some((guess) => guess(file, fault, line) || guess(file, fault, line - 1))) return
  const reason = `Unexpected YAML, expected what it can read: ${fault.message.trim()}`
  const length = file.text.slice(at, Math.min(base + error.pos[1], last)).trimEnd().length
  const least = /[^\r\n]/.test(file.text[at] ?? '\n') ? 1 : 0
  report(file, { id: 'yaml-syntax', reason, position: rangeAt(file, at, at + Math.max(length, least)) })
}

type Guess = (file: SourceFile, fault: Fault, line: number) => boolean

const guesses: readonly Guess[] = [reportFullWidth, reportBare, reportCut, reportUnquoted]

const fullWidthColon = /^(\s*(?:- +)?[\p{L}\p{N}_-]+)(\s*：\s*)/u
const structure = /[{}[\]，：｛｝［］]/

/** Returns whether the colon, a comma or a brace of a line is full-width, and reports it. */
export function reportFullWidth(file: SourceFile, { base }: { base: number }, line: number): boolean {
  const start = file.lines[line - 1] ?? -1
  const text = lineText(file, line)
  if (start < base || !hasLookAlike(text)) return false
  const colon = fullWidthColon.exec(text)
  const at = colon
    ? colon[1]!.length
    : text.split('').findIndex((character) => structure.test(character) && hasLookAlike(character))
  if (at === -1) return false
  const written = colon ? colon[2]! : text[at]!
  const blank = /^\s|^$/.test(text.slice(at + written.length)) ? '' : ' '
  const better = colon ? `:${blank}` : toAscii(written) + blank
  const reason = `Unexpected full-width ${written.trim()}, expected ${better}`
  report(file, {
    id: 'look-alike',
    reason,
    position: rangeAt(file, start + at, start + at + written.length),
    expected: [better],
  })
  return true
}

/** A key without its colon, or an item without the blank after its dash. */
function reportBare(file: SourceFile, { base }: Fault, line: number): boolean {
  const start = file.lines[line - 1] ?? -1
  const text = lineText(file, line)
  const [, indent = '', dash, word = ''] = /^(\s*)(?:(-)(?=[^\s-])|([\p{L}_][\p{L}\p{N}_-]*)\s*$)/u.exec(text) ?? []
  const written = dash ?? word
  if (start < base || written === '') return false
  const better = dash ? '- ' : `${word}:`
  const reason = `Unexpected \`${written}\` without ${dash ? 'a blank' : '`:`'} after it, expected \`${better}\``
  const at = start + indent.length
  report(file, { id: 'yaml-syntax', reason, position: rangeAt(file, at, at + written.length), expected: [better] })
  return true
}

/** A condition between braces with a comma in its own parentheses, at which YAML ends it. */
function reportCut(file: SourceFile, { at, line: faulty }: Fault, line: number): boolean {
  if (line !== faulty) return false
  const start = file.lines[line - 1]!
  const text = lineText(file, line)
  if (!text.includes('{') || !text.includes('(')) return false
  for (const key of [...text.matchAll(/[\p{L}\p{N}_-]:[ \t]+(?=[^\s"'{[])/gu)].toReversed()) {
    const from = start + key.index + key[0].length
    const to = intendedEnd(file.text, from, true)
    if (from > at || to < at) continue
    reportQuotes(file, from, to)
    return true
  }
  return false
}

const simpleLine = /^(\s*(?:- +)*(?:[^\s:#"'[{][^:#\n]*: +)?)(\S.*?)\s*$/

/** A value that holds `: `, begins with a sign of YAML, or goes on after what YAML took for the whole: text that wants quotes. */
function reportUnquoted(file: SourceFile, { base, message }: Fault, line: number): boolean {
  const start = file.lines[line - 1] ?? -1
  if (start < base) return false
  const [, before = '', value = ''] = simpleLine.exec(lineText(file, line)) ?? []
  if (value === '' || before.trim() === '' || /^[|>{]/.test(value)) return false
  const goesOn = /^Unexpected .* at node end/.test(message) && /^(?:\[[^\]]*\]|"[^"]*"|'[^']*')\s*[^\s#]/.test(value)
  if (!goesOn && (/^["'[]/.test(value) || (!/: |:$/.test(value) && !/^[@`%*&!,\]}]/.test(value)))) return false
  reportQuotes(file, start + before.length, start + before.length + value.length)
  return true
}

function reportQuotes(file: SourceFile, from: number, to: number): void {
  const reason = 'Unexpected text that YAML reads as something else, expected quotes around it'
  report(file, {
    id: 'yaml-value',
    reason,
    position: rangeAt(file, from, to),
    expected: [quote(file.text.slice(from, to))],
  })
}
