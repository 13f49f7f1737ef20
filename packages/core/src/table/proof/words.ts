import { evaluate } from '../../runtime/evaluate.ts'
import type { Facts, Value } from '../../runtime/types.ts'
import { formatDate } from '../../runtime/date.ts'
import type { InputColumn } from '../columns.ts'
import { factsIn, isDate } from './code-facts.ts'
import { classesIn, fullSet, type Dimension } from './dimension.ts'
import type { Gap, Proof } from './prove.ts'

/**
 * Returns the combination of a gap in the words of the table's header: `days_late = 3, emotion = anxious`. Columns that
 * do not matter are left out.
 */
export function describeGap(
  gap: Gap,
  { dimensions }: Pick<Proof, 'dimensions'>,
  inputs: readonly InputColumn[],
): string {
  const asked = dimensions.filter(({ classes }, index) => gap.box[index] !== fullSet(classes.length))
  const columns = new Set(inputs.flatMap(({ fact }) => fact?.name ?? []))
  const parts = inputs.flatMap((column) => {
    const concerned = asked.filter((dimension) => concerns(dimension, column, columns))
    const words = concerned.length > 0 ? valueOf(column, gap, dimensions) : undefined
    return words === undefined ? [] : [`${column.label} = ${words}`]
  })
  return [...new Set(parts)].join(', ')
}

/** A fact that has a column of its own is named there, and not in the conditions that read it as well. */
function concerns(dimension: Dimension, column: InputColumn, columns: ReadonlySet<string>): boolean {
  if (dimension.fact && columns.has(dimension.fact.name)) return column.fact?.name === dimension.fact.name
  const read = factsIn(column.code)
  return dimension.reads.every((name) => read.has(name))
}

function valueOf(
  column: InputColumn,
  { box, facts, unknown }: Gap,
  dimensions: readonly Dimension[],
): string | undefined {
  if (column.fact && unknown.includes(column.fact.name)) return 'unknown'
  const index = dimensions.findIndex(({ code }) => JSON.stringify(code) === JSON.stringify(bare(column)))
  const dimension = dimensions[index]
  const known = facts && evaluate(column.code, { facts, at: '2026-06-15' })
  if (known !== undefined) return write(known, column)
  if (!dimension) return undefined
  const values = classesIn(box[index]!, dimension).map(({ value }) => value)
  const value = values.find((one) => one !== undefined)
  return value === undefined ? `unknown${because(dimension, facts)}` : write(value, column)
}

/** A quotient is unknown where what it divides by is zero. */
function because({ reads }: Dimension, facts: Facts | undefined): string {
  const given = reads.flatMap((name) => (facts && Object.hasOwn(facts, name) ? `${name} = ${facts[name]!}` : []))
  return given.length > 0 ? ` (${given.join(', ')})` : ''
}

/** A condition's column counts unknown as no; what it asks is inside. */
function bare({ code }: InputColumn): InputColumn['code'] {
  return Array.isArray(code) && code[0] === 'sure' ? (code[1] as InputColumn['code']) : code
}

function write(value: Value, { type, code }: InputColumn): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'number') {
    if (type.kind === 'date' || isDate(code, new Map())) return formatDate(value) ?? String(value)
    return type.kind === 'days' ? duration(value) : type.kind === 'months' ? `P${value}M` : String(value)
  }
  if (typeof value !== 'string')
    return value.length === 0 ? 'none' : value.length === 1 ? value[0]! : `all(${value.join(', ')})`
  if (value === '…') return 'anything else'
  return type.kind === 'text' ? `"${value}"` : value
}

function duration(seconds: number): string {
  return seconds % 86_400 === 0 ? `P${seconds / 86_400}D` : `PT${Math.round(seconds / 60)}M`
}
