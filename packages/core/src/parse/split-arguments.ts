import type { Argument } from '../model.ts'
import { readExpression } from './expression.ts'
import { hasLookAlike, reportLookAlikes } from './look-alikes.ts'
import { checkName } from './names.ts'
import { rangeAt, report, type SourceFile } from './source-file.ts'

/** Returns the arguments `arg=EXPR, arg=EXPR` between two offsets. */
export function splitArguments(file: SourceFile, start: number, end: number): Argument[] {
  const args: Argument[] = []
  const names = new Set<string>()
  if (file.text.slice(start, end).trim() === '') return args
  for (const [from, to] of parts(file.text, start, end)) {
    const argument = readArgument(file, from, to)
    if (!argument) continue
    if (names.has(argument.name.value)) {
      const reason = `Unexpected second \`${argument.name.value}\`, expected each argument once`
      report(file, { id: 'invalid-argument', reason, position: argument.name.position })
    } else args.push(argument)
    names.add(argument.name.value)
  }
  return args
}

const head = /^(\s*)([\p{L}\p{M}\p{N}_-]+)\s*=(?!=)/u

function readArgument(file: SourceFile, from: number, to: number): Argument | undefined {
  const raw = file.text.slice(from, to)
  const found = head.exec(raw)
  if (!found) {
    reportNoArgument(file, from, raw)
    return undefined
  }
  const [written, blank = '', value = ''] = found
  const position = rangeAt(file, from + blank.length, from + blank.length + value.length)
  const argument = { name: { value, position }, ...readExpression(file, from + written.length, to, 'value after `=`') }
  return checkName(file, value, position, 'argument') ? argument : undefined
}

function reportNoArgument(file: SourceFile, from: number, raw: string): void {
  const start = from + raw.length - raw.trimStart().length
  const text = raw.trim()
  const sign = /^[\p{L}\p{N}_-]*\s*[＝，]/u.test(text)
  if (sign && hasLookAlike(text)) {
    reportLookAlikes(file, start, text.split('"', 1)[0]!)
    return
  }
  const colon = /^([\p{L}\p{N}_-]+)\s*:\s*(.+)$/u.exec(text)
  const what = text === '' ? 'comma' : `\`${text}\``
  const reason = `Unexpected ${what}, expected arguments as \`name=VALUE, name=VALUE\``
  const position = text === '' ? rangeAt(file, from - 1, from) : rangeAt(file, start, start + text.length)
  const expected = text === '' ? [''] : colon ? [`${colon[1]}=${colon[2]}`] : undefined
  report(file, { id: 'invalid-argument', reason, position, ...(expected && { expected }) })
}

/** The stretches between commas that stand in no parentheses, brackets or quotes. */
function parts(text: string, start: number, end: number): [number, number][] {
  const found: [number, number][] = []
  let from = start
  let depth = 0
  let quoted = false
  for (let at = start; at < end; at++) {
    const character = text[at]!
    if (character === '"') quoted = !quoted
    else if (quoted) at += character === '\\' ? 1 : 0
    else if (character === '(' || character === '[') depth++
    else if (character === ')' || character === ']') depth--
    else if (character === ',' && depth <= 0) {
      found.push([from, at])
      from = at + 1
    }
  }
  found.push([from, end])
  return found
}
