import fc from 'fast-check'
import { expect, test } from 'vitest'
import { holds } from '../../src/runtime/evaluate.ts'
import type { Facts, Value } from '../../src/runtime/types.ts'
import { checkTable, lowerTable, unknownGap } from '../../src/table/index.ts'
import { scopeOf } from '../expression/scope.ts'
import { tableOf } from './table.ts'

/** Small enough that every combination of values can be tried. */
const scope = scopeOf(
  {
    paid: 'boolean',
    mood: 'calm|sad|angry',
    days: { type: 'number', min: 0, max: 5, step: 1 },
    extra: { type: 'number', min: 0, max: 2, step: 1 },
    parts: 'many a|b',
  },
  {
    upset: 'mood in ("sad", "angry")',
    urgent: 'upset and days > 3 or not(paid)',
    late: 'days > 2',
    both: 'list contains(parts, "a") and list contains(parts, "b")',
    asked: 'known(mood) and mood = "sad"',
  },
)

const domains: Record<string, Value[]> = {
  paid: [true, false],
  mood: ['calm', 'sad', 'angry'],
  days: [0, 1, 2, 3, 4, 5],
  extra: [0, 1, 2],
  parts: [[], ['a'], ['b'], ['a', 'b']],
}

const combinations: Facts[] = Object.entries(domains).reduce<Facts[]>(
  (all, [name, values]) => all.flatMap((facts) => values.map((value) => ({ ...facts, [name]: value }))),
  [{}],
)

/** What a cell means, said without the code under test. */
type Meaning = (value: Value) => boolean
type Cell = readonly [text: string, meaning: Meaning]
const anything: Cell = ['-', () => true]

const flag = fc.constantFrom<Cell>(anything, ['yes', (value) => value === true], ['no', (value) => value === false])
const moods = fc.subarray(['calm', 'sad', 'angry'], { minLength: 1 })
const mood = fc.oneof(
  fc.constant(anything),
  moods.map((ids): Cell => [ids.join(', '), (value) => ids.includes(value as string)]),
  moods.map((ids): Cell => [`not(${ids.join(', ')})`, (value) => !ids.includes(value as string)]),
)
const numbers = (max: number): fc.Arbitrary<Cell> => {
  const point = fc.integer({ min: -1, max: max + 1 })
  const item = fc.oneof(
    fc.integer({ min: 0, max }).map((limit): Cell => [`${limit}`, (value) => value === limit]),
    point.map((limit): Cell => [`< ${limit}`, (value) => (value as number) < limit]),
    point.map((limit): Cell => [`>= ${limit}`, (value) => (value as number) >= limit]),
    fc.tuple(point, point).map(([a, b]): Cell => {
      const [low, high] = [Math.min(a, b), Math.max(a, b)]
      return [`(${low}..${high}]`, (value) => (value as number) > low && (value as number) <= high]
    }),
  )
  const list = fc
    .array(item, { minLength: 1, maxLength: 2 })
    .map((items): Cell => [
      items.map(([text]) => text).join(', '),
      (value) => items.some(([, meaning]) => meaning(value)),
    ])
  const negated = list.map(([text, meaning]): Cell => [`not(${text})`, (value) => !meaning(value)])
  return fc.oneof(fc.constant(anything), list, negated)
}
const parts = fc.constantFrom<Cell>(
  anything,
  ['a', (value) => (value as string[]).includes('a')],
  ['not(b)', (value) => !(value as string[]).includes('b')],
  ['all(a, b)', (value) => (value as string[]).length === 2],
  ['any(a, b)', (value) => (value as string[]).length > 0],
  ['none', (value) => (value as string[]).length === 0],
)

interface Header {
  text: string
  value: (facts: Facts) => Value
  cells: fc.Arbitrary<Cell>
}
const plain = (text: string, cells: fc.Arbitrary<Cell>): Header => ({ text, cells, value: (facts) => facts[text]! })
const isUpset = (facts: Facts): boolean => facts.mood !== 'calm'
const decidable: Header[] = [
  plain('paid', flag),
  plain('mood', mood),
  plain('days', numbers(5)),
  plain('parts', parts),
  { text: 'upset', cells: flag, value: isUpset },
  { text: 'late', cells: flag, value: ({ days }) => (days as number) > 2 },
  { text: 'urgent', cells: flag, value: (facts) => (isUpset(facts) && (facts.days as number) > 3) || !facts.paid },
  { text: 'both', cells: flag, value: (facts) => (facts.parts as string[]).length === 2 },
  { text: 'count(parts)', cells: numbers(2), value: (facts) => (facts.parts as string[]).length },
  { text: 'days * 2 - 1', cells: numbers(9), value: ({ days }) => (days as number) * 2 - 1 },
  { text: 'not(paid) and late', cells: flag, value: ({ paid, days }) => !paid && (days as number) > 2 },
  {
    text: 'mood = "sad" or 3 <= days',
    cells: flag,
    value: ({ mood: is, days }) => is === 'sad' || (days as number) >= 3,
  },
  { text: 'if paid then days else 0', cells: numbers(5), value: ({ paid, days }) => (paid ? days! : 0) },
]
const entangled: Header[] = [
  { text: 'days + extra', cells: numbers(7), value: ({ days, extra }) => (days as number) + (extra as number) },
  { text: 'days > extra', cells: flag, value: ({ days, extra }) => days! > extra! },
  plain('days', numbers(5)),
  plain('extra', numbers(2)),
  plain('paid', flag),
]

