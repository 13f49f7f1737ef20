import { expect, test } from 'vitest'
import { isName, parseExpression } from '../../src/expression/index.ts'
import { source } from './scope.ts'

/** Expression, columns from and to (end excluded), what the message says, and the fix. */
const mistakes: [text: string, from: number, to: number, reason: string, expected?: string][] = [
  ['days_late >', 12, 12, 'Unexpected end of the expression, expected a value, a name or ('],
  ['', 1, 1, 'Unexpected end of the expression'],
  ['paid paid', 6, 10, 'Unexpected paid, expected an operator such as =, and, or'],
  ['(paid', 6, 6, 'expected an operator, or ) after the expression'],
  ['paid)', 5, 6, 'Unexpected ), expected an operator'],
  ['weight == 3', 8, 10, 'Unexpected ==, expected =', '='],
  ['weight <> 3', 8, 10, 'Unexpected <>, expected !=', '!='],
  ['weight => 3', 8, 10, 'Unexpected =>, expected >=', '>='],
  ['paid && late', 6, 8, 'Unexpected &&, expected and', 'and'],
  ['paid || late', 6, 8, 'Unexpected ||, expected or', 'or'],
  ['!paid', 1, 2, 'Unexpected !, expected not(…)'],
  ['paid AND late', 6, 9, 'Unexpected AND, expected and', 'and'],
  ['paid 并且 late', 6, 8, 'Unexpected 并且, expected and', 'and'],
  ['emotion is "angry"', 9, 11, 'Unexpected is, expected =', '='],
  ['not paid', 1, 4, 'Unexpected not without parentheses, expected not(…)'],
  ['weight not in (1)', 8, 11, 'expected not(…) around the whole'],
  ["emotion = 'calm'", 11, 17, 'Unexpected single quotes', '"calm"'],
  ['emotion = "calm', 11, 16, 'Unexpected end of a text', '"calm"'],
  ['name = "a\\d"', 10, 12, 'Unexpected \\d in a text', '\\\\d'],
  ['order_value > 1,000', 15, 20, 'Unexpected digit group', '1000'],
  ['order_value > 1e3', 15, 18, 'Unexpected exponent', '1000'],
  ['weight % 2 = 0', 8, 9, 'Unexpected %'],
  ['weight ^ 2 = 4', 8, 9, 'Unexpected ^, expected * between the factors'],
  ['1 < weight < 5', 12, 13, 'Unexpected < after a comparison', 'and weight <'],
  ['weight between 1, 5', 17, 18, 'Unexpected ,, expected and between the two ends'],
  ['weight in 5', 11, 12, 'Unexpected 5 after in, expected values in parentheses'],
  ['emotion in ["calm", "angry"]', 12, 29, 'Unexpected [ around values after in', '("calm", "angry")'],
  ['"red" in colours', 10, 17, 'or list contains(colours, "red")'],
  ['weight in [1..5', 16, 16, 'expected ] or ) after a range'],
  ['if paid then 1', 15, 15, 'expected else after the value'],
  ['if paid 1 else 2', 9, 10, 'Unexpected 1, expected then after the condition'],
  ['today > due', 1, 6, 'Unexpected today without parentheses, expected today()', 'today()'],
  ['count > 3', 1, 6, 'Unexpected count without parentheses, expected count(…)'],
  ['due < date("2026-02-30")', 12, 24, 'Unexpected "2026-02-30" in date(…)'],
  ['due < date(name)', 7, 11, 'Unexpected name in date(…), expected a date such as date("2026-01-31")'],
  ['due < @"2026-01-31"', 7, 20, 'Unexpected @', 'date("2026-01-31")'],
  ['due - paid_on > @"P7D"', 17, 23, 'Unexpected @', 'duration("P7D")'],
  ['due > today() - duration("7 days")', 26, 34, 'Unexpected "7 days" in duration(…)'],
  ['due > today() - duration("P1M7D")', 26, 33, 'Unexpected "P1M7D" in duration(…)'],
  ['paid = null', 8, 12, 'expected not(known(…)) to ask whether a fact is unknown'],
  ['constructor = 1', 1, 12, 'Unexpected name constructor'],
  ['__proto__ = 1', 1, 10, 'Unexpected name __proto__'],
  ['fact.value = 1', 5, 6, 'Unexpected .'],
  ['weight = 3\u200b', 11, 12, 'Unexpected character U+200B'],
  ['emotion ＝ "calm"', 9, 10, 'Unexpected ＝, expected =', '='],
  ['emotion = “calm”', 11, 17, 'Unexpected “calm”, expected "calm"', '"calm"'],
  ['emotion = "calm”', 11, 17, 'Unexpected "calm”, expected "calm"', '"calm"'],
  ['emotion in （"calm"）', 12, 13, 'Unexpected （, expected (', '('],
  ['emotion in ("calm"，"angry")', 19, 20, 'Unexpected ，, expected ,', ','],
  ['weight ＞ 3', 8, 9, 'Unexpected ＞, expected >', '>'],
  ['weight ≥ 3', 8, 9, 'Unexpected ≥, expected >=', '>='],
  ['weight > １２', 10, 12, 'Unexpected １２, expected 12', '12'],
]

