import { expect, test } from 'vitest'
import { lower, lowerCondition, parseExpression } from '../../src/expression/index.ts'
import type { Code } from '../../src/runtime/code.ts'
import { addDuration } from '../../src/runtime/date.ts'
import { evaluate, holds } from '../../src/runtime/evaluate.ts'
import type { Facts, Value } from '../../src/runtime/types.ts'
import { everyday, source } from './scope.ts'

const facts: Facts = {
  days_late: 5,
  weight: 2.5,
  order_value: 99.9,
  fee: 10,
  emotion: 'angry',
  shipped: 'yes',
  paid: true,
  name: 'SF-Express',
  paid_on: '2026-01-31',
  colours: ['red', 'blue'],
}
const at = '2026-03-01T08:00:00Z'

function valueOf(text: string, known: Facts = facts): Value | undefined {
  const { expression, problems } = parseExpression(source(text))
  expect(problems).toEqual([])
  const code = JSON.parse(JSON.stringify(lower(expression!, everyday))) as Code
  return evaluate(code, { facts: known, at })
}

test.each<[text: string, value: Value | undefined]>([
  ['0.1 + 0.2', 0.3],
  ['1.1 * 3', 3.3],
  ['order_value * 0.07', 6.993],
  ['10 / 4', 2.5],
  ['1 / 3', 0.333_333_333_333_333],
  ['1 / 3 * 3', 1],
  ['7 - 10', -3],
  ['-weight', -2.5],
  ['1 / 0', undefined],
  ['0.000001 * 0.000001', 1e-12],
  ['123456789012345678901234567890 - 123456789012345678901234567889', 1],
  ['round(2.5, 0)', 3],
  ['round(-2.5, 0)', -3],
  ['round(2.345, 2)', 2.35],
  ['round(1250, -2)', 1300],
  ['round(weight, fee)', 2.5],
  ['floor(-2.5)', -3],
  ['ceiling(-2.5)', -2],
  ['abs(-2.5)', 2.5],
  ['min(3, 1, 2)', 1],
  ['max([3, 1, 2])', 3],
  ['sum(1, 2, 3.5)', 6.5],
  ['count(colours)', 2],
  ['count([])', 0],
  ['days_late >= 5', true],
  ['days_late between 1 and 4', false],
  ['days_late in [5..6)', true],
  ['days_late in (5..6)', false],
  ['days_late in (1, > 4)', true],
  ['5.0 = days_late', true],
  ['emotion in ("calm", "angry")', true],
  ['emotion != "angry"', false],
  ['list contains(colours, "blue")', true],
  ['colours = ["blue", "red"]', true],
  ['contains(name, "Exp")', true],
  ['starts with(name, "EMS")', false],
  ['upset', true],
  ['very_late', false],
  ['if paid then 1 else 2', 1],
  ['today()', '2026-03-01'],
  ['paid_on + duration("P1M")', '2026-02-28'],
  ['paid_on - duration("P1Y11M")', '2024-02-29'],
  ['paid_on + duration("P1D")', '2026-02-01'],
  ['paid_on - duration("PT1H")', '2026-01-30'],
  ['duration("P2W") + paid_on', '2026-02-14'],
  ['today() - paid_on > duration("P28D")', true],
  ['today() - paid_on = duration("P4W1D")', undefined],
  ['date("2024-02-29") + duration("P1Y")', '2025-02-28'],
  ['date("9999-12-31") + duration("P1D")', undefined],
  ['max(paid_on, date("2026-02-15"))', '2026-02-15'],
])('%s is %s', (text, value) => {
  if (text.includes('P4W1D')) expect(parseExpression(source(text)).problems).toHaveLength(1)
  else expect(valueOf(text)).toEqual(value)
})

