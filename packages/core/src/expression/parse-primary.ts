import { parseDate, parseDuration } from '../runtime/date.ts'
import type { Expression } from './ast.ts'
import { isFunction } from './functions.ts'
import { parseOperators } from './parse.ts'
import type { Reader } from './reader.ts'
import type { Token } from './tokens.ts'
import { isUnsafeName } from './words.ts'

/** Tightness of a minus sign before a value: above every operator between two. */
const prefix = 6

/** Returns the value that stands next: a literal, name, call, list, or an expression in parentheses. */
export function parsePrimary(reader: Reader): Expression {
  const token = reader.token
  if (token.kind === 'number' || token.kind === 'text') {
    reader.take()
    return { kind: 'literal', type: token.kind, value: token.value, position: reader.place(token) }
  }
  if (token.kind === 'name') return parseWord(reader, token)
  if (reader.accept('-')) {
    const operand = parseOperators(reader, prefix)
    return { kind: 'negate', operand, position: reader.since(reader.place(token)) }
  }
  if (reader.accept('(')) {
    const expression = parseOperators(reader, 0)
    reader.expect(')', 'an operator, or ) after the expression')
    return { ...expression, position: reader.since(reader.place(token)) }
  }
  if (reader.accept('[')) {
    const items = parseItems(reader, ']')
    return { kind: 'list', items, position: reader.since(reader.place(token)) }
  }
  return reader.fail(`Unexpected ${reader.describe()}, expected a value, a name or (`)
}

/** Words that begin something other than a name or a call. */
const words: ReadonlyMap<string, (reader: Reader, token: Token) => Expression> = new Map([
  ['true', parseBoolean],
  ['false', parseBoolean],
  ['if', parseIf],
  ['not', parseNot],
])

/** Words that cannot begin a value. */
const connecting: ReadonlySet<string> = new Set(['and', 'or', 'then', 'else', 'between', 'in', 'null'])

function parseWord(reader: Reader, token: Token): Expression {
  const special = words.get(token.value)
  if (special) return special(reader, token)
  if (connecting.has(token.value)) {
    const hint = token.value === 'null' ? 'not(known(…)) to ask whether a fact is unknown' : 'a value or a name'
    reader.fail(`Unexpected ${token.value}, expected ${hint}`)
  }
  reader.take()
  const last = parseSecondWord(reader, token)
  const name = last === token ? token.value : `${token.value} ${last.value}`
  if (reader.is('(')) return parseCall(reader, name, token, last)
  if (isFunction(name)) {
    const expected = name === 'today' ? 'today()' : `${name}(…)`
    const fix = name === 'today' ? [expected] : []
    reader.fail(`Unexpected ${name} without parentheses, expected ${expected}`, {
      from: token,
      to: last,
      expected: fix,
    })
  }
  if (isUnsafeName(name))
    reader.fail(`Unexpected name ${name}, expected another one: it has a meaning in JavaScript`, { from: token })
  return { kind: 'name', name, position: reader.place(token) }
}

/** `list contains` and `starts with` are one name each. */
function parseSecondWord(reader: Reader, first: Token): Token {
  const second = reader.token
  return second.kind === 'name' && isFunction(`${first.value} ${second.value}`) ? reader.take() : first
}

function parseCall(reader: Reader, name: string, first: Token, last: Token): Expression {
  reader.take()
  const args = parseItems(reader, ')')
  const position = reader.since(reader.place(first))
  if (name !== 'date' && name !== 'duration') {
    return { kind: 'call', name, args, namePosition: reader.place(first, last), position }
  }
  const [literal] = args
  const example = name === 'date' ? 'date("2026-01-31")' : 'duration("P7D"), "P2W", "PT6H" or "P1Y6M"'
  const valid = name === 'date' ? parseDate : parseDuration
  if (
    args.length !== 1 ||
    literal?.kind !== 'literal' ||
    literal.type !== 'text' ||
    valid(literal.value) === undefined
  ) {
    const argument = reader.tokens[reader.tokens.indexOf(last) + 2]!
    const single = literal?.kind === 'literal' && args.length === 1
    const shown = literal ? reader.textOf(literal.position) : 'nothing'
    return reader.fail(`Unexpected ${shown} in ${name}(…), expected a ${name} such as ${example}`, {
      from: single ? argument : first,
      to: single ? argument : last,
    })
  }
  return { kind: 'literal', type: name, value: literal.value, position }
}

function parseItems(reader: Reader, close: string): Expression[] {
  const items: Expression[] = []
  if (reader.accept(close)) return items
  do items.push(parseOperators(reader, 0))
  while (reader.accept(','))
  reader.expect(close, `, or ${close}`)
  return items
}

function parseBoolean(reader: Reader, token: Token): Expression {
  reader.take()
  return { kind: 'literal', type: 'boolean', value: token.value, position: reader.place(token) }
}

function parseIf(reader: Reader, token: Token): Expression {
  reader.take()
  const condition = parseOperators(reader, 0)
  reader.expect('then', 'then after the condition')
  const yes = parseOperators(reader, 0)
  reader.expect('else', 'else after the value: if … then … else …')
  const no = parseOperators(reader, 0)
  return { kind: 'if', condition, yes, no, position: reader.since(reader.place(token)) }
}

function parseNot(reader: Reader, token: Token): Expression {
  reader.take()
  if (!reader.is('(')) reader.fail('Unexpected not without parentheses, expected not(…)', { from: token })
  reader.take()
  const operand = parseOperators(reader, 0)
  reader.expect(')', 'an operator, or ) after what is negated')
  return { kind: 'not', operand, position: reader.since(reader.place(token)) }
}
