import { findLookAlike } from './look-alikes.ts'

/** Something that writers type where the language has something else. */
export interface Mistake {
  id: string
  reason: string
  start: number
  end: number
  expected?: string[]
}

/** Signs of other languages, longest first, and what to write for them. */
const otherSigns: readonly (readonly [pattern: RegExp, expected: string[], hint: string])[] = [
  [/={2,3}/y, ['='], '='],
  [/!==/y, ['!='], '!='],
  [/<>/y, ['!='], '!='],
  [/=>/y, ['>='], '>='],
  [/=</y, ['<='], '<='],
  [/&&?/y, ['and'], 'and'],
  [/\|\|?/y, ['or'], 'or'],
  [/!(?!=)/y, [], 'not(…)'],
  [/\*\*|\^/y, [], '* between the factors'],
  [/%/y, [], 'a number such as 0.1 for 10 %'],
  [/;/y, [','], ','],
]

const digitGroup = /\d{1,3}(?:,\d{3})+(?!\d)/y
const exponent = /\d+(?:\.\d+)?[eE][-+]?\d{1,2}(?!\d)/y
const singleQuotes = /'([^'"\n]*)'/y
const atLiteral = /@"(P?)([^"\n]*)"/y
const text = /"(?:[^"\\\n]|\\["\\n])*"/y

/** Returns what is wrong with the piece of `source` that begins at `index`, with its fix, or undefined. */
export function findMistake(source: string, index: number): Mistake | undefined {
  return findLookAlike(source, index) ?? findLiteral(source, index) ?? findSign(source, index)
}

/** Returns the message about a letter with which nothing can begin. */
export function unexpectedLetter(source: string, index: number): Mistake {
  const letter = String.fromCodePoint(source.codePointAt(index)!)
  const code = letter.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')
  const shown = /[\p{L}\p{N}\p{P}\p{S}]/u.test(letter) ? letter : `character U+${code}`
  const reason = `Unexpected ${shown}, expected an expression such as days_late >= 3`
  return { id: 'expression-syntax', reason, start: index, end: index + letter.length }
}

function findLiteral(source: string, index: number): Mistake | undefined {
  const group = at(digitGroup, source, index)?.[0]
  if (group && isDigitGroup(group, source, index))
    return mistake(index, group, 'digit group', group.replaceAll(',', ''))
  const power = at(exponent, source, index)
  if (power) return mistake(index, power[0], 'exponent', String(Number(power[0])))
  const single = at(singleQuotes, source, index)
  if (single) return mistake(index, single[0], 'single quotes', `"${single[1]}"`)
  const literal = at(atLiteral, source, index)
  if (literal) {
    const name = literal[1] ? 'duration' : 'date'
    return mistake(index, literal[0], '@', `${name}("${literal[1]}${literal[2]}")`)
  }
  return source[index] === '"' && !at(text, source, index) ? unclosed(source, index) : undefined
}

function findSign(source: string, index: number): Mistake | undefined {
  for (const [pattern, expected, hint] of otherSigns) {
    const found = at(pattern, source, index)
    if (!found) continue
    const reason = `Unexpected ${found[0]}, expected ${hint}`
    const end = index + found[0].length
    return { id: 'expression-syntax', reason, start: index, end, ...(expected.length > 0 && { expected }) }
  }
  return undefined
}

function mistake(start: number, written: string, what: string, expected: string): Mistake {
  const reason = `Unexpected ${what} in ${written}, expected ${expected}`
  return { id: 'expression-syntax', reason, start, end: start + written.length, expected: [expected] }
}

/** A text ends on its own line; a backslash in it stands before `"`, `\` or `n`. */
function unclosed(source: string, index: number): Mistake {
  const line = source.slice(index).split('\n', 1)[0]!.trimEnd()
  const escape = /^"(?:[^"\\]|\\["\\n])*(\\.)/.exec(line)
  if (escape) {
    const start = index + escape[0].length - 2
    const reason = `Unexpected ${escape[1]} in a text, expected \\${escape[1]}`
    return { id: 'expression-syntax', reason, start, end: start + 2, expected: [`\\${escape[1]}`] }
  }
  const reason = 'Unexpected end of a text, expected " after it'
  return { id: 'expression-syntax', reason, start: index, end: index + line.length, expected: [`${line}"`] }
}

/** In brackets, `1,200` are two items of a list; no item is written `000`. */
function isDigitGroup(group: string, source: string, index: number): boolean {
  return group.includes(',0') || !/[[(][^()[\]"]*$/.test(source.slice(0, index))
}

function at(pattern: RegExp, source: string, index: number): RegExpExecArray | null {
  pattern.lastIndex = index
  return pattern.exec(source)
}
