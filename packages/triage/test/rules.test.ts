import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { check, lowerCondition, parseExpression } from '@guidetree/core'
import type { Code } from '@guidetree/core/runtime'
import { holds as exactly } from '@guidetree/core/runtime'
import { firedIn, train, triage } from '../src/index.ts'
import { holds } from '../src/runtime/when.ts'
import { baseOf, shop } from './base.ts'

const withRules = (rules: string): ReturnType<typeof baseOf> =>
  baseOf(
    shop,
    `locales: [en, zh-CN]
currency: USD
facts:
  amount: {type: money, label: Amount}
  order_id: {type: text, personal: true, label: Order number, pattern: '[0-9]{10}'}
risks:
${rules}`,
  )

const fires = (words: string, message: string, except = '[]'): boolean => {
  const rule = `  r: {words: ${words}, ${except === '[]' ? '' : `except: ${except}, `}fires: [x]}`
  return firedIn(withRules(rule))(message).length > 0
}

describe('words', () => {
  test.each([
    ['[ombudsman]', 'I write to the OMBUDSMAN!'],
    ['[ombudsman]', 'ｏｍｂｕｄｓｍａｎ'],
    ['[lawyer]', "my lawyers' letter"],
    ['[lawyer]', 'laaawyerrr'],
    ['[sue]', 'she sued them'],
    ['[charge back]', 'a charge-back'],
    ["[won't pay]", 'I won’t pay'],
    ["['trading standard*']", 'Trading Standards'],
    ["['talk * manager']", 'let me talk to your manager'],
    ['[12315]', '我要打12315！'],
    ['[举报]', '我要舉報你們'],
    ['[檢舉]', '我要检举你们'],
    ["['第*次']", '这是第三次了'],
    ["['第*次']", '第 3 次'],
    ["['找*经理']", '我要找你们经理'],
    ['[打12315]', '打 12315'],
  ])('%s fires on %s', (words, message) => expect(fires(words, message)).toBe(true))

  test.each([
    ['[sue]', 'this is an issue'],
    ['[12315]', 'order 4412315991'],
    ['[12315]', '123155'],
    ['[lose]', 'loose'],
    ['[charge back]', 'no charge. Back soon'],
    ["['talk * manager']", 'talk to him and to her and to the manager'],
    ["['第*次']", '第三，下次'],
    ['[an order]', 'banorder an orderly'],
  ])('%s is silent on %s', (words, message) => expect(fires(words, message)).toBe(false))

  test('an exception where they stand keeps them silent, elsewhere not', () => {
    expect(fires('[smoke]', 'in smoke grey', '[smoke grey]')).toBe(false)
    expect(fires('[smoke]', 'in smoke grey, and smoke came out', '[smoke grey]')).toBe(true)
    expect(fires('[投诉]', '我不是要投诉', "['不是*投诉']")).toBe(false)
  })

  test('a personal number is no word', () => expect(fires('[4870218836]', 'order 4870218836')).toBe(false))
})

describe('when', () => {
  const big = withRules(
    '  big: {when: amount >= 500, fires: ["$600"]}\n  sad: {words: [late], when: emotion != "positive", fires: [late]}',
  )
  const fired = (text: string): unknown => firedIn(big)(text).map(({ id, why }) => [id, ...why.map((one) => one.text)])

  test('reads the facts of the message, any of several, and quotes them', () => {
    expect(fired('paid $600')).toEqual([['big', '$600']])
    expect(fired('$20 and $700')).toEqual([['big', '$700']])
    expect(fired('$20')).toEqual([])
  })

  test('holds together with words', () => expect(fired('it is late')).toMatchObject([['sad', 'late']]))

  test('quotes what is personal by its label', () => {
    const base = withRules('  known: {when: known(order_id), fires: ["4870218836"]}')
    expect(firedIn(base)('order 4870218836')[0]?.why).toEqual([{ text: '[Order number]' }])
  })

  test('is read as the exact interpreter of guides reads it', () => {
    const atom = fc.constantFrom('a', 'b', '3', '0', 'a + b', 'a - 2', 'b * 2', '-a', 'a / 2', 'if t then a else b')
    const sign = fc.constantFrom('=', '!=', '<', '<=', '>', '>=')
    const test1 = fc.tuple(atom, sign, atom).map(([left, operator, right]) => `(${left} ${operator} ${right})`)
    const test2 = fc.constantFrom(
      't',
      'known(a)',
      'a in (1, 2)',
      'a in [1..3]',
      'a between 0 and 2',
      'w = "x"',
      'w in ("x", "y")',
    )
    const test3 = fc.constantFrom(
      'contains(w, "x")',
      'starts with(w, "x")',
      'd < today()',
      'd > today() - duration("P3D")',
    )
    const test4 = fc.constantFrom('today() - d >= duration("P2D")', 'd in [date("2026-11-01")..date("2026-11-22")]')
    const { tree } = fc.letrec<{ tree: string }>((tie) => ({
      tree: fc.oneof(
        { depthSize: 'small' },
        fc.oneof(test1, test2, test3, test4),
        fc
          .tuple(tie('tree'), fc.constantFrom('and', 'or'), tie('tree'))
          .map(([left, word, right]) => `(${left} ${word} ${right})`),
        tie('tree').map((inner) => `not(${inner})`),
      ),
    }))
    const types = { a: 'number', b: 'number', t: 'boolean', w: 'text', d: 'date' } as const
    const scope = {
      facts: new Map(Object.entries(types).map(([name, type]) => [name, { name, type, label: name }])),
      conditions: new Map(),
    }
    const facts = fc.record(
      {
        a: fc.integer({ min: -2, max: 4 }),
        b: fc.integer({ min: -2, max: 4 }),
        t: fc.boolean(),
        w: fc.constantFrom('x', 'yx', 'z'),
        d: fc.constantFrom('2026-11-22', '2026-11-20', '2026-10-01', '2026-12-01'),
      },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(tree, facts, (value, given) => {
        const point = { line: 1, column: 1, offset: 0 }
        const { expression } = parseExpression({ value, position: { start: point, end: point } })
        const code = lowerCondition(expression!, scope) as Code
        const at = '2026-11-22'
        expect(holds(code, { facts: given, at }), value).toBe(exactly(code, { facts: given, at }))
      }),
      { numRuns: 1000 },
    )
  })
})

