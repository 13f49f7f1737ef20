import type { Scope } from '../expression/index.ts'
import { partOf } from '../expression/source.ts'
import type { Problem } from '../message.ts'
import type { Source } from '../model.ts'
import type { Code } from '../runtime/code.ts'
import type { Fact } from '../runtime/types.ts'
import { messageOf, validate } from '../runtime/value.ts'
import { isReadable, reportCell } from './cell.ts'
import { readId, readYesOrNo } from './cell-ids.ts'
import { readText } from './cell-text.ts'
import { readCode, readLiteral } from './cell-value.ts'
import type { SetColumn } from './columns.ts'
import { constantValue } from './constant.ts'
import { splitItems, trimmed } from './split-items.ts'

/** Returns the code of the value that `cell` assigns (undefined for `-`), with the problems in it. */
export function readSetCell(column: SetColumn, cell: Source, scope: Scope): { code?: Code; problems: Problem[] } {
  const context = { problems: [] as Problem[] }
  if (!isReadable(context, cell) || cell.value === '-') return context
  const quoted = /^`[^`]*`$/.test(cell.value)
  const code = quoted
    ? readCode(context, partOf(cell, 1, cell.value.length - 1), scope, column.type, column.fact)
    : readValue(context, column, cell)
  if (context.problems.length > 0) return context
  const value = constantValue(code)
  const { error } = value === undefined ? {} : validate(column.fact, value)
  if (error) reportCell(context, cell, `Unexpected ${cell.value}, expected a value that can be: ${messageOf(error)}`)
  return { code, ...context }
}

type Reader = (context: { problems: Problem[] }, fact: Fact, cell: Source, column: SetColumn) => Code

const readers: Readonly<Record<Fact['type'], Reader>> = {
  boolean: (context, _fact, cell) => readYesOrNo(context, cell) ?? ['unknown'],
  choice: (context, fact, cell) => (fact.many ? readIds(context, fact, cell) : readId(context, cell, optionIds(fact))),
  number: (context, _fact, cell, { type }) => readLiteral(context, cell, type),
  money: (context, _fact, cell, { type }) => readLiteral(context, cell, type),
  date: (context, _fact, cell, { type }) => readLiteral(context, cell, type),
  text: (context, _fact, cell) => readText(context, cell),
}

function readValue(context: { problems: Problem[] }, column: SetColumn, cell: Source): Code {
  return readers[column.fact.type](context, column.fact, cell, column)
}

/** Ids of a choice with several: `a`, `all(a, b)` or `none`. */
function readIds(context: { problems: Problem[] }, fact: Fact, cell: Source): Code {
  if (cell.value === 'none') return ['list']
  const all = /^all\s*\([^]*\)$/.test(cell.value)
  const list = all ? trimmed(cell, cell.value.indexOf('(') + 1, cell.value.length - 1) : cell
  const ids = splitItems(list)
  if (!all && ids.length > 1) {
    const fix = `all(${ids.map((id) => id.value).join(', ')})`
    return reportCell(context, cell, `Unexpected list ${cell.value}, expected ${fix}`, [fix])
  }
  return ['list', ...ids.map((id) => readId(context, id, optionIds(fact)))]
}

function optionIds(fact: Fact): readonly string[] | undefined {
  return fact.options?.length ? fact.options.map((option) => option.id) : undefined
}
