import { expect, test } from 'vitest'
import { describeType, namesIn, parseExpression, typeExpression, type Type } from '../../src/expression/index.ts'
import { everyday, scopeOf, source } from './scope.ts'

function typed(text: string, expected?: Type): ReturnType<typeof typeExpression> {
  const { expression, problems } = parseExpression(source(text))
  expect(problems).toEqual([])
  return typeExpression(expression!, everyday, expected)
}

test.each([
  ['days_late + 1', 'number'],
  ['order_value + fee', 'money'],
  ['order_value + 10', 'money'],
  ['order_value * 0.5', 'money'],
  ['2 * order_value', 'money'],
  ['order_value / 3', 'money'],
  ['order_value / fee', 'number'],
  ['-order_value', 'money'],
  ['max(order_value, 10, fee)', 'money'],
  ['sum([1, 2, weight])', 'number'],
  ['round(order_value / 3, 2)', 'money'],
  ['today() - paid_on', 'days'],
  ['paid_on + duration("P1M")', 'date'],
  ['duration("P7D") + paid_on', 'date'],
  ['min(paid_on, due)', 'date'],
  ['duration("P1Y") + duration("P6M")', 'months'],
  ['order_value > 100', 'boolean'],
  ['100 < order_value', 'boolean'],
  ['order_value in ([1..5], > 100)', 'boolean'],
  ['due - paid_on >= duration("P1W")', 'boolean'],
  ['emotion = "angry" or emotion in ("calm", "anxious")', 'boolean'],
  ['shipped = "yes"', 'boolean'],
  ['paid and not(late) and upset', 'boolean'],
  ['paid = true', 'boolean'],
  ['list contains(colours, "red") and count(colours) > 1', 'boolean'],
  ['colours = ["red", "blue"]', 'boolean'],
  ['known(weight)', 'boolean'],
  ['contains(name, "x") or starts with(name, "y")', 'boolean'],
  ['if paid then 1 else weight', 'number'],
  ['if paid then 0 else order_value', 'money'],
  ['if paid then (if late then 1 else 2) else order_value', 'money'],
  ['order_value > 10 * 5', 'boolean'],
  ['天数 * 2', 'number'],
])('%s is of type %s', (text, kind) => {
  expect(typed(text)).toEqual({ type: expect.objectContaining({ kind }), problems: [] })
})

/** Expression, id, columns from and to (end excluded), what the message says, and the fix. */
const problems: [text: string, id: string, from: number, to: number, reason: string, expected?: string][] = [
  ['days_lat > 3', 'unknown-name', 1, 9, 'did you mean days_late?', 'days_late'],
  ['days-late > 3', 'unknown-name', 1, 10, 'expected days_late: - subtracts', 'days_late'],
  ['emotion = angry', 'unknown-name', 11, 16, 'expected "angry"', '"angry"'],
  ['paid = yes', 'unknown-name', 8, 11, 'expected true', 'true'],
  ['emotion = "angri"', 'unknown-option', 11, 18, 'did you mean angry?', '"angry"'],
  ['emotion in ("calm", "anxios")', 'unknown-option', 21, 29, 'did you mean anxious?', '"anxious"'],
  ['list contains(colours, "rot")', 'unknown-option', 24, 29, 'expected one of "red", "green", "blue"'],
  ['lengths(name) > 3', 'unknown-function', 1, 8, 'expected one of known, today'],
  ['Count(colours) > 1', 'unknown-function', 1, 6, 'did you mean count?', 'count'],
  ['paid = "yes"', 'expression-type', 8, 13, 'expected yes or no (a condition) such as true', 'true'],
  ['level = 2', 'expression-type', 9, 10, 'expected the id "2"', '"2"'],
  ['shipped = true', 'expression-type', 11, 15, 'expected "yes": the fact is a choice', '"yes"'],
  ['days_late = "3"', 'expression-type', 13, 16, 'expected a number such as 3', '3'],
  ['due > "2026-01-31"', 'expression-type', 7, 19, 'expected a date such as', 'date("2026-01-31")'],
  ['today() + 7 > due', 'expression-type', 11, 12, 'expected a duration', 'duration("P7D")'],
  ['emotion = "angry" or "calm"', 'expression-type', 22, 28, 'expected emotion = "calm"', 'emotion = "calm"'],
  ['weight and paid', 'expression-type', 1, 7, 'Unexpected number, expected yes or no'],
  ['shipped and paid', 'expression-type', 1, 8, 'such as shipped = "yes"', 'shipped = "yes"'],
  ['not(weight)', 'expression-type', 5, 11, 'inside not(…)'],
  ['order_value + euros', 'expression-type', 1, 20, 'amount in CNY + amount in EUR'],
  ['order_value * fee', 'expression-type', 1, 18, 'expected numbers, or an amount and a number'],
  ['1 / order_value', 'expression-type', 1, 16, 'two amounts of one currency'],
  ['due + paid_on', 'expression-type', 1, 14, 'expected a duration after it'],
  ['due - paid_on > duration("P1M")', 'expression-type', 17, 32, 'days and calendar months cannot be compared'],
  ['duration("P1M") + duration("P7D")', 'expression-type', 1, 34, 'expected a duration in months on both sides'],
  ['duration("P7D") * 2', 'expression-type', 1, 20, 'expected numbers'],
  ['name + "x"', 'expression-type', 1, 11, 'Unexpected text + text'],
  ['name < "x"', 'expression-type', 1, 5, 'Unexpected text with <'],
  ['emotion >= "calm"', 'expression-type', 1, 8, 'with >='],
  ['paid between true and false', 'expression-type', 1, 5, 'with between'],
  ['name = emotion', 'expression-type', 8, 15, 'Unexpected choice of "calm"'],
  ['colours in ("red")', 'expression-type', 1, 8, 'list contains(colours, …)'],
  ['contains(colours, "red")', 'expression-type', 10, 17, 'for lists it is list contains(…)'],
  ['known(late)', 'expression-type', 7, 11, 'expected the name of a fact'],
  ['known(wieght)', 'unknown-name', 7, 13, 'did you mean weight?', 'weight'],
  ['round(weight)', 'expression-type', 1, 14, 'expected round(number, digits)'],
  ['round(weight, 0.5)', 'expression-type', 15, 18, 'expected a whole number'],
  ['max(weight, name)', 'expression-type', 13, 17, 'like the other arguments'],
  ['if paid then 1 else "x"', 'expression-type', 21, 24, 'Unexpected text after else, expected a number as after then'],
  ['[1, "x"] = [1]', 'expression-type', 5, 8, 'like the items before it'],
]

