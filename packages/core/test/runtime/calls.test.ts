import { answer, start } from '@guidetree/core/runtime'
import { expect, test } from 'vitest'
import { treesOf } from './given.ts'

const at = '2026-11-22'
const steps = (session: { path: readonly { guide: string; step: string }[] }): string[] =>
  session.path.map(({ guide, step }) => `${guide}#${step}`)

const trees = treesOf({
  'en/a/main.md': `# Main

## Check

- \`do prepare\` Prepare.
- \`call\` [Identity](identity.md)
  - \`when outcome = "resolved"\` [Go on](#go-on) \`set checked = true\`
  - \`else\` [Stop](#stop)

## Go on

\`resolved\` \`cause fine\`

## Stop

\`unresolved\`
`.replace('# Main', '---\nfacts: {checked: boolean}\n---\n\n# Main'),
  'en/a/identity.md': `# Identity

## Who?

\`ask who\`

- [Known](#known) \`known\`
- [Somebody else](other.md#second) \`other\`

## Known

\`resolved\` \`cause known-face\`

1. \`do note-name\` Note the name.
2. \`later P1D\` Call back.
`,
  'en/a/other.md': `# Other

## First

- [Go](#second)

## Second

- [Yes](#yes)
- [No](#no)

## Yes

\`resolved\`

## No

\`escalated\` \`severity high\`
`,
})

test('a call comes back with the outcome; what happened in it stays', () => {
  const session = answer(start(trees, 'main', { at }), 'Known')
  expect(session.status).toBe('done')
  expect(steps(session)).toEqual(['main#check', 'identity#who', 'identity#known', 'main#go-on'])
  expect(session.facts).toEqual({ who: 'known', outcome: 'resolved', checked: true })
  expect(session.actions.map(({ name }) => name)).toEqual(['prepare', 'note-name'])
  expect(session.followUps).toEqual([{ after: 'P1D', text: 'Call back.' }])
  expect(session.outcome).toEqual({ guide: 'main', step: 'go-on', kind: 'resolved', cause: 'fine' })
  expect(session.outcomes.map(({ guide, cause }) => [guide, cause])).toEqual([
    ['identity', 'known-face'],
    ['main', 'fine'],
  ])
  expect(session.path[0]).toMatchObject({ kind: 'call', way: 0 })
})

test('a link to another guide inside a call hands the call on', () => {
  const handed = answer(start(trees, 'main', { at }), 'other')
  expect(handed).toMatchObject({ status: 'active', guide: 'main', step: { guide: 'other', id: 'second' } })
  const session = answer(handed, 'No')
  expect(session.facts).toMatchObject({ outcome: 'escalated' })
  expect(session.outcome?.step).toBe('stop')
  expect(session.outcomes.map(({ guide }) => guide)).toEqual(['other', 'main'])
})

test('a link to another guide outside a call leaves this one for good, with all facts', () => {
  const session = answer(answer(start(trees, 'identity', { at }), 'other'), 'Yes')
  expect(session.outcome).toEqual({ guide: 'other', step: 'yes', kind: 'resolved' })
  expect(session.facts).toEqual({ who: 'other' })
})
