import { expect, test } from 'vitest'
import { evaluate, holds } from '../../src/runtime/evaluate.ts'
import type { Facts } from '../../src/runtime/types.ts'
import { checkTable, lowerTable } from '../../src/table/index.ts'
import { everyday, scopeOf } from '../expression/scope.ts'
import { tableOf } from './table.ts'

const at = '2026-06-15'

/** Header, cell, facts with which it matches, facts with which it does not. */
test.each<[header: string, cell: string, yes: Facts[], no: Facts[]]>([
  ['weight', '-', [{}, { weight: 1 }], []],
  ['weight', '3', [{ weight: 3 }], [{ weight: 4 }, {}]],
  ['weight', '-2.50', [{ weight: -2.5 }], [{ weight: 2.5 }]],
  ['weight', '< 3', [{ weight: 2 }], [{ weight: 3 }, {}]],
  ['weight', '[1..5)', [{ weight: 1 }], [{ weight: 5 }]],
  ['weight', '(1 .. 5]', [{ weight: 5 }], [{ weight: 1 }]],
  ['weight', '1, >= 10, [3..4]', [{ weight: 1 }, { weight: 10 }, { weight: 3.5 }], [{ weight: 2 }]],
  ['weight', 'not(1, > 3)', [{ weight: 2 }], [{ weight: 1 }, { weight: 4 }, {}]],
  ['weight', '`>= days_late * 2`', [{ weight: 4, days_late: 2 }], [{ weight: 3, days_late: 2 }, { weight: 3 }]],
  ['weight', '>= `days_late * 2`', [{ weight: 4, days_late: 2 }], [{ weight: 3, days_late: 2 }]],
  ['weight', '`days_late`', [{ weight: 4, days_late: 4 }], [{ weight: 3, days_late: 4 }]],
  ['weight', '[`days_late`..10]', [{ weight: 4, days_late: 4 }], [{ weight: 3, days_late: 4 }]],
  ['order_value', '<= 99.90', [{ order_value: 99.9 }], [{ order_value: 99.91 }]],
  ['order_value', '`> fee + 10`', [{ order_value: 21, fee: 10 }], [{ order_value: 20, fee: 10 }]],
  ['due', '2026-06-15', [{ due: '2026-06-15' }], [{ due: '2026-06-16' }]],
  ['due', '[2026-01-01..2026-03-31]', [{ due: '2026-02-02' }], [{ due: '2026-04-01' }]],
  ['due', '`>= today() - duration("P90D")`', [{ due: '2026-06-01' }], [{ due: '2026-01-01' }, {}]],
  ['today() - paid_on', '> P7D', [{ paid_on: '2026-06-01' }], [{ paid_on: '2026-06-14' }, {}]],
  ['paid', 'yes', [{ paid: true }], [{ paid: false }, {}]],
  ['paid', 'no', [{ paid: false }], [{ paid: true }, {}]],
  ['paid', 'yes, no', [{ paid: false }, { paid: true }], [{}]],
  ['upset', 'no', [{ emotion: 'calm' }, {}], [{ emotion: 'angry' }]],
  ['upset', 'yes', [{ emotion: 'angry' }], [{ emotion: 'calm' }, {}]],
  ['weight > 3 and paid', 'no', [{ weight: 1, paid: true }, {}], [{ weight: 4, paid: true }]],
  ['emotion', 'angry, calm', [{ emotion: 'calm' }], [{ emotion: 'anxious' }, {}]],
  ['emotion', 'not(angry)', [{ emotion: 'calm' }], [{ emotion: 'angry' }, {}]],
  ['shipped', 'yes', [{ shipped: 'yes' }], [{ shipped: 'no' }]],
  ['colours', 'red', [{ colours: ['blue', 'red'] }], [{ colours: ['blue'] }, {}]],
  ['colours', 'not(red)', [{ colours: [] }], [{ colours: ['red'] }, {}]],
  ['colours', 'all(red, blue)', [{ colours: ['red', 'green', 'blue'] }], [{ colours: ['red'] }]],
  ['colours', 'any(red, blue)', [{ colours: ['red'] }], [{ colours: ['green'] }]],
  ['colours', 'none', [{ colours: [] }], [{ colours: ['green'] }, {}]],
  ['name', '"a, b", "c"', [{ name: 'a, b' }, { name: 'c' }], [{ name: 'a' }, {}]],
  ['name', 'starts with("SF")', [{ name: 'SF1' }], [{ name: 'YTSF' }, {}]],
  ['name', 'not(starts with("SF"), "x")', [{ name: 'y' }], [{ name: 'SF' }, { name: 'x' }, {}]],
])('%s: %s', (header, cell, yes, no) => {
  const table = tableOf(`${header} | Next\n${cell} | go`)
  expect(checkTable(table, everyday).problems.filter(({ id }) => !id.startsWith('table-'))).toEqual([])
  const [code] = lowerTable(table, everyday).rows
  for (const facts of yes) expect(holds(code!, { facts, at }), JSON.stringify(facts)).toBe(true)
  for (const facts of no) expect(holds(code!, { facts, at }), JSON.stringify(facts)).toBe(false)
})

