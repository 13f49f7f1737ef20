import {
  describeType,
  lowerAssigned,
  parseExpression,
  typeExpression,
  type Scope,
  type Type,
} from '../expression/index.ts'
import { lowerNumber } from '../expression/lower.ts'
import { partOf } from '../expression/source.ts'
import type { Problem } from '../message.ts'
import type { Source } from '../model.ts'
import type { Code } from '../runtime/code.ts'
import { parseDate, parseDuration } from '../runtime/date.ts'
import type { Fact } from '../runtime/types.ts'
import { messageOf, validate } from '../runtime/value.ts'
import { reportCell, type CellContext } from './cell.ts'
import { isConstant } from './constant.ts'

/** Returns the number, date or duration that `item` writes, or the code of the expression in it (`code`). */
export function readOrdered(
  context: CellContext,
  item: Source,
  { code, exact }: { code: boolean; exact: boolean },
): Code {
  const { type, fact } = context.column
  const quoted = /^`([^`]*)`$/.test(item.value)
  if (code || quoted) {
    const inside = quoted ? partOf(item, 1, item.value.length - 1) : item
    const read = readCode(context, inside, context.scope, type)
    if (!isConstant(read)) context.literal = false
    return read
  }
  const literal = readLiteral(context, item, type)
  if (exact && fact && context.problems.length === 0) demandValid(context, item, fact, literal)
  return literal
}

/** Returns the code of an expression in inline code, of which a column demands `type`, or the `fact` that it becomes. */
export function readCode(
  context: { problems: Problem[] },
  source: Source,
  scope: Scope,
  type: Type,
  fact?: Fact,
): Code {
  const { expression, problems } = parseExpression(source)
  context.problems.push(...problems)
  if (!expression) return ['unknown']
  const typed = typeExpression(expression, scope, type)
  context.problems.push(...typed.problems)
  return lowerAssigned(expression, scope, fact)
}

/** Returns the number, date or duration that stands in a cell as it is. */
export function readLiteral(context: { problems: Problem[] }, item: Source, type: Type): Code {
  const written = item.value
  if (type.kind === 'date' && parseDate(written) !== undefined) return written
  if ((type.kind === 'number' || type.kind === 'money') && /^-?\d+(?:\.\d+)?$/.test(written))
    return lowerNumber(written)
  if ((type.kind === 'days' || type.kind === 'months') && parseDuration(written)?.kind === type.kind) {
    return parseDuration(written)!.amount
  }
  const fix = meantValue(written, type)
  const example = fix ?? examples.get(type.kind)
  const reason = `Unexpected ${written === '' ? 'end' : written}, expected ${describeType(type)} such as ${example}`
  return reportCell(context, item, reason, fix ? [fix] : undefined)
}

const examples: ReadonlyMap<string, string> = new Map([
  ['number', '3, < 3 or [1..5]'],
  ['money', '100, < 100 or [1..100]'],
  ['date', '2026-01-31, or an expression in inline code'],
  ['days', 'P7D'],
  ['months', 'P6M'],
])

/** An unreal value (30 February, half a piece) would make a row that never matches. */
export function demandValid(context: { problems: Problem[] }, item: Source, fact: Fact, value: Code): void {
  const { error } = validate(fact, Array.isArray(value) ? value[1] : value)
  if (error) reportCell(context, item, `Unexpected ${item.value}, expected a value that can be: ${messageOf(error)}`)
}

function meantValue(written: string, type: Type): string | undefined {
  const bare = written.replace(/^["'“”](.*)["'“”]$/, '$1').replace(/^date\("(.*)"\)$/, '$1')
  if (type.kind === 'date') {
    const parts = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(bare)
    const date = parts && `${parts[1]}-${parts[2]!.padStart(2, '0')}-${parts[3]!.padStart(2, '0')}`
    return date && parseDate(date) !== undefined ? date : undefined
  }
  if (type.kind !== 'number' && type.kind !== 'money') return /^duration\("(P[^"]*)"\)$/.exec(bare)?.[1]
  const number = /^[¥$€£]?\s*(-?\d+(?:\.\d+)?)(?:\s*(?:[\p{L}]+|[¥$€£]))?$/u.exec(bare)
  return number?.[1]
}
