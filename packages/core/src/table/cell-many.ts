import type { Source } from '../model.ts'
import type { Code } from '../runtime/code.ts'
import { optionsOf, reportCell, type CellContext } from './cell.ts'
import { readId } from './cell-ids.ts'
import { splitItems, trimmed } from './split-items.ts'

/** Returns the test of a column of several ids: one that it contains, `all(a, b)`, `any(a, b)` or `none`. */
export function readManyTest(context: CellContext, item: Source): Code {
  const { code, type } = context.column
  const options = optionsOf(type)
  if (item.value === 'none' && !options?.includes('none')) return ['=', ['count', code], 0]
  const group = /^(all|any)\s*\(([^]*)\)$/.exec(item.value)
  if (!group) return ['list contains', code, readId(context, item, options)]
  const start = item.value.indexOf('(') + 1
  const ids = splitItems(trimmed(item, start, item.value.length - 1))
  if (ids.some((id) => id.value === ''))
    return reportCell(context, item, `Unexpected empty place in ${item.value}, expected ids between commas`)
  const tests = ids.map((id): Code => ['list contains', code, readId(context, id, options)])
  return [group[1] === 'all' ? 'and' : 'or', ...tests]
}
