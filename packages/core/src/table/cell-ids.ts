import { listOptions } from '../expression/type.ts'
import { didYouMean } from '../expression/nearest.ts'
import type { Problem } from '../message.ts'
import type { Source } from '../model.ts'
import type { Code } from '../runtime/code.ts'
import { optionsOf, reportCell, type CellContext } from './cell.ts'

const idPattern = /^[\p{L}\p{N}_][\p{L}\p{M}\p{N}_-]*$/u

const flags: ReadonlyMap<string, boolean> = new Map([
  ['yes', true],
  ['no', false],
])

/** What else writers type for yes and no. */
const otherFlags: ReadonlyMap<string, string> = new Map([
  ...['true', 'y', '"yes"', '是', '`yes`', '`true`', '"true"'].map((word): [string, string] => [word, 'yes']),
  ...['false', 'n', '"no"', '否', '`no`', '`false`', '"false"'].map((word): [string, string] => [word, 'no']),
])

/** Returns the test of a choice column that `item`, an id, writes. */
export function readOption(context: CellContext, item: Source): Code {
  return ['=', readId(context, item, optionsOf(context.column.type))]
}

/** Returns the id that `item` writes, checked against the options. */
export function readId(context: { problems: Problem[] }, item: Source, options: readonly string[] | undefined): string {
  const id = item.value.normalize('NFC')
  if (options?.includes(id) || (!options && idPattern.test(id))) return id
  const bare = id.replace(/^["`'](.*)["`']$/, '$1')
  if (bare !== id && (!options || options.includes(bare))) {
    reportCell(context, item, `Unexpected ${id}, expected the id alone: ${bare}`, [bare])
    return id
  }
  const parts = id.split(/\s*(?:\/|\||;|\bor\b|或)\s*/)
  if (options && parts.length > 1 && parts.every((part) => options.includes(part))) {
    const fix = parts.join(', ')
    reportCell(context, item, `Unexpected ${id}, expected ids separated by commas: ${fix}`, [fix])
    return id
  }
  const found = id === '' ? 'comma or parenthesis without a value' : id
  if (!options) {
    reportCell(context, item, `Unexpected ${found}, expected an id of letters, digits, - and _`)
    return id
  }
  const near = didYouMean(bare, options)
  const known = listOptions(options).replaceAll('"', '')
  reportCell(
    context,
    item,
    `Unexpected ${found}, expected one of ${known}${near.hint}`,
    near.expected,
    'unknown-option',
  )
  return id
}

/** Returns the test of a boolean or condition, `subject`, that `item` writes: yes or no. */
export function readFlag(context: CellContext, item: Source, subject: Code): Code {
  const flag = readYesOrNo(context, item)
  return flag === false ? ['not', subject] : subject
}

/** Returns the boolean that `item` writes. */
export function readYesOrNo(context: { problems: Problem[] }, item: Source): boolean | undefined {
  const flag = flags.get(item.value)
  if (flag !== undefined) return flag
  const meant =
    otherFlags.get(item.value.toLowerCase()) ??
    (flags.has(item.value.toLowerCase()) ? item.value.toLowerCase() : undefined)
  const hint = meant ?? 'yes or no'
  reportCell(
    context,
    item,
    `Unexpected ${item.value || 'comma or parenthesis without a value'}, expected ${hint}`,
    meant ? [meant] : ['yes', 'no'],
  )
  return undefined
}
