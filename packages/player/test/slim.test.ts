import { expect, test } from 'vitest'
import { compileTree } from '@guidetree/core'
import { fragment, stepIn, trailIn } from '../src/fragment.ts'
import { localNow } from '../src/now.ts'
import { slim } from '../src/slim.ts'
import { speaker } from '../src/strings.ts'

const guide = `# Late parcel

## Is it late?

\`ask late\`

> I see, let me look.

- [Yes](#late) \`yes\` A hint
- [No](#fine) \`no\`

## Late

\`resolved\`

- \`do apologize\` Say sorry for the delay.
- \`later P2D\` Call back about the parcel.

## Fine

\`resolved\`
`

test('a slim tree has the machine and no words', () => {
  const { tree } = compileTree(guide, 'en/orders/late.md')
  const text = JSON.stringify(slim(tree!))
  expect(text).toContain('"target":"late"')
  for (const words of ['let me look', 'Say sorry', 'Call back', 'A hint', 'Is it late', 'Late parcel'])
    expect(text).not.toContain(words)
})

test.each([
  ['', undefined, undefined],
  ['#~1abc', '1abc', undefined],
  ['#%E9%80%80%E8%B4%A7', undefined, '退货'],
  ['#%E9', undefined, undefined],
])('the fragment %j holds the trail %j and names the step %j', (hash, trail, step) => {
  expect(trailIn(hash)).toBe(trail)
  expect(stepIn(hash)).toBe(step)
})

test('a fragment is read back', () => {
  expect(trailIn(fragment('1abc'))).toBe('1abc')
})

test('a case begins on the agent’s own day', () => {
  expect(localNow(new Date(2026, 10, 22, 0, 30))).toBe('2026-11-22T00:30:00')
})

test('words are said with their parameters, lists as the language joins them', () => {
  const say = speaker({ locale: 'en', words: { kept: 'Kept: {steps}.', step: 'Step {number}' } })
  expect(say('kept', { steps: ['a', 'b'] })).toBe('Kept: a and b.')
  expect(say('step', { number: 3 })).toBe('Step 3')
  expect(say('unheard-of')).toBe('unheard-of')
})
