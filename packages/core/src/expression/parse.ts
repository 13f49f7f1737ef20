import type { Problem } from '../message.ts'
import type { Source } from '../model.ts'
import type { BinaryOperator, Expression } from './ast.ts'
import { parsePrimary } from './parse-primary.ts'
import { parseTests } from './parse-tests.ts'
import { Reader } from './reader.ts'

/** Longest expression in UTF-16 units; named conditions keep them far shorter. */
const longest = 4_000
const mostTokens = 1_000

/** What came of parsing: an expression, or the problem that stands in its way. */
export interface Parsed {
  expression?: Expression
  problems: Problem[]
}

/**
 * Returns the expression that `source` writes, or what is wrong with it: every slip of spelling, or else
 * the first thing that does not fit, with its place and, where known, its fix.
 */
export function parseExpression(source: Source): Parsed {
  if (source.value.length > longest) return tooLong(source)
  const { reader, problems } = Reader.of(source)
  if (!reader) return { problems }
  if (reader.tokens.length > mostTokens) return tooLong(source)
  return reader.attempt(() => {
    const expression = parseOperators(reader, 0)
    reader.expectEnd('an operator such as =, and, or')
    return expression
  })
}

const comparison = 3
const sum = 4

/** How tightly each operator between two operands binds. */
const binding: ReadonlyMap<string, number> = new Map([
  ['or', 1],
  ['and', 2],
  ...['=', '!=', '<', '<=', '>', '>=', 'between', 'in'].map((operator): [string, number] => [operator, comparison]),
  ['+', 4],
  ['-', 4],
  ['*', 5],
  ['/', 5],
])

/** Returns an operand and all operators after it that bind at least as tightly as `least`. */
export function parseOperators(reader: Reader, least: number): Expression {
  return reader.nested(() => {
    let left = parsePrimary(reader)
    for (;;) {
      const operator = reader.peekOperator()
      const power = operator === undefined ? undefined : binding.get(operator)
      if (operator === undefined || power === undefined || power < Math.max(least, 1)) return left
      const after = parseOperator(reader, left, operator, power)
      if (power === comparison) refuseChain(reader, after)
      left = after
    }
  })
}

/** Returns a value as it may stand beside a comparison. */
export function parseSum(reader: Reader): Expression {
  return parseOperators(reader, sum)
}

function parseOperator(reader: Reader, left: Expression, operator: string, power: number): Expression {
  reader.take()
  if (operator === 'in') {
    const tests = parseTests(reader, left)
    return { kind: 'in', value: left, tests, position: reader.since(left.position) }
  }
  if (operator === 'between') {
    const low = parseSum(reader)
    reader.expect('and', 'and between the two ends')
    const high = parseSum(reader)
    return { kind: 'between', value: left, low, high, position: reader.since(left.position) }
  }
  const right = parseOperators(reader, power + 1)
  return { kind: 'binary', operator: operator as BinaryOperator, left, right, position: reader.since(left.position) }
}

/** `1 < x < 5` means something else than it says in most languages. */
function refuseChain(reader: Reader, left: Expression): void {
  const operator = reader.peekOperator()
  if (operator === undefined || binding.get(operator) !== comparison) return
  const middle = left.kind === 'binary' ? reader.textOf(left.right.position) : 'x'
  reader.fail(`Unexpected ${operator} after a comparison, expected and ${middle} ${operator}`, {
    expected: left.kind === 'binary' ? [`and ${middle} ${operator}`] : [],
  })
}

function tooLong(source: Source): Parsed {
  const reason = `Unexpected expression of ${source.value.length} characters, expected at most ${longest} characters and ${mostTokens} words: name parts of it as conditions`
  return { problems: [{ id: 'expression-too-long', reason, position: source.position }] }
}
