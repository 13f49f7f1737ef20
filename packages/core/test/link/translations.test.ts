import { describe, expect, test } from 'vitest'
import type { Answers } from '../../src/model.ts'
import { baseOf, config, guide, guideOf } from '../link/base-of.ts'

const source = guide(
  `
## Has it left?

\`ask shipped\`

> \`when upset\` I am sorry.

- [Yes](#wait) \`yes\`
- [No](#wait) \`no\`

## Wait

\`resolved\` \`cause late\`

1. \`when upset\` \`do coupon amount=10\` Add a coupon.
2. \`later P3D\` Look again.

- \`ask days\` Days`,
  'severity: high\nfacts: {days: number}\nconditions:\n  upset: emotion = "angry"',
)

const translation = (change: (text: string) => string = (text) => text) =>
  guide(
    change(`
## 已发货？

\`#has-it-left\` \`ask shipped\`

> \`when upset\` 很抱歉。

- [是](#wait)
- [否](#wait)

## 等待

\`#wait\` \`resolved\` \`cause late\`

1. \`when upset\` \`do coupon amount=10\` 补一张券。
2. \`later P3D\` 再看看。

- \`ask days\` 天数`),
  )

function link(text: string) {
  const base = baseOf({ 'guidetree.yaml': config(), 'en/a/a.md': source, 'zh-CN/a/a.md': text })
  return { guide: guideOf(base, 'zh-CN/a/a.md'), messages: base.messages }
}

function differences(change: (text: string) => string): string[] {
  return link(translation(change)).messages.map((message) => `${message.line}:${message.column} ${message.ruleId}`)
}

test('a translation takes values, conditions and all front matter that is not words from its source', () => {
  const { guide: linked, messages } = link(translation())
  expect(messages).toEqual([])
  expect(linked.severity?.value).toBe('high')
  expect(linked.scope.conditions.has('upset')).toBe(true)
  expect((linked.steps[0]!.endings[0] as Answers).answers.map((answer) => answer.value?.value)).toEqual(['yes', 'no'])
  expect(linked.translationOf?.path).toBe('en/a/a.md')
})

test('a step without an id has that of the source at the same place', () => {
  const { guide: linked, messages } = link(
    translation((text) => text.replace('`#has-it-left` ', '').replace('`#wait` ', '')),
  )
  expect(linked.steps.map((step) => step.id.value)).toEqual(['has-it-left', 'wait'])
  expect(messages).toEqual([])
})

describe('a translation is the same machine', () => {
  test.each<[string, (text: string) => string, string[]]>([
    ['an id that the source has not', (text) => text.replace('#has-it-left', '#left'), ['5:3']],
    ['a missing answer', (text) => text.replace('- [否](#wait)\n', ''), ['9:7']],
    ['another value', (text) => text.replace('[否](#wait)', '[否](#wait) `none`'), ['10:15']],
    ['another target', (text) => text.replace('[否](#wait)', '[否](#has-it-left)'), ['10:7']],
    ['another fact', (text) => text.replace('ask shipped', 'ask sent'), ['5:21']],
    ['another condition of a script', (text) => text.replace('> `when upset`', '> `when not(upset)`'), ['7:9']],
    ['no condition of an action', (text) => text.replace('1. `when upset`', '1.'), ['16:8']],
    ['another argument', (text) => text.replace('amount=10', 'amount=20'), ['16:21']],
    ['another time', (text) => text.replace('P3D', 'P4D'), ['17:11']],
    ['another cause', (text) => text.replace('cause late', 'cause early'), ['14:27']],
    ['another outcome', (text) => text.replace('`resolved`', '`escalated`'), ['14:10']],
  ])('%s', (_what, change, places) => {
    const found = differences(change)
    expect(new Set(found.map((problem) => problem.split(' ')[1]))).toEqual(new Set(['translation-differs']))
    for (const place of places) expect(found.map((problem) => problem.split(' ')[0])).toContain(place)
  })

  test('words, spaces and more text may differ', () => {
    const change = (text: string) =>
      text.replace('amount=10', 'amount = 10').replace('## 等待', '说明文字。\n\n## 等待')
    expect(differences(change)).toEqual([])
  })
})

test('a translated guide may be of one locale alone', () => {
  const { guidesById } = baseOf({ 'guidetree.yaml': config(), 'zh-CN/a/b.md': guide('## 完\n\n`resolved`') })
  expect(guidesById.get('b')?.[0]?.translationOf).toBeUndefined()
})