/** Header, cell, columns from and to (end excluded), what the message says, and the fixes. */
test.each<[header: string, cell: string, from: number, to: number, reason: string, ...expected: string[]]>([
  ['weight', '', 1, 1, 'Unexpected empty cell', '-'],
  ['weight', '1,000', 1, 6, 'Unexpected digit group 1,000', '1000', '1, 000'],
  ['weight', '> 12,345,678', 3, 13, 'Unexpected digit group', '12345678', '12, 345, 678'],
  ['weight', '3, -', 4, 5, 'Unexpected - beside other values'],
  ['weight', '3,', 1, 3, 'Unexpected comma or parenthesis without a value'],
  ['weight', 'not()', 5, 5, 'Unexpected comma or parenthesis without a value'],
  ['weight', 'many', 1, 5, 'Unexpected many, expected a number such as 3'],
  ['weight', '5 kg', 1, 5, 'expected a number such as 5', '5'],
  ['weight', '"5"', 1, 4, 'expected a number such as 5', '5'],
  ['weight', '= 5', 1, 4, 'expected 5', '5'],
  ['weight', '!= 5', 1, 5, 'expected not(5)', 'not(5)'],
  ['weight', '=> 5', 1, 5, 'expected >= 5', '>= 5'],
  ['weight', '1-5', 1, 4, 'expected [1..5]', '[1..5]'],
  ['weight', '1 to 5', 1, 7, 'expected [1..5]', '[1..5]'],
  ['weight', '1..5', 1, 5, 'expected [1..5]', '[1..5]'],
  ['weight', '5+', 1, 3, 'expected >= 5', '>= 5'],
  ['weight', '> 1 and <= 5', 1, 13, 'expected (1..5]', '(1..5]'],
  ['weight', '[5..1]', 1, 7, 'expected the smaller end first', '[1..5]'],
  ['weight', '[1..]', 5, 5, 'Unexpected end, expected a number'],
  ['weight', '>', 2, 2, 'Unexpected end, expected a number'],
  ['weight', '`> name`', 4, 8, 'Unexpected text, expected a number'],
  ['weight', '`> weigth`', 4, 10, 'did you mean weight?', 'weight'],
  ['weight', '＞ 5', 1, 2, 'Unexpected ＞, expected >', '>'],
  ['weight', '≥5', 1, 2, 'Unexpected ≥, expected >=', '>='],
  ['weight', '—', 1, 2, 'Unexpected —, expected -', '-'],
  ['days_late', '2.5', 1, 4, 'days_late must be a multiple of 1'],
  ['days_late', '-1', 1, 3, 'days_late must be 0 or more'],
  ['order_value', '¥100', 1, 5, 'expected an amount in CNY such as 100', '100'],
  ['order_value', '100元', 1, 5, 'expected an amount in CNY such as 100', '100'],
  ['order_value', '0.001', 1, 6, 'order_value must be a multiple of 0.01'],
  ['due', '2026/1/3', 1, 9, 'expected a date such as 2026-01-03', '2026-01-03'],
  ['due', '2026年1月3日', 1, 10, 'expected a date such as 2026-01-03', '2026-01-03'],
  ['due', '"2026-01-03"', 1, 13, 'expected a date such as 2026-01-03', '2026-01-03'],
  ['due', '2026-02-30', 1, 11, 'expected a date such as 2026-01-31'],
  ['today() - due', '> 7', 3, 4, 'expected a duration in days such as P7D'],
  ['today() - due', '> P1M', 3, 6, 'expected a duration in days such as P7D'],
  ['paid', 'true', 1, 5, 'expected yes', 'yes'],
  ['paid', 'Yes', 1, 4, 'expected yes', 'yes'],
  ['paid', '是', 1, 2, 'expected yes', 'yes'],
  ['upset', 'maybe', 1, 6, 'expected yes or no', 'yes', 'no'],
  ['emotion', 'angri', 1, 6, 'did you mean angry?', 'angry'],
  ['emotion', '"angry"', 1, 8, 'expected the id alone', 'angry'],
  ['emotion', '`angry`', 1, 8, 'expected the id alone', 'angry'],
  ['emotion', 'angry or calm', 1, 14, 'expected ids separated by commas', 'angry, calm'],
  ['emotion', 'angry/calm', 1, 11, 'expected ids separated by commas', 'angry, calm'],
  ['emotion', 'angry、calm', 6, 7, 'expected ,', ','],
  ['emotion', 'not（angry）', 4, 5, 'expected (', '('],
  ['colours', 'red, blue', 1, 10, 'expected any(red, blue) or all(red, blue)', 'any(red, blue)', 'all(red, blue)'],
  ['colours', 'all(red, blu)', 10, 13, 'did you mean blue?', 'blue'],
  ['colours', 'any()', 1, 6, 'expected ids between commas'],
  ['name', 'SF', 1, 3, 'expected text in quotes: "SF"', '"SF"'],
  ['name', 'starts with(SF)', 13, 15, 'expected text in quotes: "SF"', '"SF"'],
  ['set fee', '1,5', 1, 4, 'Unexpected 1,5, expected an amount in CNY'],
  ['set fee', '`weight`', 2, 8, 'Unexpected number, expected an amount in CNY'],
  ['set fee', '0.001', 1, 6, 'fee must be a multiple of 0.01'],
  ['set paid', 'true', 1, 5, 'expected yes', 'yes'],
  ['set emotion', 'happy', 1, 6, 'expected one of calm'],
  ['set colours', 'red, blue', 1, 10, 'expected all(red, blue)', 'all(red, blue)'],
  ['set name', 'plain', 1, 6, 'expected text in quotes: "plain"', '"plain"'],
  ['set days_late', '`-3`', 1, 5, 'days_late must be 0 or more'],
])('%s: %s is a mistake', (header, cell, from, to, reason, ...expected) => {
  const [problem, ...others] = checkTable(tableOf(`${header} | Next\n${cell} | go`), everyday).problems
  expect(others).toEqual([])
  expect(problem).toMatchObject({ position: { start: { line: 2, column: from }, end: { line: 2, column: to } } })
  expect(problem!.reason).toContain(reason)
  expect(problem!.expected ?? []).toEqual(expected)
})

