import { parseExpression } from '../expression/index.ts'
import type { Problem } from '../message.ts'
import type { Source } from '../model.ts'
import type { Code } from '../runtime/code.ts'
import { demandValid } from './cell-value.ts'
import { reportCell, type CellContext } from './cell.ts'
import { trimmed } from './split-items.ts'

/** Returns the test of a text column that `item` writes: `"text"` or `starts with("…")`. */
export function readTextTest(context: CellContext, item: Source): Code {
  const { code, fact } = context.column
  const start = /^starts\s+with\s*\(([^]*)\)$/.exec(item.value)
  if (!start) {
    const text = readText(context, item)
    if (fact && context.problems.length === 0) demandValid(context, item, fact, text)
    return ['=', code, text]
  }
  const inside = trimmed(item, item.value.indexOf('(') + 1, item.value.length - 1)
  return ['starts with', code, readText(context, inside)]
}

/** Returns the text that `item` writes in quotes. */
export function readText(context: { problems: Problem[] }, item: Source): string {
  const { expression } = parseExpression(item)
  if (expression?.kind === 'literal' && expression.type === 'text') return expression.value
  const bare = item.value.replace(/^["'`“”]|["'`“”]$/g, '').replaceAll('"', '\\"')
  reportCell(context, item, `Unexpected ${item.value}, expected text in quotes: "${bare}"`, [`"${bare}"`])
  return ''
}
