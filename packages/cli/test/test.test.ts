import { expect, test } from 'vitest'
import { desk, folderOf, run, write } from './harness.ts'

const scenarios = 'trees/en/orders/late.scenarios.md'

test('scenarios that come to their outcome pass', async () => {
  const { status, out } = await run(folderOf(desk), 'test')
  expect(out).toBe('Scenarios: 2 passed\n')
  expect(status).toBe(0)
})

const failing = (body: string): Record<string, string> => ({
  ...desk,
  [scenarios]: `# Late: scenarios\n\n## A case\n\n${body}`,
})

test.each([
  [
    'another outcome',
    '1. Yes\n2. `days_late = 5` `order_value = 5`\n\nEnds at [Wait](late.md#wait).\n',
    3,
    'ends at #wait',
    'ends at #again',
  ],
  [
    'an answer that is not there',
    '1. Perhaps\n\nEnds at [Wait](late.md#wait).\n',
    5,
    'answers "Perhaps"',
    'stands at #tracking: Unexpected answer "Perhaps"',
  ],
  [
    'answers run out',
    '1. Yes\n\nEnds at [Wait](late.md#wait).\n',
    3,
    'ends at #wait',
    'waits at #how-late for days_late, order_value',
  ],
  [
    'an answer too many',
    '1. cancelled\n2. not-needed\n3. Yes\n\nEnds at [Bye](cancelled.md#bye).\n',
    7,
    'answers "Yes"',
    'ends at cancelled#bye',
  ],
  [
    'an answer where facts are asked',
    '1. Yes\n2. Yes\n\nEnds at [Wait](late.md#wait).\n',
    6,
    'answers "Yes"',
    'expected values for: days_late, order_value',
  ],
  [
    'a value that is not allowed',
    '1. Yes\n2. `days_late = -2` `order_value = 5`\n\nEnds at [Wait](late.md#wait).\n',
    6,
    'fills in days_late = -2, order_value = 5',
    'must be 0 or more',
  ],
])('a failing case says where it got stuck: %s', async (_name, body, line, expected, actual) => {
  const { status, out } = await run(folderOf(failing(body)), 'test --format json')
  const [failure] = JSON.parse(out).scenarios.failures
  expect(status).toBe(1)
  expect(failure).toMatchObject({ path: 'en/orders/late.scenarios.md', line, name: 'A case', expected })
  expect(failure.actual).toContain(actual)
})

test('pretty: a failing case names its place', async () => {
  const dir = folderOf(failing('1. Yes\n\nEnds at [Wait](late.md#wait).\n'))
  const { status, out } = await run(dir, 'test')
  expect(status).toBe(1)
  expect(out).toContain(
    'trees/en/orders/late.scenarios.md:3 failed A case\n    expected: ends at #wait\n    actual:   waits at #how-late',
  )
  expect(out).toContain('0 passed, 1 failed')
})

test('coverage names what no scenario takes', async () => {
  const { out } = await run(folderOf(desk), 'test --format json')
  const { coverage } = JSON.parse(out)
  expect(coverage.rows).toMatchObject({ covered: 2, total: 4 })
  expect(coverage.rows.missing.map(({ line }: { line: number }) => line)).toEqual([40, 42])
  expect(coverage.answers.missing.map(({ what }: { what: string }) => what)).toContain('answer of #tracking: No')
  expect(coverage.steps.covered + coverage.steps.missing.length).toBe(coverage.steps.total)
  const pretty = await run(folderOf(desk), 'test --coverage')
  expect(pretty.out).toContain('rows 2 of 4')
  expect(pretty.out).toContain('trees/en/orders/late.md:40 row of #how-late')
})

test('values may be reckoned from today', async () => {
  const guide =
    '---\nfacts: {paid: date}\n---\n\n# A\n\n## B\n\n- `ask paid`\n- `when paid < today() - duration("P7D")` [Old](#old)\n- `else` [New](#new)\n\n## Old\n\n`resolved`\n\n## New\n\n`resolved`\n'
  const tests =
    '# A: scenarios\n\n## Ten days\n\n1. `paid = today() - duration("P10D")`\n\nEnds at [Old](x.md#old).\n\n## A day of its own\n\n1. `paid = 2026-11-20`\n\nEnds at [New](x.md#new).\n'
  const dir = folderOf({ 'trees/en/a/x.md': guide, 'trees/en/a/x.scenarios.md': tests })
  expect((await run(dir, 'test')).out).toBe('Scenarios: 2 passed\n')
  expect((await run(dir, 'test --today 2026-12-24')).status).toBe(1)
})

test('the ways that --suggest prints complete the coverage once their outcomes are written', async () => {
  const dir = folderOf(desk)
  const { out, err, status } = await run(dir, 'test --suggest')
  expect(status).toBe(0)
  expect(err).toContain('2 passed')
  const files = out.split(/^<!-- (.*) -->$/m).slice(1)
  for (let index = 0; index < files.length; index += 2) {
    const path = files[index]!
    const guide = path.slice(path.lastIndexOf('/') + 1).replace('.scenarios', '')
    write(dir, path, `${desk[path] ?? '# Scenarios\n'}\n${await withOutcomes(dir, guide, files[index + 1]!)}`)
  }
  const after = JSON.parse((await run(dir, 'test --format json')).out)
  expect(after.scenarios.failures).toEqual([])
  for (const kind of Object.values(after.coverage)) expect(kind).toMatchObject({ missing: [] })
})

/** Fills in each outcome as a writer would: by walking the case. */
async function withOutcomes(dir: string, guide: string, text: string): Promise<string> {
  const cases = text.split(/^(?=## )/m).filter((part) => part.startsWith('## '))
  const done = await Promise.all(
    cases.map(async (part, index) => {
      const facts = [...part.matchAll(/^`(\w+) = "(\w+)"`$/gm)].map(([, name, value]) => `--fact ${name}=${value}`)
      const answers = [...part.matchAll(/^\d+\. (.*)$/gm)].flatMap(([, item = '']) =>
        item.startsWith('`')
          ? [...item.matchAll(/`(\w+) = "?([^"`]*)"?`/g)].map(([, name, value]) => `${name}=${value}`)
          : [item],
      )
      const line = `walk ${guide.replace('.md', '')} --json ${facts.join(' ')} ${answers.map((answer) => `--answer=${answer}`).join(' ')}`
      const { outcome } = JSON.parse((await run(dir, line)).out)
      const end = `Ends at [here](${outcome.guide}.md#${outcome.step}).`
      return part.replace('Name this case', `Case ${index} of ${guide}`).replace(/^Ends at .*$/m, end)
    }),
  )
  return done.join('\n')
}
