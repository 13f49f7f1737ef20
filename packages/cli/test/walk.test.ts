import { expect, test } from 'vitest'
import { desk, folderOf, run } from './harness.ts'

const json = async (argv: string): Promise<Record<string, any>> => {
  const { out, err } = await run(folderOf(desk), `walk late --json ${argv}`)
  expect(err).toBe('')
  return JSON.parse(out)
}

test('answers are labels or values', async () => {
  expect((await json('--answer Yes')).step.id).toBe('how-late')
  expect((await json('--answer yes')).step.id).toBe('how-late')
  expect((await json('--answer shipped=yes')).step.id).toBe('how-late')
})

test('when the answers end, the session stays where it is', async () => {
  const session = await json('--answer yes')
  expect(session.status).toBe('active')
  expect(session.asks.map(({ fact }: { fact: string }) => fact)).toEqual(['days_late', 'order_value'])
})

test('NAME=VALUE answers in a row fill a form, as one entry of the trail', async () => {
  const session = await json('--answer yes --answer days_late=5 --answer order_value=80')
  expect(session.outcome).toMatchObject({ guide: 'late', step: 'again', kind: 'resolved' })
  expect(session.trail.entries).toEqual([
    { guide: 'late', step: 'tracking', answer: 'yes' },
    { guide: 'late', step: 'how-late', facts: { days_late: 5, order_value: 80 } },
  ])
})

test('a form half filled stays where it is, and keeps what it was told', async () => {
  const session = await json('--answer yes --answer order_value=80')
  expect(session.status).toBe('active')
  expect(session.facts).toMatchObject({ order_value: 80 })
  expect(session.asks.map(({ fact }: { fact: string }) => fact)).toEqual(['days_late'])
})

test('facts are known at the start; calls are walked through', async () => {
  const session = await json(
    '--fact emotion=angry --answer yes --answer days_late=5 --answer order_value=500 --answer Yes',
  )
  expect(session.outcome.step).toBe('again')
  expect(session.actions).toEqual([
    { name: 'open-order', args: {} },
    { name: 'create-reshipment', args: {} },
    { name: 'issue-coupon', args: { amount: 10 } },
  ])
})

test.each([
  ['paid_on=2026-01-31', { paid_on: '2026-01-31' }],
  ["tags='gift, fragile'", { tags: ['gift', 'fragile'] }],
  ['emotion=calm', { emotion: 'calm' }],
])('--fact %s', async (fact, known) => {
  expect((await json(`--fact ${fact}`)).facts).toMatchObject(known)
})

test('without --json the session is printed for people', async () => {
  const { out } = await run(folderOf(desk), 'walk late --answer cancelled --answer not-needed')
  expect(out).toMatch(/^late ends at cancelled#bye\n/)
  expect(out).toContain('# Case: Parcel is late')
})

test('a guide with errors is not walked, and its errors are named', async () => {
  const dir = folderOf({ 'trees/en/a/x.md': '# A\n\n## B\n\n- [C](#d)\n' })
  const { status, err } = await run(dir, 'walk x')
  expect(status).toBe(1)
  expect(err).toContain('trees/en/a/x.md:5:7')
})

test('a case that is stuck says why, and the status is 1', async () => {
  const stuck =
    '# A\n\n## B\n\n| `paid_on` | Next |\n| --- | --- |\n| < 2026-01-01 | [C](#c) |\n| >= 2026-01-01 | [C](#c) |\n\n## C\n\n`resolved`\n'
  const dir = folderOf({ 'trees/en/a/x.md': stuck, 'trees/guidetree.yaml': desk['trees/guidetree.yaml']! })
  const { status, out, err } = await run(dir, 'walk x --json')
  expect(status).toBe(1)
  expect(JSON.parse(out)).toMatchObject({ status: 'stuck' })
  expect(err).toContain('paid_on')
})

const talk = async (...lines: string[]): Promise<string> => (await run(folderOf(desk), 'walk late', { lines })).out

test('on a terminal: numbered answers, a script set apart, the case record at the end', async () => {
  const out = await talk('1', '2', '50')
  expect(out).toContain('   1  Yes\n   2  No\n   3  Cancelled\n')
  expect(out).toContain('  │ Let me see where it is.\n')
  expect(out).toContain('▸ Open the order. (open-order)')
  expect(out).toContain('Days past the promised date (a number): ')
  expect(out).toContain('It is 2 days late')
  expect(out).toContain('unresolved')
  expect(out).toContain('# Case: Parcel is late')
})

test('on a terminal: b goes back, a wrong answer is asked again, known values are offered', async () => {
  const out = await talk('maybe', '1', 'many', '5', '80', 'q')
  expect(out).toContain('Unexpected answer "maybe"')
  expect(out).toMatch(/must be a number|expected a number|number/)
  expect(out).toContain('resolved')
  const again = await talk('1', '5', 'b', '2', '1', '1', '', '80')
  expect(again.match(/Is there a tracking number\?/g)?.length).toBeGreaterThan(1)
})

test('on a terminal: words of a call are shown on the way, and Enter goes on', async () => {
  const { out } = await run(folderOf(desk), 'walk late --fact emotion=angry', { lines: ['1', '5', '500', '', '1'] })
  expect(out).toContain('Let me make sure that I speak with the right person.')
  expect(out).toContain('Enter to go on')
  expect(out).toContain('issue-coupon')
})

test('at the end, b goes back to mend the last answer', async () => {
  const { out } = await run(folderOf(desk), 'walk late --answer cancelled', { lines: ['2', 'b', '1', ''] })
  expect(out.match(/Enter for the case record/g)).toHaveLength(2)
  expect(out.match(/^# /gm)).toHaveLength(1)
})

test('on a terminal: leaving in the middle is no fault', async () => {
  expect((await run(folderOf(desk), 'walk late', { lines: ['1', 'q'] })).status).toBe(0)
  expect((await run(folderOf(desk), 'walk late', { lines: [] })).status).toBe(0)
})

test('on a terminal: answers given are taken first', async () => {
  const { out } = await run(folderOf(desk), 'walk late --answer cancelled', { lines: ['2'] })
  expect(out).not.toContain('1  Yes')
  expect(out).toContain('Too expensive')
})

test('on a terminal: a known value is kept with Enter, and a letter that is a command is written with =', async () => {
  const guide =
    '---\nfacts: {name: text}\n---\n\n# A\n\n## B\n\n- `ask name`\n- [On](#c)\n\n## C\n\n- `ask name`\n- [On](#d)\n\n## D\n\n`resolved`\n\n> Hello {{name}}.\n'
  const dir = folderOf({ 'trees/en/a/x.md': guide })
  const { out } = await run(dir, 'walk x', { lines: ['=b', '1', '', '1'] })
  expect(out).toContain('[b]: ')
  expect(out).toContain('Hello b.')
})
