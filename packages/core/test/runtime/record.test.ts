import { answer, record, recordToMarkdown, replay, start } from '@guidetree/core/runtime'
import { expect, test } from 'vitest'
import { treesOf } from './given.ts'

const trees = treesOf({
  'guidetree.yaml': `name: A
locales: [en]
currency: CNY
facts: {order_id: {type: text, label: Order, personal: true}}
actions: {look-up: {label: Look up, args: {order_id: text, n: number}}}
`,
  'en/a/late.md': `---
facts: {fee: {type: money, label: Fee}, born: {type: boolean, personal: true}, n: {type: number, default: 2}}
---

# Late *parcel*

## Which order?

> May I have the number?

- \`ask order_id\`

- \`when known(order_id)\` [Go](#really)
- \`else\` [Stop](#end)

## Really?

\`ask born\`

1. \`do look-up n=n\` Look it up.

> Is it {{order_id}}?

- [Yes, {{fee}}](#check) \`yes\`
- [No](#end) \`no\`

## Check

- \`call\` [Other](other.md)
  - \`else\` [End](#end)

## End

\`escalated\` \`team stock\`

1. \`later P1M\` Call back about {{fee}}.
2. \`later PT90M\` Look again.

- \`ask fee\`

> You pay {{fee}}.
`,
  'en/a/other.md':
    '# Other\n\n## Fine?\n\n`ask fine`\n\n- [Fine](#done) `fine`\n- [Bad](#done) `bad`\n\n## Done\n\n`resolved` `cause luck`\n',
})

let session = start(trees, 'late', { at: '2026-01-30', facts: { crm_note: 'secret' } })
session = answer(session, { order_id: 'A-17' })
session = answer(session, { born: true })
session = answer(session, 'Fine')
session = answer(session, { fee: 12.5 })
const kept = record(session, { now: '2026-01-31T10:00:00+08:00' })

test('the case record tells the case without what is personal', () => {
  expect(kept).toEqual({
    format: 1,
    guide: 'late',
    locale: 'en',
    title: 'Late parcel',
    at: '2026-01-30',
    now: '2026-01-31T10:00:00+08:00',
    status: 'done',
    facts: { fine: 'fine', outcome: 'resolved', fee: 12.5 },
    words: [
      { fact: 'fine', label: 'Fine?', value: 'Fine' },
      { fact: 'fee', label: 'Fee', value: '¥12.50' },
    ],
    path: [
      { guide: 'late', step: 'which-order', title: 'Which order?' },
      { guide: 'late', step: 'really', title: 'Really?' },
      { guide: 'late', step: 'check', title: 'Check' },
      { guide: 'other', step: 'fine', title: 'Fine?', answer: 'Fine' },
      { guide: 'other', step: 'done', title: 'Done' },
      { guide: 'late', step: 'end', title: 'End' },
    ],
    scripts: [
      { guide: 'late', step: 'which-order', text: 'May I have the number?' },
      { guide: 'late', step: 'really', text: 'Is it ____?' },
      { guide: 'late', step: 'end', text: 'You pay ¥12.50.' },
    ],
    actions: [{ name: 'look-up', args: { n: 2 } }],
    outcome: { guide: 'late', step: 'end', kind: 'escalated', team: 'stock' },
    outcomes: [
      { guide: 'other', step: 'done', kind: 'resolved', cause: 'luck' },
      { guide: 'late', step: 'end', kind: 'escalated', team: 'stock' },
    ],
    followUps: [
      { after: 'P1M', text: 'Call back about ¥12.50.', due: '2026-02-28T10:00:00+08:00' },
      { after: 'PT90M', text: 'Look again.', due: '2026-01-31T11:30:00+08:00' },
    ],
  })
  expect(JSON.stringify(kept)).not.toMatch(/A-17|secret|born/)
  expect(session.actions).toEqual([{ name: 'look-up', args: { order_id: 'A-17', n: 2 } }])
})

test('the case record reads as Markdown', () => {
  expect(recordToMarkdown(kept)).toBe(`# Case: Late parcel

2026-01-31T10:00:00+08:00 · done

## Outcome

- **resolved** · Done · cause luck
- **escalated** · End · team stock

## Facts

- Fine? Fine
- Fee: ¥12.50

## Path

1. Which order?
1. Really?
1. Check
1. Fine? → Fine
1. Done
1. End

## Actions

1. \`look-up\` (n = 2)

## Said

- May I have the number?
- Is it \\_\\_\\_\\_?
- You pay ¥12.50.

## Follow-ups

- Call back about ¥12.50. (due 2026-02-28T10:00:00+08:00)
- Look again. (due 2026-01-31T11:30:00+08:00)
`)
})

test('a case that is not over has a record too', () => {
  const open = record(replay(trees, { ...session.trail, entries: [] }), { now: '2026-01-31' })
  expect(open).toMatchObject({ status: 'active', outcomes: [], scripts: [{ step: 'which-order' }] })
  expect(open.outcome).toBeUndefined()
})

test('what a customer said stays text', () => {
  const text = recordToMarkdown({ ...kept, words: [{ fact: 'x', label: 'X', value: '<img src=x>\n# [a](b) `c` *d*' }] })
  expect(text).toContain(String.raw`- X: \<img src=x\> \# \[a\](b) \`c\` \*d\*`)
})

test('facts are named in the language of the case, where one of its guides names them, and marks are of that language', () => {
  const guide = (label: string, end: string): string =>
    `---\nfacts: {n: {type: number, label: ${label}}}\n---\n\n# A\n\n## B\n\n\`#b\`\n\n- \`ask n\`\n- [C](#c)\n\n## ${end}\n\n\`#c\` \`resolved\`\n\n1. \`later P3D\` ${end}\n`
  const both = treesOf({
    'guidetree.yaml': 'name: A\nlocales: [en, zh-CN]\n',
    'en/a/x.md': guide('Days', 'End'),
    'zh-CN/a/x.md': guide('天数', '结束'),
  })
  let filled = answer(start(both, 'x', { at: '2026-01-30', locale: 'zh-CN' }), { n: 3 })
  filled = answer(filled, filled.step.answers[0]!.id)
  const made = record(filled, { now: '2026-01-31' })
  expect(made.words).toEqual([{ fact: 'n', label: '天数', value: '3' }])
  const text = recordToMarkdown(made, { due: '截止', colon: '：', open: '（', close: '）' })
  expect(text).toContain('- 天数：3\n')
  expect(text).toMatch(/结束（截止 2026-02-03\S*）/)
})
