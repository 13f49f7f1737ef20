import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { train, triage } from '../src/index.ts'
import type { Model } from '../src/index.ts'
import { baseOf, shop } from './base.ts'

const model = train(baseOf(shop))
const first = (text: string): string | undefined => triage(model, text).suggestions[0]?.guide

test.each([
  ['my parcel has not arrived', 'late-parcel'],
  ['WHERE IS MY PARCEL???', 'late-parcel'],
  ['wheres my parsel, its not arived', 'late-parcel'],
  ['pls cancle my order!!', 'cancel-order'],
  ['when will I get my money back 😡', 'refund-status'],
  ['我的快递怎么还没到啊！！', 'late-parcel'],
  ['订单我不要了，怎么取消', 'cancel-order'],
  ['退款到底什么时候到账', 'refund-status'],
])('%s: %s', (text, guide) => {
  expect(first(text)).toBe(guide)
})

test.each([
  ['退款還沒到賬', '退款还没到账'],
  ['快遞一直不動', '快递一直不动'],
  ['我要取消訂單', '我要取消订单'],
  ['ＷＨＥＲＥ is my order', 'where is my order'],
  ['where is my orderrrrrr', 'where is my orderr'],
])('%s is read like %s', (one, other) => {
  const scores = (text: string): unknown => triage(model, text).suggestions.map(({ guide, score }) => [guide, score])
  expect(scores(one)).toEqual(scores(other))
})

test('a suggestion names the words that decided, as the customer wrote them', () => {
  const text = 'Hi, 我要取消訂單, THANKS'
  const [suggestion] = triage(model, text).suggestions
  expect(suggestion?.guide).toBe('cancel-order')
  expect(suggestion?.why[0]?.text).toContain('取消訂單')
  for (const { text: words, weight } of suggestion?.why ?? []) {
    expect(text).toContain(words)
    expect(weight).toBeGreaterThan(0)
    expect(weight).toBeLessThanOrEqual(1)
  }
})

test('at most three guides, best first, with the category of the best', () => {
  const { suggestions, category } = triage(model, 'where is my refund')
  expect(suggestions.map(({ guide }) => guide)[0]).toBe('refund-status')
  expect(category).toBe('returns')
  const scores = suggestions.map(({ score }) => score)
  expect(scores).toEqual(scores.toSorted((a, b) => b - a))
  expect(scores).toHaveLength(3)
})

test.each(['', '   ', '!!!', '😀', 'żółć', 'ไม่'])('nothing fits %j', (text) => {
  expect(triage(model, text).verdict).toBe('none')
})

test('words that nobody wrote lower the score', () => {
  const score = (text: string): number => triage(model, text).suggestions[0]?.score ?? 0
  expect(score('where is my refund')).toBeGreaterThan(score('where is my grandfather clock exhibition refund'))
})

test('a model survives JSON, and the same guides give the same model in any order', () => {
  const copy = JSON.parse(JSON.stringify(model)) as typeof model
  expect(triage(copy, '我要退款 refund please')).toEqual(triage(model, '我要退款 refund please'))
  const reversed = Object.fromEntries(Object.entries(shop).toReversed())
  expect(JSON.stringify(train({ ...baseOf(reversed), guides: baseOf(reversed).guides.toReversed() }))).toBe(
    JSON.stringify(model),
  )
})

test('ties break by id, and a model is plain data that may be written by hand', () => {
  const same = { slope: 1, offset: 0, none: 0.5, sure: 0.1 }
  const examples = [{ text: 'same words', guide: 1, weights: [0, 127, 1, 127, 2, -127] }]
  const guides = ['a', 'b', 'c'].map((id) => ({ id, category: 'x' }))
  const { levels, emotion } = model
  const rest = { levels, rules: [], facts: [], emotion }
  const byHand: Model = {
    format: 1,
    guides,
    examples,
    scale: 1,
    synonyms: [],
    senses: { words: '', places: '' },
    fold: '',
    calibration: { spaced: same, unspaced: same },
    ...rest,
  }
  const { suggestions, verdict } = triage(byHand, 'same words')
  expect(suggestions.map(({ guide, score }) => [guide, score])).toEqual([
    ['a', 0.8021],
    ['b', 0.8021],
    ['c', 0.0009],
  ])
  expect(verdict).toBe('choose')
})

test('synonyms of guidetree.yaml count as one word', () => {
  const config = 'locales: [en, zh-CN]\nsynonyms: [[parcel, jiffy bag], [快递, 邮包]]'
  const files = { 'en/a/late.md': ['parcel late', '快递没到'], 'en/a/refund.md': ['money back', '退钱'] }
  const [plain, knowing] = [train(baseOf(files)), train(baseOf(files, config))]
  expect(triage(plain, 'jiffy bag').suggestions[0]?.guide).not.toBe('late')
  expect(triage(knowing, 'jiffy bag').suggestions[0]).toMatchObject({ guide: 'late', why: [{ text: 'jiffy bag' }] })
  expect(triage(knowing, '邮包').suggestions[0]).toMatchObject({ guide: 'late', why: [{ text: '邮包' }] })
})

