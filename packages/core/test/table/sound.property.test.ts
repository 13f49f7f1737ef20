import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatDate, parseDate } from '../../src/runtime/date.ts'
import { holds } from '../../src/runtime/evaluate.ts'
import type { Facts } from '../../src/runtime/types.ts'
import { checkTable, lowerTable } from '../../src/table/index.ts'
import { scopeOf } from '../expression/scope.ts'
import { tableOf } from './table.ts'

/** Values without number: cases are drawn, not counted. */
const scope = scopeOf(
  { weight: 'number', limit: 'number', fee: 'money CNY', day: 'date', name: 'text', paid: 'boolean' },
  { express: 'starts with(name, "SF") or contains(name, "x")', heavy: 'weight * 2 - 1 > 4', over: 'weight > limit' },
)

const quarter = fc.integer({ min: -12, max: 20 }).map((value) => value / 4)
const days = fc.integer({ min: -3, max: 3 }).map((shift) => formatDate(parseDate('2026-06-15')! + shift)!)
const cases: fc.Arbitrary<Facts> = fc.record({
  weight: fc.oneof(quarter, fc.constantFrom(0.001, 2.999, 1e9, -1e9)),
  limit: quarter,
  fee: fc.integer({ min: -200, max: 400 }).map((cents) => cents / 100),
  day: days,
  name: fc.constantFrom('SF', 'SFx', 'YT', 'x', 'y', 'SF1', 'axb', 'Y'),
  paid: fc.boolean(),
})

const ordered = (value: fc.Arbitrary<string | number>): fc.Arbitrary<string> =>
  fc.oneof(
    fc.constant('-'),
    fc.tuple(fc.constantFrom('<', '<=', '>', '>='), value).map(([sign, limit]) => `${sign} ${limit}`),
    fc
      .tuple(value, value, fc.constantFrom(...'[('), fc.constantFrom(...')]'))
      .map(([a, b, open, close]) => (a < b ? `${open}${a}..${b}${close}` : `not(< ${a})`)),
  )
const whole = fc.integer({ min: -1, max: 3 })
const flags = fc.constantFrom('-', 'yes', 'no')
const columns: [header: string, cells: fc.Arbitrary<string>][] = [
  ['weight', ordered(whole)],
  ['fee', ordered(whole.map((value) => value / 2))],
  ['day', fc.oneof(ordered(days), fc.constant('`>= today()`'))],
  ['name', fc.constantFrom('-', '"SF"', 'starts with("SF")', 'not(starts with("S"))', '"x", "y"', 'not("x")')],
  ['paid', flags],
  ['express', flags],
  ['heavy', flags],
  ['over', flags],
  ['weight - limit', ordered(whole)],
  ['today() - day', ordered(fc.constantFrom('P0D', 'P1D', 'P2D'))],
  ['day > today() - duration("P2D")', flags],
  ['abs(weight)', ordered(whole)],
  ['if paid then weight else limit', ordered(whole)],
]
const tables = fc
  .subarray(columns, { minLength: 1, maxLength: 3 })
  .chain((chosen) =>
    fc
      .array(fc.tuple(...chosen.map(([, cells]) => cells)), { minLength: 1, maxLength: 6 })
      .map((rows) =>
        [chosen.map(([header]) => header), ...rows].map((line, index) => [...line, `n${index}`].join(' | ')).join('\n'),
      ),
  )

test('where no gap is reported every case finds a row, and a dead row is never taken', () => {
  fc.assert(
    fc.property(tables, fc.array(cases, { minLength: 40, maxLength: 40 }), (text, drawn) => {
      const table = tableOf(text)
      const { problems } = checkTable(table, scope)
      const linesOf = (id: string): number[] =>
        problems.flatMap((problem) => (problem.id === id ? [problem.position.start.line] : []))
      const open = [...linesOf('table-gap'), ...linesOf('table-undecided')].includes(1)
      const { rows } = lowerTable(table, scope)
      for (const facts of drawn) {
        const taken = rows.findIndex((code) => holds(code, { facts, at: '2026-06-15' }))
        if (!open) expect(taken).not.toBe(-1)
        expect(linesOf('table-dead-row')).not.toContain(taken + 2)
      }
    }),
    { numRuns: 60 },
  )
})
