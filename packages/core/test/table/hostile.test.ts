import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkTable, lowerTable, unknownGap } from '../../src/table/index.ts'
import { holds } from '../../src/runtime/evaluate.ts'
import { scopeOf } from '../expression/scope.ts'
import { tableOf } from './table.ts'

/** Facts as careless writers declare them. */
const scope = scopeOf(
  {
    flag: 'boolean',
    open: { type: 'choice' },
    openMany: { type: 'choice', many: true },
    single: { type: 'choice', options: [{ id: 'a', label: 'a' }] },
    upside: { type: 'number', min: 5, max: 1 },
    still: { type: 'number', step: 0 },
    fine: { type: 'number', step: 0.001, min: -1e15 },
    yen: { type: 'money', currency: 'JPY' },
    odd: { type: 'money', currency: 'nonsense' },
    day: { type: 'date', min: '2026-01-01', max: 'soon' },
    words: { type: 'text', pattern: '(a+)+' },
  },
  { c: 'flag and fine > 0', broken: '(' },
)

const headers = fc.oneof(
  fc.constantFrom(...'flag,open,openMany,single,upside,still,fine,yen,odd,day,words,c,broken,nothing'.split(',')),
  fc.constantFrom('fine / still', 'fine * upside', 'today() - day', 'day + duration("P1M")', 'count(openMany)', '('),
  fc.constantFrom('set fine', 'set openMany', 'round(fine, still) > 2', 'open = single', 'words = open'),
  fc.constantFrom('max(fine, 3, still)', 'if flag then fine else still'),
)
const pieces = fc.constantFrom(
  ...'- yes no a b not( ) ( [ ] .. , < <= > >= 1 -2 0.0005 1e9 999999999999999999 2026-01-01 P7D "x" starts with( all( any( none ` fine > today() ： ！ 、'.split(
    ' ',
  ),
)
const cells = fc.oneof(
  fc.constantFrom(
    '-',
    'yes',
    'no',
    'a',
    'not(a)',
    '< 3',
    '[1..5]',
    '"x"',
    'none',
    '> 2026-01-01',
    '`> fine`',
    '`fine / 0`',
  ),
  fc.array(pieces, { maxLength: 6 }).map((parts) => parts.join('')),
)
const tables = fc
  .array(headers, { minLength: 1, maxLength: 4 })
  .chain((columns) =>
    fc
      .array(fc.tuple(...columns.map(() => cells)), { maxLength: 5 })
      .map((rows) => [columns, ...rows].map((line) => [...line, 'Next'].join(' | ')).join('\n')),
  )

test('no table makes the check throw, and what it lowers can always be asked', () => {
  fc.assert(
    fc.property(tables, (text) => {
      const table = tableOf(text)
      const { problems } = checkTable(table, scope)
      for (const { reason, position } of problems) {
        expect(reason).toMatch(/^Unexpected .+, expected ./s)
        expect(position.start.line).toBeGreaterThan(0)
      }
      unknownGap(table, scope, new Set(['flag', 'fine', 'unheard']))
      for (const code of lowerTable(table, scope).rows) {
        expect(
          typeof holds(JSON.parse(JSON.stringify(code)), { facts: { fine: 1, flag: true }, at: '2026-01-01' }),
        ).toBe('boolean')
      }
    }),
    {
      numRuns: 300,
      examples: [
        ['openMany | Next\nall() | Next'],
        ['single | Next\nnot(a, ) | Next'],
        ['set openMany | flag | Next\nall() | - | Next'],
      ],
    },
  )
})