test.each([
  ['set fee', '10.5', 10.5],
  ['set fee', '`order_value / 2`', 50],
  ['set fee', '`order_value / 3`', 33.33],
  ['set paid', 'no', false],
  ['set emotion', 'calm', 'calm'],
  ['set colours', 'all(red, blue)', ['red', 'blue']],
  ['set colours', 'none', []],
  ['set colours', 'red', ['red']],
  ['set due', '2026-01-31', '2026-01-31'],
  ['set due', '`today() + duration("P3D")`', '2026-06-18'],
  ['set name', '"a|b"'.replace('|', ' '), 'a b'],
])('%s: %s assigns', (header, cell, value) => {
  const { sets } = lowerTable(tableOf(`${header} | Next\n${cell} | go`), everyday)
  expect(sets[0]).toMatchObject([{ fact: header.slice(4) }])
  expect(evaluate(sets[0]![0]!.code, { facts: { order_value: 100 }, at })).toEqual(value)
})

test('- assigns nothing, and a column that sets asks nothing', () => {
  const table = tableOf('paid | set fee | Next\nyes | - | a\nno | 3 | b')
  expect(lowerTable(table, everyday)).toEqual({
    input: [['fact', 'paid']],
    rows: [
      ['fact', 'paid'],
      ['not', ['fact', 'paid']],
    ],
    sets: [[], [{ fact: 'fee', code: 3 }]],
  })
})

test('headers are checked as expressions, and their cells left alone until they make sense', () => {
  const problems = (text: string): string[] =>
    checkTable(tableOf(text), everyday).problems.map(({ id, reason }) => `${id}: ${reason}`)
  expect(problems('wieght | Next\nx | a')).toEqual([expect.stringContaining('unknown-name: Unexpected name wieght')])
  expect(problems('set fe | paid | Next\n1 | yes | a')).toEqual([expect.stringContaining('did you mean fee?')])
  expect(problems('[1, 2] | Next\nx | a')).toEqual([expect.stringContaining('Unexpected list as a column')])
  expect(problems('paid and | Next\nx | a')).toEqual([])
})

test('a condition with a mistake is reported where it stands, not by every table that asks it', () => {
  const scope = scopeOf({ paid: 'boolean' }, { bad: 'paid and', worse: 'unheard', fine: 'bad or paid' })
  for (const name of ['bad', 'worse', 'fine'])
    expect(checkTable(tableOf(`${name} | Next\nyes | a`), scope).problems).toEqual([])
})