interface Sample {
  text: string
  columns: Header[]
  rows: Cell[][]
  [fc.toStringMethod]: () => string
}
function tables(headers: Header[]): fc.Arbitrary<Sample> {
  return fc.subarray(headers, { minLength: 1, maxLength: Math.min(4, headers.length) }).chain((columns) =>
    fc.array(fc.tuple(...columns.map(({ cells }) => cells)), { minLength: 1, maxLength: 7 }).map((rows): Sample => {
      const lines = rows.map((cells, index) => [...cells.map(([text]) => text), `step-${index}`])
      const header = [...columns.map(({ text }) => text), 'Next']
      const text = [header, ...lines].map((cells) => cells.join(' | ')).join('\n')
      return { columns, rows, text, [fc.toStringMethod]: () => `\n${text}\n` }
    }),
  )
}

/** For every combination the row that is taken, by the meaning of the cells alone. */
function firstRows({ columns, rows }: Sample): number[] {
  return combinations.map((facts) =>
    rows.findIndex((cells) => cells.every(([, meaning], index) => meaning(columns[index]!.value(facts)))),
  )
}

test('a lowered row matches what its cells mean', () => {
  fc.assert(
    fc.property(tables([...decidable, ...entangled.slice(0, 2)]), (sample) => {
      const { rows } = lowerTable(tableOf(sample.text), scope)
      const taken = combinations.map((facts) => rows.findIndex((code) => holds(code, { facts, at: '2026-01-01' })))
      expect(taken).toEqual(firstRows(sample))
    }),
    { numRuns: 80 },
  )
})

test('a gap is reported exactly when some combination matches no row, and a dead row exactly when it is never first', () => {
  fc.assert(
    fc.property(tables(decidable), (sample) => {
      const { problems } = checkTable(tableOf(sample.text), scope)
      const taken = firstRows(sample)
      const ids = problems.map(({ id }) => id)
      const never = sample.rows.flatMap((_row, index) => (taken.includes(index) ? [] : [index]))
      const dead = problems.flatMap(({ id, position }) => (id === 'table-dead-row' ? [position.start.line - 2] : []))
      expect(ids.includes('table-gap')).toBe(taken.includes(-1))
      expect(dead).toEqual(never)
      expect(ids).not.toContain('table-undecided')
    }),
    { numRuns: 150 },
  )
})

test('with facts that are entangled the proof is right or says that it does not know', () => {
  fc.assert(
    fc.property(tables(entangled), (sample) => {
      const { problems } = checkTable(tableOf(sample.text), scope)
      const taken = firstRows(sample)
      const at = (wanted: string): number[] =>
        problems.flatMap(({ id, position }) => (id === wanted ? [position.start.line - 2] : []))
      const undecided = at('table-undecided')
      if (at('table-gap').length > 0) expect(taken).toContain(-1)
      else if (taken.includes(-1)) expect(undecided).toContain(-1)
      for (const index of sample.rows.keys()) {
        if (at('table-dead-row').includes(index)) expect(taken).not.toContain(index)
        else if (!taken.includes(index)) expect(undecided).toContain(index)
      }
    }),
    { numRuns: 100 },
  )
})

test('the combination that a gap prints matches no row', () => {
  fc.assert(
    fc.property(tables(decidable.slice(0, 3)), (sample) => {
      const { problems } = checkTable(tableOf(sample.text), scope)
      const gap = problems.find(({ id }) => id === 'table-gap')
      fc.pre(gap !== undefined && gap.reason.includes('row for'))
      const pairs = gap!.reason
        .split('row for ')[1]!
        .split(', ')
        .map((pair) => pair.split(' = '))
      const fits = (facts: Facts): boolean => pairs.every(([name, value]) => written(facts[name!]!) === value)
      const taken = firstRows(sample)
      expect(combinations.some(fits)).toBe(true)
      for (const [index, facts] of combinations.entries()) if (fits(facts)) expect(taken[index]).toBe(-1)
    }),
    { numRuns: 60 },
  )
})

test('a fact that may be unknown is reported exactly when its absence can leave no row', () => {
  const headers = decidable.slice(0, 7)
  fc.assert(
    fc.property(tables(headers), fc.constantFrom('paid', 'mood', 'days'), (sample, name) => {
      const table = tableOf(sample.text)
      const { rows } = lowerTable(table, scope)
      const without = combinations.map((facts) =>
        Object.fromEntries(Object.entries(facts).filter(([key]) => key !== name)),
      )
      const stuck = without.some((facts) => !rows.some((code) => holds(code, { facts, at: '2026-01-01' })))
      const alwaysCovered = !firstRows(sample).includes(-1)
      fc.pre(alwaysCovered)
      expect(unknownGap(table, scope, new Set([name])).length > 0).toBe(stuck)
    }),
    { numRuns: 100 },
  )
})

function written(value: Value): string {
  return typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value)
}
