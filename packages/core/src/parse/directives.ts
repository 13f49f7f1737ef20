import type { Argument, Assignment, Positioned, When } from '../model.ts'
import { nearest } from '../expression/index.ts'
import { parseDuration } from '../runtime/date.ts'
import { afterKeyword, insideOf, type Code } from './code.ts'
import { readExpression } from './expression.ts'
import { reportLookAlikes } from './look-alikes.ts'
import { checkId, checkName } from './names.ts'
import { rangeAt, report, type SourceFile } from './source-file.ts'
import { splitArguments } from './split-arguments.ts'

/** Returns the condition of `when COND`. */
export function readWhen(file: SourceFile, code: Code): When {
  const { text, start } = afterKeyword(file, code)
  const bare = text.replaceAll(/(?<=\n)[ \t>]+/g, (marks) => ' '.repeat(marks.length))
  return readExpression(file, start, code.end, 'condition after `when`', bare)
}

/** Returns what `ask FACT` or `ask FACT once` says; nothing when it names no fact. */
export function readAsk(file: SourceFile, code: Code): { fact: Positioned<string>; once: boolean } | undefined {
  const { text, start } = afterKeyword(file, code)
  const [name = '', word, ...more] = text.split(/\s+/)
  const position = rangeAt(file, start, start + name.length)
  if (name === '') return missing(file, code, 'fact')
  if (reportLookAlikes(file, start, text)) return undefined
  if ((word !== undefined && word !== 'once') || more.length > 0) {
    const extra = start + text.indexOf(word!, name.length)
    const reason = `Unexpected \`${file.text.slice(extra, code.end)}\`, expected one fact, then nothing or \`once\``
    report(file, {
      id: 'invalid-directive',
      reason,
      position: rangeAt(file, extra, code.end),
      expected: nearest(word!, ['once'])[0] ? ['once'] : [''],
    })
  }
  if (!checkName(file, name, position, 'fact')) return undefined
  return { fact: { value: name, position }, once: word === 'once' }
}

/** Returns what `do ACTION arg=EXPR, …` says; nothing when it names no action. */
export function readDo(file: SourceFile, code: Code): { name: Positioned<string>; args: Argument[] } | undefined {
  const { text, start } = afterKeyword(file, code)
  const name = /^[^\s=,]*/.exec(text)![0]
  if (name === '') return missing(file, code, 'action')
  if (reportLookAlikes(file, start, name)) return undefined
  const position = rangeAt(file, start, start + name.length)
  if (!checkId(file, name, position, 'action')) return undefined
  const args = splitArguments(file, start + name.length, code.end)
  return { name: { value: name, position }, args }
}

/** Returns the time that `later DURATION` names; nothing when it is none. */
export function readLater(file: SourceFile, code: Code): Positioned<string> | undefined {
  const { text, start } = afterKeyword(file, code)
  if (text === '') return missing(file, code, 'duration')
  const position = rangeAt(file, start, start + text.length)
  if (parseDuration(text)) return { value: text, position }
  const expected = toDuration(text)
  const reason = `Unexpected duration \`${text}\`, expected one such as \`P3D\` (days), \`PT4H\` (hours) or \`P2W\` (weeks)`
  report(file, { id: 'invalid-duration', reason, position, ...(expected && { expected: [expected] }) })
  return undefined
}

/** Returns what `set FACT = EXPR` gives; nothing when it is not so written. */
export function readSet(file: SourceFile, code: Code): Assignment | undefined {
  const { text, start } = afterKeyword(file, code)
  const [head = '', name = ''] = /^([^\s=＝:：]*)\s*(?:=|$)/.exec(text) ?? []
  if (name === '' || !head.endsWith('=')) {
    if (!reportLookAlikes(file, start, text.split('"', 1)[0]!))
      report(file, {
        id: 'invalid-directive',
        reason: `Unexpected \`${code.text}\`, expected \`set FACT = VALUE\``,
        position: insideOf(file, code),
      })
    return undefined
  }
  const position = rangeAt(file, start, start + name.length)
  const fact = { value: name, position }
  const value = readExpression(file, start + head.length, code.end, 'value after `=`')
  return checkName(file, name, position, 'fact') ? { fact, ...value } : undefined
}

/** Returns nothing; reports a keyword that stands with something after it that says nothing. */
export function expectAlone(file: SourceFile, code: Code): void {
  const { text } = afterKeyword(file, code)
  if (text === '') return
  const reason = `Unexpected \`${text}\` after \`${code.keyword}\`, expected \`${code.keyword}\` alone`
  report(file, { id: 'invalid-directive', reason, position: rangeAt(file, code.rest, code.end), expected: [''] })
}

/** The duration that a writer may mean by `3d`, `3 days`, `p3d` or `3天`. */
function toDuration(text: string): string | undefined {
  const upper = text.toUpperCase()
  if (parseDuration(upper)) return upper
  const [, count, unit = ''] = /^(\d{1,4})\s*(\p{L}+)$/u.exec(text.normalize('NFKC').toLowerCase()) ?? []
  if (count === undefined) return undefined
  for (const { words, write } of units) if (words.test(unit)) return write(count)
  return undefined
}

const units: readonly { words: RegExp; write: (count: string) => string }[] = [
  { words: /^(?:d|days?|天|日)$/, write: (count) => `P${count}D` },
  { words: /^(?:w|weeks?|周|週|星期)$/, write: (count) => `P${count}W` },
  { words: /^(?:h|hours?|小时|小時)$/, write: (count) => `PT${count}H` },
  { words: /^(?:m|min|mins|minutes?|分钟|分鐘)$/, write: (count) => `PT${count}M` },
  { words: /^(?:months?|个月|個月|月)$/, write: (count) => `P${count}M` },
  { words: /^(?:y|years?|年)$/, write: (count) => `P${count}Y` },
]

function missing(file: SourceFile, code: Code, what: string): undefined {
  const reason = `Unexpected \`${code.keyword}\` without ${what === 'action' ? 'an' : 'a'} ${what}, expected its name after it`
  report(file, { id: 'invalid-directive', reason, position: insideOf(file, code) })
}