test.each(problems)('%s: %s', (text, id, from, to, reason, expected) => {
  const found = typed(text).problems
  expect(found).toHaveLength(1)
  expect(found[0]).toMatchObject({ id, position: { start: { column: from }, end: { column: to } } })
  expect(found[0]!.reason).toContain(reason)
  expect(found[0]!.expected).toEqual(expected === undefined ? undefined : [expected])
})

test('an expected type is demanded, and literals take it', () => {
  const money: Type = { kind: 'money', currency: 'CNY' }
  expect(typed('10', money)).toEqual({ type: money, problems: [] })
  expect(typed('if paid then 10 else fee', money).problems).toEqual([])
  expect(typed('euros', money).problems).toMatchObject([
    { reason: 'Unexpected amount in EUR, expected an amount in CNY' },
  ])
  expect(typed('"angry"', { kind: 'choice', options: ['calm'] }).problems).toMatchObject([{ id: 'unknown-option' }])
  expect(typed('shipped', { kind: 'boolean' }).problems).toMatchObject([{ expected: ['shipped = "yes"'] }])
})

test('every type has words', () => {
  expect(describeType({ kind: 'list', of: { kind: 'choice' } })).toBe('a list of ids')
})

test('conditions that grow by doubling are too long, and a circle of them ends', () => {
  const conditions: Record<string, string> = { c0: 'paid' }
  for (let index = 1; index < 40; index++) conditions[`c${index}`] = `c${index - 1} and c${index - 1}`
  const growing = scopeOf({ paid: 'boolean' }, conditions)
  expect(typeExpression(growing.conditions.get('c39')!, growing).problems).toMatchObject([
    { id: 'expression-too-long' },
  ])
  const circle = scopeOf({ paid: 'boolean' }, { a: 'b and paid', b: 'a' })
  expect(typeExpression(circle.conditions.get('a')!, circle).problems).toEqual([])
  expect(namesIn(circle.conditions.get('a')!, circle).map(({ name }) => name)).toEqual(['b', 'a', 'b', 'paid', 'paid'])
})

test('names are found through conditions, at the place in the expression itself', () => {
  const names = namesIn(parseExpression(source('very_late or known(weight)')).expression!, everyday)
  const found = names.map(({ name, guarded, position }) => [name, guarded, position.start.column])
  expect(found).toEqual([
    ['very_late', false, 1],
    ['late', false, 1],
    ['days_late', false, 1],
    ['weight', true, 20],
  ])
})