/** Nothing is known but what stands here. */
test.each<[text: string, value: Value | undefined]>([
  ['weight', undefined],
  ['weight > 1', undefined],
  ['weight = weight', undefined],
  ['known(weight)', false],
  ['known(paid)', true],
  ['paid and weight > 1', undefined],
  ['not(paid) and weight > 1', false],
  ['weight > 1 and not(paid)', false],
  ['paid or weight > 1', true],
  ['weight > 1 or paid', true],
  ['not(paid) or weight > 1', undefined],
  ['not(weight > 1)', undefined],
  ['weight in (1, 2)', undefined],
  ['1 in (weight, 1)', true],
  ['2 in (weight, 1)', undefined],
  ['if weight > 1 then 1 else 2', undefined],
  ['if paid then 1 else weight', 1],
  ['upset', false],
  ['not(upset)', true],
  ['late or paid', true],
  ['list contains(colours, "red")', undefined],
  ['count(colours)', undefined],
  ['min(1, weight)', undefined],
  ['contains(name, "")', undefined],
])('of facts that are not known, %s is %s', (text, value) => {
  expect(valueOf(text, { paid: true })).toEqual(value)
})

test('where yes or no is needed unknown counts as no', () => {
  const code = lowerCondition(parseExpression(source('weight > 1')).expression!, everyday)
  expect(evaluate(code, { facts: {}, at })).toBe(false)
  expect(holds(['>', ['fact', 'weight'], 1], { facts: {}, at })).toBe(false)
})

test('names of JavaScript are facts that nobody told', () => {
  for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
    expect(evaluate(['fact', name], { facts: {}, at })).toBeUndefined()
    expect(evaluate([name, 1, 2], { facts: {}, at })).toBeUndefined()
  }
})

test('code that no compiler wrote is unknown, and quickly', () => {
  let deep: unknown = 1
  for (let index = 0; index < 100_000; index++) deep = ['negate', deep]
  let tests: unknown = ['=', 1]
  for (let index = 0; index < 100_000; index++) tests = ['all', tests]
  let product: unknown = 1e300
  for (let index = 0; index < 900; index++) product = ['*', product, 1e300]
  const strange: unknown[] = [
    null,
    undefined,
    {},
    [],
    [null],
    [1, 2],
    [[]],
    ['unheard of', 1],
    ['+'],
    ['+', 1],
    ['+', 1, 'a'],
    ['+', 1, 2, 3],
    ['<', 1, 'a'],
    ['<', true, false],
    ['='],
    ['in'],
    ['in', 1],
    ['in', 1, null, 3, ['huh', 2]],
    ['if'],
    ['fact'],
    ['fact', ['fact', 'a']],
    ['number', '1e999999999'],
    ['number', 'x'],
    ['number', '9'.repeat(100_000)],
    ['list', ['list', 1]],
    ['not', 1],
    ['and', 1],
    ['or', 'x'],
    ['round', 1, 1e9],
    ['round', 1, 0.5],
    ['add days', 'x', 1],
    ['add days', '2026-01-01', 1e300],
    ['add months', '2026-01-01', 1e15],
    ['add months', '2026-01-01', 0.5],
    ['days between', 1, 2],
    ['count', 1],
    ['min'],
    ['contains', 'a'],
    NaN,
    Infinity,
    deep,
    ['in', 1, tests],
    product,
  ]
  for (const [index, code] of strange.entries())
    expect([undefined, false], `code ${index}`).toContain(evaluate(code as Code, { facts: {}, at }))
  const facts = JSON.parse('{"a": {"b": 1}, "c": [1, 2], "d": null}') as Facts
  for (const name of ['a', 'c', 'd']) expect(evaluate(['fact', name], { facts, at })).toBeUndefined()
  expect(evaluate(['today'], { facts: {}, at: 'yesterday' })).toBeUndefined()
})

test.each([
  ['2026-01-31', 'P1M', '2026-02-28'],
  ['2026-01-31', 'P3D', '2026-02-03'],
  ['2026-01-31', 'PT6H', '2026-01-31T06:00:00Z'],
  ['2026-01-31T10:00:00Z', 'P1DT6H', '2026-02-01T16:00:00Z'],
  ['2026-01-31T10:00:00Z', 'P1Y', '2027-01-31T10:00:00Z'],
  ['2026-01-31', 'soon', undefined],
  ['soon', 'P1D', undefined],
])('%s and %s later it is %s', (start, duration, end) => {
  expect(addDuration(start, duration)).toBe(end)
})
