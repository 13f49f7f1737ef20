import fc from 'fast-check'
import { expect, test } from 'vitest'
import { literalValue } from '../../src/expression/index.ts'
import { formatValue } from '../../src/runtime/format.ts'
import { checkPattern, matchesPattern } from '../../src/runtime/pattern.ts'
import type { Fact, Value } from '../../src/runtime/types.ts'
import { messageOf, validate } from '../../src/runtime/value.ts'

const options = ['gift-card', 'card', '支付宝'].map((id) => ({ id, label: id.toUpperCase() }))
const fact = {
  paid: { name: 'paid', type: 'boolean', label: 'Paid' },
  days: { name: 'days', type: 'number', label: 'Days', min: 0, max: 10, step: 1 },
  weight: { name: 'weight', type: 'number', label: 'Weight' },
  price: { name: 'price', type: 'money', label: 'Price', currency: 'CNY' },
  yen: { name: 'yen', type: 'money', label: 'Yen', currency: 'JPY' },
  unit: { name: 'unit', type: 'money', label: 'Unit price', currency: 'CNY', step: 0.001 },
  way: { name: 'way', type: 'choice', label: 'Way', options },
  ways: { name: 'ways', type: 'choice', label: 'Ways', options, many: true },
  due: { name: 'due', type: 'date', label: 'Due', min: '2026-01-01', max: '2026-12-31' },
  order: { name: 'order', type: 'text', label: 'Order', pattern: '[0-9]{4,6}' },
  note: { name: 'note', type: 'text', label: 'Note' },
} satisfies Record<string, Fact>

test.each<[name: keyof typeof fact, input: unknown, value: Value]>([
  ['paid', true, true],
  ['paid', 'yes', true],
  ['paid', 'No', false],
  ['paid', 'false', false],
  ['days', 3, 3],
  ['days', ' 3 ', 3],
  ['days', '3.0', 3],
  ['days', '０７', 7],
  ['days', 0, 0],
  ['weight', '-2.50', -2.5],
  ['weight', 1e-7, 1e-7],
  ['weight', -0, 0],
  ['price', '19.90', 19.9],
  ['yen', 1500, 1500],
  ['unit', '0.125', 0.125],
  ['way', 'gift-card', 'gift-card'],
  ['ways', ['card', 'gift-card', 'card'], ['gift-card', 'card']],
  ['ways', 'card', ['card']],
  ['ways', [], []],
  ['due', '2026-02-28', '2026-02-28'],
  ['order', ' 12345 ', '12345'],
  ['note', '你好，😀', '你好，😀'],
])('%s takes %j', (name, input, value) => {
  expect(validate(fact[name], input)).toEqual({ value })
})

test.each<[name: keyof typeof fact, input: unknown, code: string, message: string]>([
  ['paid', '', 'required', 'Paid is missing.'],
  ['paid', null, 'required', 'Paid is missing.'],
  ['paid', 'maybe', 'boolean', 'Paid must be yes or no.'],
  ['paid', 1, 'boolean', 'Paid must be yes or no.'],
  ['days', 'three', 'number', 'Days must be a number.'],
  ['days', '1,000', 'number', 'Days must be a number.'],
  ['days', '1e1', 'number', 'Days must be a number.'],
  ['days', NaN, 'number', 'Days must be a number.'],
  ['days', true, 'number', 'Days must be a number.'],
  ['days', -1, 'min', 'Days must be 0 or more.'],
  ['days', 11, 'max', 'Days must be 10 or less.'],
  ['days', 2.5, 'step', 'Days must be a multiple of 1.'],
  ['weight', 0.1 + 0.2, 'digits', 'Weight must have at most 15 digits.'],
  ['weight', '1234567890123456', 'digits', 'Weight must have at most 15 digits.'],
  ['price', 10.005, 'step', 'Price must be a multiple of 0.01.'],
  ['yen', 0.5, 'step', 'Yen must be a multiple of 1.'],
  ['way', 'cash', 'option', 'Way must be one of: gift-card, card, 支付宝.'],
  ['way', {}, 'option', 'Way must be one of: gift-card, card, 支付宝.'],
  ['ways', ['card', 'cash'], 'option', 'Ways must be one of: gift-card, card, 支付宝.'],
  ['due', '2026-02-30', 'date', 'Due must be a date such as 2026-01-31.'],
  ['due', 'tomorrow', 'date', 'Due must be a date such as 2026-01-31.'],
  ['due', '2025-12-31', 'min', 'Due must be 2026-01-01 or more.'],
  ['due', '2027-01-01', 'max', 'Due must be 2026-12-31 or less.'],
  ['order', '123', 'pattern', 'Order does not have the expected form.'],
  ['order', '12345x', 'pattern', 'Order does not have the expected form.'],
  ['order', '1'.repeat(257), 'length', 'Order must be at most 256 characters long.'],
  ['note', 'x'.repeat(2_001), 'length', 'Note must be at most 2000 characters long.'],
  ['note', 5, 'text', 'Note must be text.'],
])('%s does not take %j: %s', (name, input, code, message) => {
  const { error } = validate(fact[name], input)
  expect(error).toMatchObject({ code, params: { fact: name } })
  expect(messageOf(error!)).toBe(message)
})

