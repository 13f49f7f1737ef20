import { expect, test } from 'vitest'
import { buildTrees } from '@guidetree/core'
import { firstOf } from '../src/first.ts'

const config = `name: Desk
locales: [en]
facts:
  paid: { type: boolean, label: Paid }
  days: { type: number, label: Days, default: 3 }
  sent_on: { type: date, label: Sent on }
`

const ends = `
## Good

\`resolved\`

## Bad

\`unresolved\`
`

const other = `# Other

## Paid?

\`ask paid\`

> \`when emotion = "angry"\` I am sorry.

- [Yes](#good) \`yes\`
- [No](#bad) \`no\`
${ends}`

const decision = (when: string): string => `# Guide

## Decide

- \`when ${when}\` [Yes](#good)
- \`else\` [No](#ask)

## Ask

\`ask paid\`

- [Yes](#good) \`yes\`
- [No](#bad) \`no\`
${ends}`

const call = `
- \`call\` [Other](other.md)
  - \`when outcome = "resolved"\` [Good](#good)
  - \`else\` [Bad](#bad)
${ends}`

/** What a new case of a guide, with another one beside it, shows first. */
async function first(guide: string): ReturnType<typeof firstOf> {
  const files = [
    { path: 'guidetree.yaml', value: config },
    { path: 'en/orders/guide.md', value: guide },
    { path: 'en/orders/other.md', value: other },
  ]
  const { trees, messages } = buildTrees({ files }, { today: '2026-11-22' })
  expect(messages.filter((message) => message.fatal).map(String)).toEqual([])
  return firstOf(trees, 'guide', 'en')
}

test('a question of which everything holds is shown as it stands', async () => {
  const found = await first(other.replace(/> .*\n/, '> Good morning.\n').replace('# Other', '# Guide'))
  expect(found).toMatchObject({ whole: true, passing: false, step: { guide: 'guide', id: 'paid' } })
})

test('what does not hold yet is left out', async () => {
  const found = await first(other.replace('# Other', '# Guide'))
  expect(found).toMatchObject({ whole: false, step: { scripts: [], answers: [{ id: 'yes' }, { id: 'no' }] } })
})

test('what a decision leads to is shown where it is the same on every day', async () => {
  expect(await first(decision('paid'))).toMatchObject({ whole: true, step: { id: 'ask' } })
  expect(await first(decision('sent_on < today()'))).toBeUndefined()
})

test('a call without words shows the step of the guide that it calls; one with words is read first', async () => {
  expect(await first(`# Guide\n\n## Call\n${call}`)).toMatchObject({
    passing: false,
    whole: false,
    step: { guide: 'other', id: 'paid' },
  })
  expect(await first(`# Guide\n\n## Call\n\n> One moment.\n${call}`)).toMatchObject({
    passing: true,
    whole: false,
    step: { guide: 'guide', id: 'call', answers: [] },
  })
})

test('a form shows the answers that it ends in, unless they depend on it', async () => {
  const form = (when: string): string =>
    `# Guide\n\n## Form\n\n- \`ask sent_on\` Sent on\n- ${when}[Go](#good) \`go\`\n- [Stop](#bad) \`stop\`\n${ends}`
  expect(await first(form(''))).toMatchObject({ whole: true, step: { answers: [{ id: 'go' }, { id: 'stop' }] } })
  expect(await first(form('`when known(sent_on)` '))).toMatchObject({ whole: false, step: { answers: [] } })
})

test('a value that is known from the start is the session’s to show', async () => {
  expect(
    await first(`# Guide\n\n## Form\n\n- \`ask days\` Days\n- [Go](#good) \`go\`\n\n## Good\n\n\`resolved\`\n`),
  ).toBe(undefined)
})

test('a case that is over at once has its record to show', async () => {
  expect(await first('# Guide\n\n## Good\n\n`resolved`\n')).toBeUndefined()
})
