import { expect, test } from 'vitest'
import { checkTable, unknownGap } from '../../src/table/index.ts'
import { everyday, scopeOf } from '../expression/scope.ts'
import { tableOf } from './table.ts'

/** Lines of a table, then what is reported: id, line, and what the message says. */
test.each<[what: string, lines: string[], ...found: [id: string, line: number, reason: string][]]>([
  ['three rows that cover all', ['days_late | Next', '< 3 | a', '[3..5] | b', '> 5 | c']],
  ['whole days leave no gap', ['due | Next', '<= 2026-01-31 | a', '>= 2026-02-01 | b']],
  ['neither does money in its smallest unit', ['order_value | Next', '<= 99.99 | a', '>= 100 | b']],
  [
    'a number without step does',
    ['weight | Next', '<= 5 | a', '>= 6 | b'],
    ['table-gap', 1, 'expected a row for weight = 5.1'],
  ],
  ['the end of a range', ['weight | Next', '< 5 | a', '> 5 | b'], ['table-gap', 1, 'expected a row for weight = 5']],
  [
    'a combination',
    ['days_late | order_value | emotion | Next', '< 3 | - | - | a', '>= 4 | - | - | b', '3 | <= 100 | angry | c'],
    ['table-gap', 1, 'expected a row for days_late = 3, emotion = calm'],
  ],
  ['below the least value there is nothing', ['days_late | Next', '[0..9] | a', '> 9 | b']],
  ['no rows', ['paid | Next'], ['table-gap', 1, 'expected a last row with - in every column']],
  [
    'a row behind others',
    ['paid | days_late | Next', 'yes | - | a', 'no | < 5 | b', '- | < 3 | c', '- | - | d'],
    ['table-dead-row', 4, 'rows 1 and 2 above match first'],
  ],
  [
    'a value beyond the greatest',
    ['days_late | Next', '< 0 | a', '- | b'],
    ['table-dead-row', 2, 'no value fits its cells'],
  ],
  [
    'a condition and its fact',
    ['upset | emotion | Next', 'yes | - | a', 'no | calm | b'],
    ['table-gap', 1, 'expected a row for emotion = anxious'],
  ],
  ['a condition and its fact, complete', ['upset | emotion | Next', 'yes | - | a', '- | calm, anxious | b']],
  [
    'a condition alone is said in its own words',
    ['upset | Next', 'yes | a'],
    ['table-gap', 1, 'expected a row for upset = no'],
  ],
  [
    'several ids',
    ['colours | Next', 'any(red, green) | a', 'none | b'],
    ['table-gap', 1, 'expected a row for colours = blue'],
  ],
  ['how many ids', ['count(colours) | Next', '0 | a', '[1..2] | b'], ['table-gap', 1, 'row for count(colours) = 3']],
  ['text', ['name | Next', '"x" | a', 'starts with("y") | b'], ['table-gap', 1, 'row for name = anything else']],
  ['text that is covered', ['name | Next', 'starts with("y") | a', 'not(starts with("yz")) | a']],
  [
    'text behind its beginning',
    ['name | Next', 'starts with("y") | a', '"yes" | b', '- | c'],
    ['table-dead-row', 3, 'row 1 above matches first'],
  ],
  ['a straight line of a fact', ['weight * 2 + 1 | weight | Next', '> 7 | - | a', '- | <= 3 | b']],
  [
    'days between a date and a day',
    ['paid_on - date("2026-01-01") | paid_on | Next', '> P9D | - | a', '- | <= 2026-01-10 | b'],
  ],
  ['two facts compared', ['weight > days_late | Next', 'yes | a', 'no | b']],
  [
    'two facts compared, once forgotten',
    ['weight > days_late | weight < days_late | Next', 'yes | - | a', '- | yes | b'],
    ['table-gap', 1, 'weight > days_late = no, weight < days_late = no'],
  ],
  [
    'a sum of facts',
    ['weight + days_late | Next', '< 6 | a', '> 6 | b'],
    ['table-gap', 1, 'expected a row for weight + days_late = 6'],
  ],
  [
    'days since',
    ['today() - paid_on | Next', '<= P7D | a', '> P8D | b'],
    ['table-gap', 1, 'row for today() - paid_on = P8D'],
  ],
  ['days since, complete', ['today() - paid_on | Next', '<= P7D | a', '>= P8D | b']],
  [
    'a quotient is unknown where it divides by zero',
    ['weight / days_late | Next', '< 1 | a', '>= 1 | b'],
    ['table-gap', 1, 'weight / days_late = unknown (weight = 0, days_late = 0)'],
  ],
  ['an absolute value is never negative', ['abs(weight) | Next', '0 | a', '> 0 | b']],
  ['known or not', ['known(weight) | weight | Next', 'yes | < 3 | a', 'yes | >= 3 | b', 'no | - | c']],
  [
    'known or not, once forgotten',
    ['known(weight) | weight | Next', 'yes | < 3 | a', 'yes | >= 3 | b'],
    ['table-gap', 1, 'expected a row for weight = unknown'],
  ],
  [
    'a cell with an expression may not match',
    ['due | Next', '`>= today()` | a', '`< today()` | b'],
    ['table-gap', 1, 'a row with an expression in a cell may not match'],
  ],
  ['a cell with an expression and a last row', ['due | Next', '`>= today()` | a', '- | b']],
  [
    'an expression of literals is a literal',
    ['due | Next', '`<= date("2026-01-01") + duration("P1D")` | a', '> 2026-01-02 | b'],
  ],
  [
    'rows that cross',
    ['paid | days_late | Next', 'yes | - | a', '- | > 5 | b', '- | - | c'],
    ['table-overlap', 3, 'Unexpected overlap with row 1'],
  ],
  ['rows that cross and lead to the same', ['paid | days_late | Next', 'yes | - | a', '- | > 5 | a', '- | - | c']],
  [
    'a value that is written in a form that the proof cannot count',
    ['order | Next', 'starts with("A") | a', 'starts with("B") | b'],
    ['table-undecided', 1, 'cannot be decided (order = anything else)'],
  ],
])('%s', (_what, lines, ...found) => {
  const order = { type: 'text' as const, pattern: '[AB][0-9]' }
  const scope = { ...everyday, facts: new Map([...everyday.facts, ...scopeOf({ order }).facts]) }
  const { problems } = checkTable(tableOf(lines.join('\n')), scope)
  expect(problems.map(({ id, position }) => [id, position.start.line])).toEqual(found.map(([id, line]) => [id, line]))
  for (const [index, [, , reason]] of found.entries()) expect(problems[index]!.reason).toContain(reason)
})