test.each(mistakes)('%s', (text, from, to, reason, expected) => {
  const { expression, problems } = parseExpression(source(text))
  expect(expression).toBeUndefined()
  expect(problems[0]!.reason).toContain(reason)
  expect([problems[0]!.position.start.column, problems[0]!.position.end.column]).toEqual([from, to])
  expect(problems[0]!.expected).toEqual(expected === undefined ? undefined : [expected])
})

test.each([
  'weight',
  '天数 > 3 and 情绪 = "愤怒"',
  '(weight)',
  '-weight + 3 * (2 - 1) / 4 >= 0.5',
  'weight in (1, > 5, [2..3), (3..4])',
  'weight in (0..1)',
  'weight in ((1 + 2), 3)',
  'max(1,200) > 3',
  'weight between 1 and 2 and paid',
  'if paid then if late then 1 else 2 else 3',
  'not(paid) or known(weight)',
  'starts with(name, "a\\"b") and list contains(["a", "b"], name)',
  'name = "，“全角”"',
  'due >= date("2026-01-31") - duration("P1Y6M")',
  'weight = 1\n  and paid',
])('%s is read', (text) => {
  expect(parseExpression(source(text))).toMatchObject({ problems: [], expression: {} })
})

test('every slip of spelling is reported at once', () => {
  const { problems } = parseExpression(source('emotion ＝ “angry” && weight ＞ 1,000'))
  expect(problems.map(({ expected }) => expected)).toEqual([['='], ['"angry"'], ['and'], ['>'], ['1000']])
})

test('positions are those of the file', () => {
  const position = { start: { line: 7, column: 12, offset: 100 }, end: { line: 7, column: 30, offset: 118 } }
  const { expression } = parseExpression({ value: 'weight > 😀'.slice(0, 8) + ' "😀" ', position })
  expect(expression).toMatchObject({
    position: { start: { line: 7, column: 12, offset: 100 }, end: { line: 7, column: 25, offset: 113 } },
    right: { position: { start: { column: 21 }, end: { column: 25 } } },
  })
})

test('operators bind as in arithmetic and logic', () => {
  const shape = (text: string): unknown =>
    JSON.stringify(parseExpression(source(text)).expression, (key, value) =>
      /position/i.test(key) ? undefined : value,
    )
  expect(shape('a or b and c = d + e * -f')).toBe(shape('a or (b and (c = (d + (e * (-f)))))'))
  expect(shape('a - b - c')).toBe(shape('(a - b) - c'))
  expect(shape('a / b * c')).toBe(shape('(a / b) * c'))
})

test.each([
  ['10,000 parentheses', '('.repeat(10_000)],
  ['1,900 parentheses', `${'('.repeat(1_900)}1`],
  ['900 parentheses', `${'('.repeat(450)}1${')'.repeat(450)}`],
  ['minus signs', `${'-'.repeat(900)}1`],
  ['nested not', `${'not('.repeat(300)}paid${')'.repeat(300)}`],
  ['nested if', `${'if a then 1 else '.repeat(200)}1`],
  ['a very long list', `a in (${Array.from({ length: 3_000 }, () => 1).join(',')})`],
])('%s get a message', (_what, text) => {
  expect(parseExpression(source(text)).problems).toMatchObject([{ id: 'expression-too-long' }])
})

test('a long chain is no deep one', () => {
  const text = Array.from({ length: 240 }, (_item, index) => `a = ${index}`).join(' or ')
  expect(parseExpression(source(text)).problems).toEqual([])
})

test('names begin with a letter of any script and are no words of the language', () => {
  for (const name of ['days_late', '天数', 'été', 'a1', 'нет']) expect(isName(name), name).toBe(true)
  for (const name of [
    '1a',
    '_a',
    'a-b',
    'a b',
    'and',
    'today',
    'yes',
    'constructor',
    '__proto__',
    '',
    'a'.repeat(101),
  ]) {
    expect(isName(name), name).toBe(false)
  }
})