describe('levels', () => {
  const cancel = `---
severity: medium
urgency: high
symptoms: [I want to cancel my order, please cancel my order, stop the order, cancel it]
---

# Cancel an order

## End

\`resolved\`
`
  const base = baseOf(
    { ...shop, 'en/orders/cancel-order.md': cancel },
    `locales: [en, zh-CN]
risks:
  mild: {words: [mild], severity: low, warn: false, fires: [mild]}
  grave: {label: Grave, words: [grave], severity: urgent, fires: [grave]}
  fast: {words: [fast], urgency: urgent, fires: [fast]}`,
  )
  const model = train(base)
  const levels = (text: string): unknown => {
    const { severity, urgency, risks, raised } = triage(model, text)
    return [severity, urgency, risks.map(({ id }) => id), raised.map(({ id }) => id)]
  }

  test('are those of the guide, raised by rules and never lowered', () => {
    expect(levels('please cancel my order')).toEqual(['medium', 'high', [], []])
    expect(levels('please cancel my order, mild')).toEqual(['medium', 'high', [], ['mild']])
    expect(levels('please cancel my order, fast and grave')).toEqual(['urgent', 'urgent', ['grave', 'fast'], []])
    expect(levels('grave')).toEqual(['urgent', undefined, ['grave'], []])
    expect(levels('ŵ')).toEqual([undefined, undefined, [], []])
  })

  test('more words never lower them', () => {
    const words = fc.constantFrom('mild', 'grave', 'fast', 'x')
    const order = ['low', 'medium', 'high', 'urgent']
    const high = (text: string): number[] => {
      const { severity, urgency } = triage(model, text)
      return [severity, urgency].map((level) => order.indexOf(level ?? ''))
    }
    fc.assert(
      fc.property(fc.array(words, { maxLength: 4 }), words, (before, more) => {
        const [text, longer] = [before, [...before, more]].map((all) => `cancel my order please ${all.join(' ')}`)
        const [low, raised] = [high(text!), high(longer!)]
        for (const index of [0, 1]) expect(raised[index]).toBeGreaterThanOrEqual(low[index]!)
      }),
    )
  })
})

test('check tries the lines of rules where the host hands it a reader', () => {
  const base = withRules('  r: {words: [smoke], fires: [fire], silent: [smoke grey]}\n  s: {words: [x]}')
  const found = (fired?: ReturnType<typeof firedIn>): string[] =>
    check(base, { today: '2026-11-22', ...(fired && { fired }) })
      .filter(({ ruleId }) => ruleId?.startsWith('risk'))
      .map(({ line, column, ruleId, reason }) => `${line}:${column} ${ruleId} ${reason}`)
  const unlined =
    '9:3 risk-without-lines Unexpected rule `s` without a line under `fires`, expected a message that it must fire on'
  expect(found()).toEqual([unlined])
  expect(found(firedIn(base))).toEqual([
    '8:31 risk-line Unexpected silence of `r`, expected it to fire on this line',
    '8:47 risk-line Unexpected firing of `r` by “smoke”, expected silence on this line',
    unlined,
  ])
})
