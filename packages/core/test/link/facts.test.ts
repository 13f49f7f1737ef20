import { describe, expect, test } from 'vitest'
import { baseOf, config, guide, problemsOf } from '../link/base-of.ts'

const question = (fact: string, answers: string) =>
  `## Question\n\n\`ask ${fact}\`\n\n${answers}\n\n## End\n\n\`resolved\``

test('built-in facts have the options of guidetree.yaml', () => {
  const { facts } = baseOf({ 'guidetree.yaml': config('channels: [chat]\nemotions: [calm, angry]') })
  const options = (name: string) => facts.get(name)?.fact.options?.map((option) => option.id)
  expect(options('channel')).toEqual(['chat'])
  expect(options('emotion')).toEqual(['calm', 'angry'])
  expect(options('locale')).toEqual(['en', 'zh-CN'])
  expect(options('outcome')).toEqual(['resolved', 'escalated', 'unresolved'])
})

test('questions on an undeclared fact add up to a choice, with the words of each locale', () => {
  const { facts } = baseOf({
    'guidetree.yaml': config(),
    'en/a/a.md': guide(question('state', '- [Not sent](#end)\n- [Sent](#end) `gone`')),
    'en/a/b.md': guide(question('state', '- [Sent already](#end) `gone`\n- [Lost](#end)')),
    'zh-CN/a/a.md': guide(
      '## 状态？\n\n`#question` `ask state`\n\n- [未发](#end)\n- [已发](#end)\n\n## 完\n\n`#end` `resolved`',
    ),
  })
  const { fact, labels, shared } = facts.get('state')!
  expect(fact.type).toBe('choice')
  expect(fact.options?.map((option) => option.id)).toEqual(['not-sent', 'gone', 'lost'])
  expect(labels.options.get('gone')).toEqual({ en: 'Sent', 'zh-CN': '已发' })
  expect(labels.label).toEqual({ en: 'Question', 'zh-CN': '状态？' })
  expect(shared).toBe(false)
})

test('the words of declared facts come from each locale, options by id or by place', () => {
  const base = baseOf({
    'guidetree.yaml': config('facts: {order: {type: text, label: {en: Order, zh-CN: 订单}}}'),
    'en/a/a.md': guide(
      '## End\n\n`resolved`',
      'facts: {size: {type: choice, label: Size, options: {s: Small, l: Large}}}',
    ),
    'zh-CN/a/a.md': guide('## 完\n\n`#end` `resolved`', 'facts: {size: {label: 尺寸, options: [小, 大]}}'),
  })
  const { labels, fact } = base.facts.get('size')!
  expect(labels.label).toEqual({ en: 'Size', 'zh-CN': '尺寸' })
  expect([...labels.options]).toEqual([
    ['s', { en: 'Small', 'zh-CN': '小' }],
    ['l', { en: 'Large', 'zh-CN': '大' }],
  ])
  expect(fact.label).toBe('Size')
  expect(base.messages).toEqual([])
  expect(base.facts.get('order')?.labels.label).toEqual({ en: 'Order', 'zh-CN': '订单' })
})

describe('conflicting declarations are reported at the second', () => {
  const conflict = (first: string, second: string) =>
    baseOf({
      'en/a/a.md': guide('## End\n\n`resolved`', `facts:\n  x: ${first}`),
      'en/a/b.md': guide('## End\n\n`resolved`', `facts:\n  x: ${second}`),
    }).messages.map((message) => `${message.file}:${message.line}:${message.column} ${message.ruleId}`)

  test.each([
    ['number', 'text', 6],
    ['{type: number, min: 1}', '{type: number, min: 2}', 26],
    ['[a, b]', '[a, c]', 10],
    ['[a, b]', '[a]', 3],
    ['{type: text, personal: true}', '{type: text, personal: false}', 3],
  ])('%s and %s', (first, second, column) => {
    expect(conflict(first, second)).toEqual([`en/a/b.md:3:${column} conflicting-fact`])
  })

  test.each([
    ['number', '{type: number, label: Other words}'],
    ['{type: number, min: 1}', 'number'],
    ['[a, b]', '[b, a]'],
  ])('%s and %s agree', (first, second) => {
    expect(conflict(first, second)).toEqual([])
  })

  test('a built-in fact cannot be declared', () => {
    const found = problemsOf({ 'en/a/a.md': guide('## End\n\n`resolved`', 'facts:\n  emotion: text') })
    expect(found).toEqual(['en/a/a.md:3:3 error conflicting-fact'])
  })
})

describe('conditions', () => {
  const messages = (front: string, more = '') =>
    baseOf({ 'guidetree.yaml': config(more), 'en/a/a.md': guide('## End\n\n`resolved`', front) }).messages.map(
      (message) => `${message.file}:${message.line}:${message.column} ${message.ruleId}`,
    )

  test('a condition that leads back to itself is cut, wherever it is read', () => {
    expect(messages('conditions:\n  a: b or emotion = "angry"\n  b: not(a)')).toEqual([
      'en/a/a.md:3:6 condition-cycle',
      'en/a/a.md:4:10 condition-cycle',
    ])
    expect(messages('conditions:\n  a: a')).toEqual(['en/a/a.md:3:6 condition-cycle'])
  })

  test('a name is a fact or a condition', () => {
    expect(messages('facts: {a: number}\nconditions:\n  a: emotion = "angry"')).toEqual([
      'en/a/a.md:4:3 ambiguous-name',
    ])
  })

  test('a guide does not redefine a shared condition', () => {
    const shared = 'conditions: {upset: emotion = "angry"}'
    expect(messages('conditions:\n  upset: emotion = "calm"', shared)).toEqual(['en/a/a.md:3:3 duplicate-condition'])
  })
})
