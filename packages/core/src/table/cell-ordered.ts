import type { Source } from '../model.ts'
import type { Code } from '../runtime/code.ts'
import { compareTerms } from '../runtime/operators.ts'
import { evaluateConstant } from './constant.ts'
import { readOrdered } from './cell-value.ts'
import { reportCell, type CellContext } from './cell.ts'
import { trimmed } from './split-items.ts'

/** Returns the test of a number, amount, date or duration that `item` writes: a value, `< 3`, `[1..5]`. */
export function readOrderedTest(context: CellContext, item: Source): Code {
  const range = /^([[(])([^]*?)\.\.([^]*)([\])])$/.exec(item.value)
  if (range) return readRange(context, item, range)
  const mended = mend(item.value)
  if (mended) {
    return reportCell(context, item, `Unexpected ${item.value}, expected ${mended}`, [mended])
  }
  // The operator may stand inside the inline code or before it.
  const quoted = /^`([^`]*)`$/.exec(item.value)
  const inner = quoted ? trimmed(item, 1, item.value.length - 1) : item
  const [, operator] = /^(<=|>=|<|>)/.exec(inner.value) ?? []
  if (operator === undefined) return ['=', readOrdered(context, inner, { code: quoted !== null, exact: true })]
  const value = trimmed(inner, operator.length, inner.value.length)
  return [operator, readOrdered(context, value, { code: quoted !== null, exact: false })]
}

function readRange(context: CellContext, item: Source, [, open, low = '', , close]: RegExpExecArray): Code {
  const end = item.value.length - 1
  const first = readOrdered(context, trimmed(item, 1, 1 + low.length), { code: false, exact: false })
  const last = readOrdered(context, trimmed(item, low.length + 3, end), { code: false, exact: false })
  const [from, to] = [evaluateConstant(first), evaluateConstant(last)]
  if (context.problems.length === 0 && from !== undefined && compareTerms('>', from, to) === true) {
    const swapped = `${open}${item.value.slice(low.length + 3, end).trim()}..${low.trim()}${close}`
    return reportCell(context, item, `Unexpected range ${item.value}, expected the smaller end first: ${swapped}`, [
      swapped,
    ])
  }
  return ['all', [open === '(' ? '>' : '>=', first], [close === ')' ? '<' : '<=', last]]
}

const value = String.raw`-?[\d.]+|\d{4}-\d\d-\d\d`

/** What writers type for tests, and the test that it stands for. */
const slips: readonly (readonly [RegExp, (match: RegExpExecArray) => string])[] = [
  [/^=\s*([^=<>\s][^]*)$/, ([, rest]) => rest!],
  [/^==\s*([^]*)$/, ([, rest]) => rest!],
  [/^(?:!=|<>)\s*([^]*)$/, ([, rest]) => `not(${rest})`],
  [/^=>\s*([^]*)$/, ([, rest]) => `>= ${rest}`],
  [/^=<\s*([^]*)$/, ([, rest]) => `<= ${rest}`],
  [
    new RegExp(`^(${value})\\s*(?:\\.\\.|~|\\bto\\b|\\s-\\s|-(?=\\d+$)|到|至)\\s*(${value})$`),
    ([, low, high]) => `[${low}..${high}]`,
  ],
  [new RegExp(`^(${value})\\s*\\+$`), ([, low]) => `>= ${low}`],
  [new RegExp(`^>=\\s*(${value})\\s*(?:and|&&?)\\s*<=\\s*(${value})$`), ([, low, high]) => `[${low}..${high}]`],
  [new RegExp(`^>\\s*(${value})\\s*(?:and|&&?)\\s*<\\s*(${value})$`), ([, low, high]) => `(${low}..${high})`],
  [new RegExp(`^>=\\s*(${value})\\s*(?:and|&&?)\\s*<\\s*(${value})$`), ([, low, high]) => `[${low}..${high})`],
  [new RegExp(`^>\\s*(${value})\\s*(?:and|&&?)\\s*<=\\s*(${value})$`), ([, low, high]) => `(${low}..${high}]`],
]

function mend(written: string): string | undefined {
  if (/^\d{4}-\d\d-\d\d$/.test(written)) return undefined
  for (const [pattern, write] of slips) {
    const match = pattern.exec(written)
    if (match) return write(match)
  }
  return undefined
}
