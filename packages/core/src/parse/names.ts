import type { Position } from 'unist'
import { isReservedWord } from '../expression/index.ts'
import { report, type SourceFile } from './source-file.ts'

const idPattern = /^[\p{L}\p{N}_-](?:[\p{L}\p{M}\p{N}_-]*)$/u
const factPattern = /^\p{L}[\p{L}\p{M}\p{N}_]*$/u
const refused: ReadonlySet<string> = new Set(['constructor', 'prototype', '__proto__'])
const longest = 100

/** Returns whether `text` may name a step, guide, action, option and the like. */
export function isId(text: string): boolean {
  return idPattern.test(text) && text.length <= longest && !refused.has(text) && text.normalize('NFC') === text
}

/** Returns whether `text` is an id; reports why when it is not. `what` names the thing for the writer: "step id". */
export function checkId(file: SourceFile, text: string, position: Position, what: string): boolean {
  if (isId(text)) return true
  report(file, { id: 'invalid-id', position, ...idFault(text, what) })
  return false
}

/** Returns whether `text` may name a fact or a condition, which expressions read; reports why when it may not. */
export function checkName(file: SourceFile, text: string, position: Position, what: string): boolean {
  if (factPattern.test(text) && isId(text)) {
    if (!isReservedWord(text)) return true
    const reason = `Unexpected word of the expression language \`${text}\`, expected another name for the ${what}`
    report(file, { id: 'invalid-name', reason, position, expected: [`${text}_`] })
    return false
  }
  const fault = factPattern.test(text) ? idFault(text, what) : nameFault(text, what)
  report(file, { id: 'invalid-name', position, ...fault })
  return false
}

interface Fault {
  reason: string
  expected?: string[]
}

function idFault(text: string, what: string): Fault {
  if (refused.has(text))
    return { reason: `Unexpected ${what} \`${text}\`, which programs use for themselves, expected another` }
  if (text.length > longest)
    return { reason: `Unexpected ${what} of ${text.length} characters, expected at most ${longest}` }
  const better = toId(text)
  return {
    reason: `Unexpected ${what} \`${text}\`, expected letters, digits, \`_\` and \`-\``,
    ...(isId(better) && { expected: [better] }),
  }
}

function nameFault(text: string, what: string): Fault {
  const better = toId(text).replaceAll('-', '_')
  return {
    reason: `Unexpected ${what} \`${text}\`, expected a letter, then letters, digits and \`_\``,
    ...(factPattern.test(better) && isId(better) && { expected: [better] }),
  }
}

function toId(text: string): string {
  return text
    .normalize('NFKC')
    .trim()
    .replace(/[^\p{L}\p{M}\p{N}_-]+/gu, '-')
    .replace(/^-+|-+$/g, '')
}