test('what a fact has taken it takes again, unchanged, also as JSON', () => {
  const facts = fc.constantFrom<Fact>(...Object.values(fact))
  const inputs = fc.oneof(
    fc.anything(),
    fc.double(),
    fc.integer({ min: -5, max: 15 }),
    fc.constantFrom('yes', 'card', '2026-05-05', '12345'),
  )
  fc.assert(
    fc.property(facts, inputs, (of, input) => {
      const { value } = validate(of, input)
      if (value !== undefined) expect(validate(of, JSON.parse(JSON.stringify(value)))).toEqual({ value })
    }),
    { numRuns: 500 },
  )
})

test.each([
  ['[0-9]{10,18}', true],
  ['SF[0-9]{12}|YT[0-9]{13}', true],
  ['(?:[A-Z]{2})?[0-9]+', true],
  ['[0-9]{5}(-[0-9]{4})?', true],
  ['[\\p{L}&&[a-z]]+@[^@]+', true],
  ['\\(\\+\\)\\.', true],
  ['', true],
  ['[0-9', false],
  ['a{2,1}', false],
  ['(a+)+', false],
  ['(?:a*)*b', false],
  ['([0-9]{2}){3}', false],
  ['(a|a)*b', false],
  ['(a|aa)+', false],
  ['a*a*a*a*a*b', false],
  [`${'a?'.repeat(40)}b`, false],
  ['(a)\\1', false],
  ['(?<x>a)\\k<x>', false],
  ['a(?=b)', false],
  ['(?<!a)b', false],
  ['a'.repeat(201), false],
])('the pattern %s is allowed: %s', (pattern, allowed) => {
  expect(checkPattern(pattern) === undefined).toBe(allowed)
})

test('a pattern is about the whole of a short text, and one that is not allowed matches nothing', () => {
  expect(matchesPattern('a|b', 'ab')).toBe(false)
  expect(matchesPattern('a+', 'aaa')).toBe(true)
  expect(matchesPattern('a+', 'a'.repeat(257))).toBe(false)
  expect(matchesPattern('(a+)+', 'a')).toBe(false)
  expect(matchesPattern('[', 'a')).toBe(false)
})

test('no allowed pattern takes long', () => {
  const pieces = fc.constantFrom(
    'a',
    'b',
    '[ab]',
    '.',
    '+',
    '*',
    '?',
    '{1,9}',
    '{2}',
    '(',
    ')',
    '|',
    '(?:',
    '\\d',
    '[^a]',
  )
  const patterns = fc.array(pieces, { minLength: 1, maxLength: 16 }).map((parts) => parts.join(''))
  fc.assert(
    fc.property(patterns, fc.constantFrom('a', 'b', 'ab'), (pattern, text) => {
      fc.pre(checkPattern(pattern) === undefined)
      const start = performance.now()
      matchesPattern(pattern, `${text.repeat(120)}!`)
      expect(performance.now() - start).toBeLessThan(2_000)
    }),
    { numRuns: 300 },
  )
})

test.each<[text: string, name: keyof typeof fact, value: Value]>([
  ['yes', 'paid', true],
  ['false', 'paid', false],
  ['5', 'days', 5],
  ['gift-card', 'way', 'gift-card'],
  ['"gift-card"', 'way', 'gift-card'],
  ['all(card, 支付宝)', 'ways', ['card', '支付宝']],
  ['支付宝, card', 'ways', ['card', '支付宝']],
  ['["card", "gift-card"]', 'ways', ['gift-card', 'card']],
  ['none', 'ways', []],
  ['2026-03-04', 'due', '2026-03-04'],
  ['date("2026-03-04")', 'due', '2026-03-04'],
  ['"a \\"b\\""', 'note', 'a "b"'],
  ['plain words', 'note', 'plain words'],
])('%s written for %s is %j', (text, name, value) => {
  expect(literalValue(text, fact[name])).toEqual({ value })
})

test('what is wrong with a written value is said, with the nearest option', () => {
  expect(literalValue('gift-cart', fact.way)).toEqual({
    error: 'Way must be one of: gift-card, card, 支付宝: did you mean gift-card?',
    problem: { code: 'option', params: { fact: 'way', label: 'Way', options: 'gift-card, card, 支付宝' } },
    expected: ['gift-card'],
  })
  expect(literalValue('1,000', fact.days)).toMatchObject({
    error: 'Days must be a number',
    problem: { code: 'number' },
  })
})

test.each<[name: keyof typeof fact, value: Value, locale: string, text: string]>([
  ['paid', true, 'en', 'Yes'],
  ['paid', false, 'zh-TW', '否'],
  ['weight', 1234.5, 'en', '1,234.5'],
  ['weight', 1e-7, 'en', '0.0000001'],
  ['price', 1234.5, 'zh-CN', '¥1,234.50'],
  ['price', 20, 'en', '¥20'],
  ['way', 'card', 'en', 'CARD'],
  ['ways', ['card', '支付宝'], 'en', 'CARD and 支付宝'],
  ['ways', ['card', 'gift-card'], 'zh-CN', 'CARD和GIFT-CARD'],
  ['due', '2026-03-31', 'zh-CN', '2026年3月31日'],
  ['due', '2026-03-31', 'en', 'March 31, 2026'],
  ['note', 'as it is', 'xx-nonsense-locale!', 'as it is'],
  ['days', 3, 'tlh', '3'],
])('%s %j in %s reads %s', (name, value, locale, text) => {
  expect(formatValue(value, fact[name], locale)).toBe(text)
})
