import type { Expression, InTest } from './ast.ts'
import { parseSum } from './parse.ts'
import type { Reader } from './reader.ts'

const comparisons: ReadonlySet<string> = new Set(['<', '<=', '>', '>='])

/** Returns what stands after `in`: values, comparisons and ranges in parentheses, or one range. */
export function parseTests(reader: Reader, value: Expression): InTest[] {
  const open = reader.token
  if (reader.accept('[')) return [parseBracket(reader, open.start)]
  if (!reader.is('(')) {
    const subject = reader.textOf(value.position)
    const other = reader.describe()
    const hint = reader.token.kind === 'name' ? `, or list contains(${other}, ${subject})` : ''
    reader.fail(
      `Unexpected ${other} after in, expected values in parentheses such as (1, 2) or a range such as [1..5]${hint}`,
    )
  }
  reader.take()
  const first = parseTest(reader)
  if (first.kind === 'equals' && reader.is('..')) return [parseRange(reader, first.value, true, reader.place(open))]
  const tests = [first]
  while (reader.accept(',')) tests.push(parseTest(reader))
  reader.expect(')', ', or ) after the values')
  return tests
}

function parseTest(reader: Reader): InTest {
  const first = reader.token
  const { start } = reader.place(first)
  if (comparisons.has(first.value) && first.kind === 'sign') {
    reader.take()
    const value = parseSum(reader)
    const operator = first.value as '<' | '<=' | '>' | '>='
    return { kind: 'compare', operator, value, position: { start, end: value.position.end } }
  }
  if (reader.accept('[')) return parseBracket(reader, first.start)
  if (reader.is('(') && isRange(reader)) {
    reader.take()
    return parseRange(reader, parseSum(reader), true, reader.place(first))
  }
  const value = parseSum(reader)
  return { kind: 'equals', value, position: value.position }
}

/** After `[`: a range; a list in brackets is what other languages write. */
function parseBracket(reader: Reader, start: number): InTest {
  const open = reader.tokens.find((token) => token.start === start)!
  const low = parseSum(reader)
  if (reader.is('..')) return parseRange(reader, low, false, reader.place(open))
  while (reader.accept(',')) parseSum(reader)
  const close = reader.expect(']', '.. or ]')
  const items = reader.source.value.slice(open.end, close.start)
  return reader.fail(`Unexpected [ around values after in, expected (${items})`, {
    from: open,
    to: close,
    expected: [`(${items})`],
  })
}

function parseRange(
  reader: Reader,
  low: Expression,
  lowOpen: boolean,
  { start }: { start: InTest['position']['start'] },
): InTest {
  reader.expect('..', '.. between the two ends')
  const high = parseSum(reader)
  const highOpen = reader.is(')')
  if (!highOpen && !reader.is(']')) reader.fail(`Unexpected ${reader.describe()}, expected ] or ) after a range`)
  const close = reader.take()
  return { kind: 'range', low, lowOpen, high, highOpen, position: { start, end: reader.place(close).end } }
}

/** Whether the parenthesis that stands next holds `..` of its own. */
function isRange(reader: Reader): boolean {
  let depth = 0
  for (const { kind, value, start } of reader.tokens) {
    if (start < reader.token.start || kind !== 'sign') continue
    if (value === '(' || value === '[') depth++
    else if (value === ')' || value === ']') depth--
    else if (value === '..' && depth === 1) return true
    if (depth === 0) return false
  }
  return false
}