test('a row that never matches names the rows that do', () => {
  const [problem] = checkTable(tableOf('paid | Next\nyes | a\nno | b\n- | c'), everyday, 'en/a.md').problems
  expect(problem).toMatchObject({
    id: 'table-dead-row',
    related: [
      { path: 'en/a.md', position: { start: { line: 2 } } },
      { path: 'en/a.md', position: { start: { line: 3 } } },
    ],
  })
})

test('a fact that may be unknown needs a row with -', () => {
  const reasons = (text: string, ...names: string[]): string[] =>
    unknownGap(tableOf(text), everyday, new Set(names)).map(({ reason }) => reason)
  expect(reasons('weight | Next\n< 3 | a\n>= 3 | b', 'weight')).toEqual([expect.stringContaining('an unknown weight')])
  expect(reasons('weight | Next\n< 3 | a\n- | b', 'weight')).toEqual([])
  expect(reasons('weight | paid | Next\n< 3 | - | a\n- | yes | b\n>= 3 | no | c', 'weight')).toEqual([
    expect.stringContaining('an unknown weight (weight = unknown, paid = no)'),
  ])
  expect(reasons('upset | Next\nyes | a\nno | b', 'emotion')).toEqual([])
  expect(reasons('weight | paid | Next\n< 3 | - | a\n>= 3 | - | b', 'paid')).toEqual([])
  expect(reasons('weight | Next\n< 3 | a\n>= 3 | b')).toEqual([])
})

test('a choice of many ids is taken apart by those that cells speak of', () => {
  const ids = Array.from({ length: 40 }, (_item, index) => `id-${index}`)
  const scope = scopeOf({ tags: `many ${ids.join('|')}` })
  const found = (text: string): string[] => checkTable(tableOf(text), scope).problems.map(({ reason }) => reason)
  expect(found('tags | Next\nid-3 | a\nnot(id-3) | b')).toEqual([])
  expect(found('tags | Next\nany(id-3, id-4) | a\nnone | b')).toEqual([expect.stringContaining('row for tags = id-0')])
})

test('large tables are proved quickly, and one with too many combinations is not passed', () => {
  const ids = ['a', 'b', 'c', 'd']
  const rows = ids.flatMap((a) =>
    ids.flatMap((b) => ids.flatMap((c) => ids.map((d) => `${a} | ${b} | ${c} | ${d} | - | - | - | go`))),
  )
  const scope = scopeOf(Object.fromEntries([...'pqrstuv'].map((name) => [name, ids.join('|')])))
  const start = performance.now()
  expect(checkTable(tableOf(['p | q | r | s | t | u | v | Next', ...rows].join('\n')), scope).problems).toEqual([])
  const missing = checkTable(tableOf(['p | q | r | s | t | u | v | Next', ...rows.toSpliced(77, 1)].join('\n')), scope)
  expect(missing.problems).toMatchObject([{ reason: 'Unexpected gap, expected a row for p = b, q = a, r = d, s = b' }])
  expect(performance.now() - start).toBeLessThan(2_000)

  const names = Array.from({ length: 30 }, (_item, index) => `b${index}`)
  const booleans = scopeOf(Object.fromEntries(names.map((name) => [name, 'boolean'])))
  let seed = 1
  const next = (count: number): number => (seed = (seed * 48_271) % 2_147_483_647) % count
  const sparse = Array.from({ length: 60 }, () =>
    names.map(() => ['yes', 'no', '-', '-', '-', '-', '-'][next(7)]).join(' | '),
  )
  const hard = [names.join(' | '), ...sparse].map((line) => `${line} | go`).join('\n')
  const begin = performance.now()
  const { problems } = checkTable(tableOf(hard), booleans)
  expect(problems.map(({ id }) => id)).toContain(
    problems.some(({ id }) => id === 'table-gap') ? 'table-gap' : 'table-undecided',
  )
  expect(performance.now() - begin).toBeLessThan(5_000)
})
