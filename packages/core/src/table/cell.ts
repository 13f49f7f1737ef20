import type { Scope, Type } from '../expression/index.ts'
import { findLookAlike } from '../expression/look-alikes.ts'
import { partOf, placeOf } from '../expression/source.ts'
import type { Problem } from '../message.ts'
import type { Source } from '../model.ts'
import type { Code } from '../runtime/code.ts'
import { readFlag, readOption } from './cell-ids.ts'
import { readManyTest } from './cell-many.ts'
import { readOrderedTest } from './cell-ordered.ts'
import { readTextTest } from './cell-text.ts'
import type { InputColumn } from './columns.ts'
import { splitItems } from './split-items.ts'

/** What a cell says about its column. */
export interface ReadCell {
  /** Whether it matches, as code; `true` for a cell that matches anything. */
  code: Code
  /** Made of literals alone: the proof knows what it matches. */
  literal: boolean
  problems: Problem[]
}

/** What reading one item of a cell needs. */
export interface CellContext {
  column: InputColumn
  scope: Scope
  problems: Problem[]
  /** Set to false by an item that is not made of literals. */
  literal: boolean
}

/** Returns what `cell` says about `column`, with the problems in it; a cell with a problem matches nothing. */
export function readCell(column: InputColumn, cell: Source, scope: Scope): ReadCell {
  const context: CellContext = { column, scope, problems: [], literal: true }
  const code = readWhole(context, cell)
  const sound = context.problems.length === 0
  return { code: sound ? code : ['unknown'], literal: context.literal, problems: context.problems }
}

/** Adds a problem to a cell. */
export function reportCell(
  { problems }: { problems: Problem[] },
  { position }: Pick<Source, 'position'>,
  reason: string,
  expected?: string[],
  id = 'cell-syntax',
): Code {
  problems.push({ id, reason, position, ...(expected?.length ? { expected } : {}) })
  return ['unknown']
}

/** Returns whether a cell can be read at all: it is not empty and holds no look-alikes and no digit groups. */
export function isReadable(context: { problems: Problem[] }, cell: Source): boolean {
  const { value } = cell
  if (value === '') {
    reportCell(context, cell, 'Unexpected empty cell, expected - for anything', ['-'])
    return false
  }
  // What stands in quotes is the customer's or the shop's own text; inline code is read as an expression.
  const bare = value.replace(/"(?:[^"\\]|\\.)*"|`[^`]*`/g, (quoted) => ' '.repeat(quoted.length))
  for (let index = 0; index < bare.length; index++) {
    const found = bare[index] === ' ' ? undefined : findLookAlike(bare, index)
    if (!found) continue
    const { start, end, ...problem } = found
    context.problems.push({ ...problem, position: placeOf(cell, start, end) })
    return false
  }
  const group = /(?<![\d.])\d{1,3}(?:,\d{3})+(?!\d)/.exec(bare)
  if (!group) return true
  const [digits] = group
  const place = partOf(cell, group.index, group.index + digits.length)
  const fixes = [digits.replaceAll(',', ''), digits.replaceAll(',', ', ')]
  reportCell(
    context,
    place,
    `Unexpected digit group ${digits}, expected ${fixes[0]} (or ${fixes[1]} for several values)`,
    fixes,
  )
  return false
}

function readWhole(context: CellContext, cell: Source): Code {
  if (!isReadable(context, cell)) return ['unknown']
  if (cell.value === '-') return true
  const negated = /^not\s*\(([^]*)\)$/.exec(cell.value)
  if (!negated) return readTests(context, cell)
  const start = cell.value.indexOf('(') + 1
  return ['not', readTests(context, partOf(cell, start, cell.value.length - 1))]
}

function readTests(context: CellContext, list: Source): Code {
  const items = splitItems(list)
  const empty = items.find((item) => item.value === '')
  if (empty)
    return reportCell(context, list, 'Unexpected comma or parenthesis without a value, expected values between commas')
  const anything = items.find((item) => item.value === '-')
  if (anything)
    return reportCell(
      context,
      anything,
      'Unexpected - beside other values, expected - alone in a cell that matches anything',
    )
  const { kind } = context.column.type
  if (kind === 'list') return readMany(context, list, items)
  const { code } = context.column
  if (kind === 'text') return anyOf(items.map((item) => readTextTest(context, item)))
  if (kind === 'boolean') return anyOf(items.map((item) => readFlag(context, item, code)))
  const tests = items.map((item) => (kind === 'choice' ? readOption(context, item) : readOrderedTest(context, item)))
  const [only] = tests
  const single = tests.length === 1 && Array.isArray(only) && only[0] !== 'all'
  return single ? [only[0] as string, code, only[1] as Code] : ['in', code, ...tests]
}

function readMany(context: CellContext, list: Source, items: readonly Source[]): Code {
  if (items.length === 1) return readManyTest(context, items[0]!)
  const written = items.map((item) => item.value).join(', ')
  const fixes = [`any(${written})`, `all(${written})`]
  return reportCell(context, list, `Unexpected list ${written}, expected ${fixes.join(' or ')}`, fixes)
}

function anyOf(codes: Code[]): Code {
  return codes.length === 1 ? codes[0]! : ['or', ...codes]
}

/** Returns the options of a choice column, when they are known. */
export function optionsOf(type: Type): readonly string[] | undefined {
  const choice = type.kind === 'list' ? type.of : type
  return choice.kind === 'choice' ? choice.options : undefined
}