test('words that nobody wrote count by the words that are used like them', () => {
  const files = { 'en/a/refund.md': ['money back', 'pay me'], 'en/a/size.md': ['the shirt is small', 'other trousers'] }
  const small = train(baseOf(files))
  expect(small.senses.words.split(' ')).toContain('cash')
  expect(triage(small, 'cash').suggestions[0]).toMatchObject({ guide: 'refund', why: [{ text: 'cash' }] })
  expect(triage(small, 'jackets').suggestions[0]).toMatchObject({ guide: 'size', why: [{ text: 'jackets' }] })
})

test('Chinese words that nobody wrote count by what they mean, simplified or traditional', () => {
  const files = { 'zh-CN/a/fade.md': ['洗一次就褪色'], 'zh-CN/a/late.md': ['包裹还没到'] }
  const chinese = train(baseOf(files, 'locales: [zh-CN]'))
  expect(triage(chinese, '掉色').suggestions[0]).toMatchObject({ guide: 'fade', why: [{ text: '掉色' }] })
  expect(triage(chinese, '邮包').suggestions[0]?.guide).toBe('late')
  expect(triage(chinese, '郵包').suggestions[0]).toMatchObject({ guide: 'late', why: [{ text: '郵包' }] })
})

test('a knowledge base carries words of its own languages alone', () => {
  const wordsOf = (symptom: string, locale: string): string[] =>
    train(baseOf({ [`${locale}/a/late.md`]: [symptom] }, `locales: [${locale}]`)).senses.words.split(' ')
  expect(wordsOf('包裹还没到', 'zh-CN')).toEqual(expect.arrayContaining(['包裹', '邮包']))
  expect(wordsOf('包裹还没到', 'zh-CN')).not.toContain('parcel')
  expect(wordsOf('parcel late', 'en')).toContain('parcel')
  expect(wordsOf('parcel late', 'en').filter((word) => !/^[a-z]+$/.test(word))).toEqual([])
})

test('an entry of a guide is suggested when its heading is nearest', () => {
  const steps =
    '\n## Start\n\n- [Next](#address-change)\n- [End](#end)\n\n## Address change\n\n`resolved`\n\n## End\n\n`resolved`\n'
  const files = {
    'en/a/order.md': `---\nsymptoms: [order is late]\n---\n\n# Order\n${steps}`,
    'en/a/account.md':
      '# Account\n\n## What?\n\n- [Address](order.md#address-change)\n- [Name](#name)\n\n## Name\n\n`resolved`\n',
  }
  const entries = train(baseOf(files))
  expect(triage(entries, 'change of address').suggestions[0]).toMatchObject({ guide: 'order', step: 'address-change' })
  expect(triage(entries, 'my order is late').suggestions[0]).not.toHaveProperty('step')
})

test('quoted customer lines of scenarios train their guide', () => {
  const quoted = '# Refund: scenarios\n\n## One\n\n> the postman ghosted me\n\nEnds at [End](refund.md#end).\n'
  const files = { 'en/a/late.md': ['no parcel'], 'en/a/refund.md': ['no refund'], 'en/a/refund.scenarios.md': quoted }
  // The guide whose id comes last: a tie would go to the other one.
  expect(triage(train(baseOf(files)), 'the postman ghosted me').suggestions[0]?.guide).toBe('refund')
})

test.each([[{}], [{ 'en/a/only.md': ['the only guide'] }], [{ 'en/a/only.md': [] }]])('%j gives a model', (files) => {
  const small = train(baseOf(files))
  expect(triage(JSON.parse(JSON.stringify(small)), 'the only guide').suggestions.length).toBeLessThanOrEqual(1)
  expect(JSON.stringify(small)).not.toContain('null')
})

test('a text of any length is read in time that does not grow with it', () => {
  const long = 'where is my refund '.repeat(50_000)
  const start = performance.now()
  expect(triage(model, long).suggestions[0]?.guide).toBe('refund-status')
  expect(performance.now() - start).toBeLessThan(500)
})

test('order numbers do not enter the model', () => {
  const secret = train(baseOf({ 'en/a/late.md': ['order 4417123456789113 is late'] }))
  expect(JSON.stringify(secret)).not.toContain('4417')
})

test('the public door is what it says', async () => {
  expect(Object.keys(await import('../src/index.ts')).toSorted()).toEqual([
    'firedIn',
    'labelIn',
    'review',
    'train',
    'triage',
  ])
  expect(Object.keys(await import('../src/runtime/index.ts'))).toEqual(['labelIn', 'triage'])
  expect(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).toContain('"sideEffects": false')
})

test.each([
  [
    'Hi there. I have been a customer for six years and my sister is one too. We love the spring collection. Anyway, my parcel has not arrived. Thanks for your patience with me!',
    'late-parcel',
  ],
  ['亲在吗，我是老顾客了，上周朋友推荐我又买了一件给我妈，订单我不要了，怎么取消', 'cancel-order'],
])('what a story is about is found in its part: %s', (text, guide) => {
  expect(first(text)).toBe(guide)
})
