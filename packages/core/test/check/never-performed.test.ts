import { describe, expect, test } from 'vitest'
import { guide, guideProblems, problemsOf } from '../link/base-of.ts'

const never = (problems: string[]): string[] => problems.filter((problem) => problem.endsWith('never-performed'))

/** A question with two ways to one step, which performs an action under a condition. */
const steps = (when: string, link = '#check') => `
## Sent?

\`ask sent\`

- [Yes](#done) \`yes\`
- [No](${link}) \`no\`
- [Lost](#check) \`lost\`

## Check

\`resolved\`

1. \`when ${when}\` \`do reship\` Send it again.

## Done

\`resolved\``

describe('conditions that the answers before leave no way to hold', () => {
  test.each(['sent = "yes"', 'sent in ("yes")', 'not(sent != "yes")', 'sent = "yes" or gone'])('%s', (when) => {
    const front = 'conditions: {gone: sent = "yes"}'
    expect(never(guideProblems(steps(when), front))).toEqual(['19:10 warning never-performed'])
  })

  test.each([
    'sent = "no"',
    'sent != "yes"',
    'sent in ("yes", "lost")',
    'not(sent = "yes")',
    'not(gone)',
    'known(sent)',
    'emotion = "angry"',
  ])('%s may hold', (when) => {
    const front = 'conditions: {gone: sent = "yes"}'
    expect(never(guideProblems(steps(when), front))).toEqual([])
  })
})

test('a value may come back from a call, or go along with a jump', () => {
  const other = guide('## Ask again\n\n`ask sent`\n\n- [Yes](#on) `yes`\n- [No](#on) `no`\n\n## On\n\n`resolved`')
  const call = `${steps('sent = "yes"', '#call')}\n\n## Call\n\n- \`call\` [Ask again](b.md)\n  - \`else\` [Check](#check)`
  expect(never(problemsOf({ 'en/a/a.md': guide(call), 'en/a/b.md': other }))).toEqual([])
  const back = other.replace('`resolved`', '- [Back](a.md#check)')
  expect(never(problemsOf({ 'en/a/a.md': guide(steps('sent = "yes"', 'b.md')), 'en/a/b.md': back }))).toEqual([])
})

test('what a form, an assignment or the host may give is open', () => {
  const form = '## Form\n\n- `ask ok` Right?\n- [On](#do)\n\n## Do\n\n`resolved`\n\n1. `when ok` `do reship` Go.'
  expect(never(guideProblems(form, 'facts: {ok: boolean}'))).toEqual([])
  const set =
    '## Ask\n\n`ask ok`\n\n- [Yes](#do) `set ok = false`\n- [No](#do) \n\n## Do\n\n`resolved`\n\n1. `when ok` `do reship` Go.'
  expect(never(guideProblems(set, 'facts: {ok: boolean}'))).toEqual(['18:10 warning never-performed'])
  const shared = {
    'guidetree.yaml': 'name: A\nlocales: [en]\nfacts: {ok: boolean}',
    'en/a/a.md': guide(set.replace(' `set ok = false`', '')),
  }
  expect(never(problemsOf(shared))).toEqual([])
})
