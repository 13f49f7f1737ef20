import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { start } from '@guidetree/core/runtime'
import { compile } from '@guidetree/core'
import { train, triage } from '../src/index.ts'
import type { Triage } from '../src/index.ts'
import { baseOf, shop } from './base.ts'

const yaml = `locales: [en, zh-CN]
currency: USD
facts:
  order_id: {type: text, personal: true, pattern: '[0-9]{10}', label: {en: Order number, zh-CN: 订单号}}
  account: {type: text, personal: true, pattern: '[A-Z0-9]{10}', label: Account}
  phone:
    type: text
    personal: true
    label: Phone
    near: [phone, call, 手机]
    pattern: '\\(?[2-9][0-9]{2}\\)?[ .\\-]?[0-9]{3}[ .\\-]?[0-9]{4}|1[3-9][0-9]{9}'
  email: {type: text, personal: true, label: E-mail, pattern: '[^@\\s]+@[^@\\s]+'}
  parcel: {type: text, label: Tracking number, pattern: 'SF[0-9]{12}'}
  amount: {type: money, label: Amount, min: 1}
  euros: {type: money, currency: EUR, label: Euros}
  bought_on: {type: date, label: Bought on, near: [bought, ordered, 买, 下单]}
  needed_by: {type: date, label: Needed by, near: [need, by]}
  size: [S, M, L]
  count: number
`
const base = baseOf(shop, yaml)
const model = train(base)
const read = (text: string): Triage => triage(model, text, { at: '2026-11-22', locale: 'en' })
const told = (text: string): string =>
  read(text)
    .facts.map(({ fact, value }) => `${fact}=${value}`)
    .join(' ')

describe('facts', () => {
  test.each([
    ['order 4870218836 please', 'order_id=4870218836'],
    ['订单号4870218836还没到', 'order_id=4870218836'],
    ['４８７０２１８８３６', 'order_id=4870218836'],
    ['#4870218836, (4870218837)', 'order_id=4870218836 order_id=4870218837'],
    ['4870 2188 36', 'order_id=4870218836'],
    ['48702188361', ''],
    ['x4870218836y', ''],
    ['account KX7P2M9QTA', 'account=KX7P2M9QTA'],
    ['EVERYTHING is late', ''],
    ['my phone: 7735109241', 'phone=7735109241'],
    ['503-555-0143', 'phone=503-555-0143'],
    ['call (503) 555-0143', 'phone=(503) 555-0143'],
    ['手机138 0013 8000，订单4870218836', 'phone=13800138000 order_id=4870218836'],
    ['order 7735109241, phone 7735109242', 'order_id=7735109241 phone=7735109242'],
    ['write to jo.doe+x@mail.example.com.', 'email=jo.doe+x@mail.example.com'],
    ['运单SF123456789012', 'parcel=SF123456789012'],
  ])('texts by their pattern: %s', (text, facts) => expect(told(text)).toBe(facts))

  test.each([
    ['paid $1,299.50', 'amount=1299.5'],
    ['US$ 20 and 30 bucks', 'amount=20 amount=30'],
    ['付了300块', 'amount=300'],
    ['三百五十块钱', 'amount=350'],
    ['1.2万元', 'amount=12000'],
    ['20€, €30', 'euros=20 euros=30'],
    ['¥300 or 300 pounds', ''],
    ['两块蛋糕一块走', ''],
    ['$49.999 and $0.50', ''],
    ['300 grams, size 42', ''],
  ])('amounts by their currency: %s', (text, facts) => expect(told(text)).toBe(facts))

  test.each([
    ['bought it on 2026-11-03', 'bought_on=2026-11-03'],
    ['ordered Nov 3', 'bought_on=2026-11-03'],
    ['ordered on 3rd December 2025', 'bought_on=2025-12-03'],
    ['ordered 12/30', 'bought_on=2026-12-30'],
    ['ordered 30/12/25', 'bought_on=2025-12-30'],
    ['11月3日买的', 'bought_on=2026-11-03'],
    ['昨天下单', 'bought_on=2026-11-21'],
    ['三天前买的', 'bought_on=2026-11-19'],
    ['bought two weeks ago', 'bought_on=2026-11-08'],
    ['I need it by tomorrow', 'needed_by=2026-11-23'],
    ['bought 2/30', ''],
    ['open 24/7, 3/4 of it, since yesterday', ''],
    ['ordered 2026-11-03-000123', ''],
  ])('days beside their words: %s', (text, facts) => expect(told(text)).toBe(facts))

  test('days that depend on today are not read without it', () => {
    expect(triage(model, 'bought yesterday').facts).toEqual([])
    expect(triage(model, 'bought 2026-11-03').facts).toHaveLength(1)
  })

  test('choices and bare numbers are not read', () => expect(told('size M, 3 of them')).toBe(''))

  test('a session takes them', () => {
    const trees = base.guides.map(compile)
    const facts = Object.fromEntries(
      read('order 4870218836 for $20 bought 2026-11-03').facts.map((f) => [f.fact, f.value]),
    )
    const session = start(trees, 'late-parcel', { facts, at: '2026-11-22' })
    expect(session.facts).toMatchObject({ order_id: '4870218836', amount: 20, bought_on: '2026-11-03' })
  })
})

