import { expect, test } from 'vitest'
import { edges, edgesFrom } from '../../src/graph/edges.ts'
import { baseOf, guide, guideOf } from '../link/base-of.ts'

const files = {
  'en/a/all.md': guide(
    `
## Question

\`ask size\`

- [Small](#decision)
- \`when emotion = "angry"\` [Large](other.md) \`large\` \`set days = 1\`

## Decision

- \`when days > 1\` [Long](#table)
- \`else\` [Short](#call)

## Table

| \`days\` | \`size\` | Next            |
| ------ | ------ | --------------- |
| < 3    | -      | [Call](#call)   |
| >= 3   | small  | [End](#end)     |
| >= 3   | large  | [Step](other.md#end) |

## Call

- \`call\` [Other](other.md#end)
  - \`when outcome = "resolved"\` [Done](#end)
  - \`else\` [Again](#question)

## End

\`resolved\``,
    'facts: {days: number}',
  ),
  'en/a/other.md': guide('## Start\n\n- [Go](#end)\n\n## End\n\n`escalated`'),
}

test('every way out of every step, in the order of the file', () => {
  const found = edges(guideOf(baseOf(files), 'en/a/all.md')).map(
    ({ from, to, kind, index, label, position }) =>
      `${position.start.line} ${from} ${kind} ${index} ${label} -> ${to.guide ?? ''}#${to.step}`,
  )
  expect(found).toEqual([
    '11 question answer 0 Small -> #decision',
    '12 question answer 1 Large -> other#start',
    '16 decision rule 0 days > 1 -> #table',
    '17 decision else 1 else -> #call',
    '23 table row 0 < 3 · - -> #call',
    '24 table row 1 >= 3 · small -> #end',
    '25 table row 2 >= 3 · large -> other#end',
    '29 call call 0 call -> other#end',
    '30 call return 0 outcome = "resolved" -> #end',
    '31 call return 1 else -> #question',
  ])
})

test('edges carry what taking them asks for and gives', () => {
  const [, large] = edgesFrom(guideOf(baseOf(files), 'en/a/all.md'), 'question')
  expect(large?.when?.source.value).toBe('emotion = "angry"')
  expect(large?.sets.map((set) => set.fact.value)).toEqual(['days'])
})

test('a link that leads nowhere gives no edge, and an unknown step has none', () => {
  const base = baseOf({ 'en/a/a.md': guide('## One\n\n- [Gone](#gone)\n- [Here](#one)') })
  const only = guideOf(base, 'en/a/a.md')
  expect(edges(only).map((edge) => edge.index)).toEqual([1])
  expect(edgesFrom(only, 'constructor')).toEqual([])
})
