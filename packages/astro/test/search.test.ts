import { expect, test } from 'vitest'
import { foldPairs, simplify } from '../src/search/fold.ts'
import { fold, foldMap, likeness, variants } from '../src/search/variants.ts'

const synonyms = [
  ['包裹', '快递'],
  ['支票', '纸质支票'],
  ['refund', 'money back'],
]

test.each([
  ['快递没到', ['快递没到', '包裹没到']],
  ['my refund', ['my refund', 'my money back']],
  ['refunding', ['refunding']],
  ['退货', ['退货']],
])('%s may also mean %j', (query, expected) => {
  expect(variants(query, synonyms, 6)).toEqual(expected)
})

test('the longest word of a group is the one that is replaced', () => {
  expect(variants('纸质支票', synonyms, 6)).toEqual(['纸质支票'])
})

test('traditional letters fold to those that occur', () => {
  const pairs = foldMap(foldPairs('退货'))
  expect(fold('退貨', pairs)).toBe('退货')
  expect(pairs.has('運')).toBe(false)
})

test('simplified text keeps its length', () => {
  const text = '客戶的包裹，尚未送達（3 天）'
  expect(simplify(text)).toBe('客户的包裹，尚未送达（3 天）')
  expect(simplify(text)).toHaveLength(text.length)
})

test.each([
  ['黑屏', '黑色的衣服', 0],
  ['尺码', '因尺码退货', 1],
  ['包裹没到', '包裹没收到', 2 / 3],
  ['no signal', 'No service', 0.5],
])('%s is like “%s” by %d', (query, text, expected) => {
  expect(likeness(query, text)).toBeCloseTo(expected)
})