describe('masked', () => {
  test.each([
    ['order 4870218836!', 'order [Order number]!'],
    ['(4870218836) or (503) 555-0143', '([Order number]) or [Phone]'],
    ['KX7P2M9QTA and xKX7P2M9QTAx', '[Account] and x[Account]x'],
    ['a@b.co and again a@b.co', '[E-mail] and again [E-mail]'],
    ['card 4111 1111 1111 1111', 'card [•••]'],
    ['身份证11010519900307123X', '身份证[•••]'],
    ['call +44 20 7946 0958', 'call [•••]'],
    ['SF123456789012 for $20, 2026-11-22 14:30', 'SF123456789012 for $20, 2026-11-22 14:30'],
    ['size 42, 3 items, 12315', 'size 42, 3 items, 12315'],
  ])('%s: %s', (text, masked) => expect(read(text).masked).toBe(masked))

  test('says the label in the language of the reader', () => {
    expect(triage(model, '订单4870218836', { locale: 'zh-CN' }).masked).toBe('订单[订单号]')
  })

  test('nothing that is quoted or masked holds what is personal', () => {
    const digits = fc.stringMatching(/^[0-9]{10}$/)
    const phone = fc.stringMatching(/^1[3-9][0-9]{9}$/)
    const words = fc.constantFrom('parcel ', '我的快递', ' where is', '，', ' !! ', '\n', 'order ', '(', 'call ')
    const secret = fc.oneof(digits, phone, fc.constantFrom('jo@mail.example.com', 'KX7P2M9QTA', '503-555-0143'))
    fc.assert(
      fc.property(fc.array(fc.oneof(words, secret), { maxLength: 12 }), (parts) => {
        const result = read(parts.join(''))
        const { facts, ...rest } = result
        const quoted = JSON.stringify(rest)
        for (const { personal, text } of facts) if (personal) expect(quoted).not.toContain(text)
        expect(result.masked).not.toMatch(/\d{7}/)
      }),
      { numRuns: 300 },
    )
  })

  test('facts stand where they say', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('４870218836', '4870218836', ' ', '$30', 'a@b.co', '元', 'x', '昨天', '买'), {
          maxLength: 9,
        }),
        (parts) => {
          const text = parts.join('')
          const { facts } = read(text)
          for (const [index, { start: from, end, text: words }] of facts.entries()) {
            expect(text.slice(from, end)).toBe(words)
            expect(from).toBeGreaterThanOrEqual(facts[index - 1]?.end ?? 0)
          }
        },
      ),
    )
  })
})

test.each(['1', '1 ', '12-', 'a1@', '4870218836 ', '$1,', '一', '第', '11/', 'call 1', '😀'])(
  'a message of a hundred thousand letters of %j is read fast',
  (part) => {
    read('warm')
    const before = performance.now()
    const { masked } = read(part.repeat(100_000 / part.length))
    expect(performance.now() - before).toBeLessThan(1000)
    expect(masked.length).toBeLessThan(30_000)
  },
)
