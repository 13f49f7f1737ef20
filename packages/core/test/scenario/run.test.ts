import { buildTrees, coverage, runScenarios } from '@guidetree/core'
import type { ScenarioResult } from '@guidetree/core'
import { expect, test } from 'vitest'

const guide = `---
facts:
  due: {type: date, label: Due}
  tags: {type: choice, many: true, options: [gift, fragile]}
  note: text
---

# A

## Sent?

\`ask sent\`

- [Yes, it is](#form) \`yes\`
- [No](b.md) \`no\`

## Form

- \`ask due\`
- \`ask tags\`
- \`ask note\`

| \`due\` | \`tags\` | Next |
| --- | --- | --- |
| < 2026-01-01 | - | [Late](#late) |
| >= 2026-01-01 | gift | [Call](#verify) |
| >= 2026-01-01 | - | [Fine](#fine) |

## Verify

- \`call\` [B](b.md)
  - \`when outcome = "resolved"\` [Fine](#fine)
  - \`else\` [Late](#late)

## Late

\`unresolved\`

## Fine

\`resolved\`
`

const other =
  '# B\n\n## Question\n\n`#question`\n\n- [Good](#good)\n- [Bad](#bad)\n\n## Good\n\n`resolved`\n\n## Bad\n\n`unresolved`\n'

function run(cases: string, more: Record<string, string> = {}): ScenarioResult[] {
  const texts = { 'en/x/a.md': guide, 'en/x/b.md': other, 'en/x/a.scenarios.md': `# A: scenarios\n\n${cases}`, ...more }
  const files = Object.entries(texts).map(([path, value]) => ({ path, value }))
  const { base, trees } = buildTrees({ files }, { today: '2026-11-22' })
  return runScenarios(base, trees, { at: '2026-11-22' })
}

const one = (body: string): ScenarioResult => run(`## Case\n\n${body}`)[0]!

test.each([
  ['an answer by its value', '1. no\n2. good\n\nEnds at [Good](b.md#good).\n'],
  [
    'an answer by its label, whatever the case',
    '1. YES, it is\n2. `due = date("2025-12-31")` `tags = []` `note = "x"`\n\nEnds at [Late](a.md#late).\n',
  ],
  ['an answer by the fact that it becomes', '1. `sent = "no"`\n2. good\n\nEnds at [Good](b.md#good).\n'],
  ['values as in a cell', '1. yes\n2. `due = 2026-05-05` `tags = fragile` `note = x`\n\nEnds at [Fine](a.md#fine).\n'],
  [
    'a list',
    '1. yes\n2. `due = 2026-05-05` `tags = ["fragile", "gift"]` `note = "x"`\n3. Good\n\nEnds at [Fine](a.md#fine).\n',
  ],
  [
    'days reckoned from today',
    '1. yes\n2. `due = today() - duration("P2Y")` `tags = fragile` `note = "x"`\n\nEnds at [Late](a.md#late).\n',
  ],
  [
    'steps of a called guide follow in the list',
    '1. yes\n2. `due = 2026-05-05` `tags = gift` `note = "x"`\n3. bad\n\nEnds at [Late](a.md#late).\n',
  ],
  [
    'a form filled in two items',
    '1. yes\n2. `due = 2026-05-05`\n3. `tags = fragile` `note = "x"`\n\nEnds at [Fine](a.md#fine).\n',
  ],
  ['facts known at the start', '`due = 2026-05-05`\n\n1. no\n2. good\n\nEnds at [Good](b.md#good).\n'],
])('passes: %s', (_name, body) => {
  expect(one(body)).toMatchObject({ passed: true })
})

test.each([
  ['another outcome', '1. no\n2. bad\n\nEnds at [Good](b.md#good).\n', 'ends at b#good', 'ends at b#bad'],
  [
    'no outcome yet',
    '1. no\n\nEnds at [Good](b.md#good).\n',
    'ends at b#good',
    'waits at b#question for an answer: good (Good), bad (Bad)',
  ],
  [
    'a fact that is not asked',
    '1. yes\n2. `sent = "no"`\n\nEnds at [Good](b.md#good).\n',
    'fills in sent = "no"',
    'Unexpected value for sent',
  ],
])('fails: %s', (_name, body, expected, actual) => {
  const result = one(body)
  expect(result).toMatchObject({ passed: false, expected })
  expect(result.actual).toContain(actual)
})

test('a scenario of a guide with errors says that it cannot begin', () => {
  const [result] = run('## Case\n\n1. no\n\nEnds at [Good](b.md#good).\n', {
    'en/x/a.md': guide.replace('(#form)', '(#from)'),
  })
  expect(result?.actual).toContain('it cannot begin: the guide has errors')
})

test('a translation is tested in its own words, and counts for its source', () => {
  const texts = {
    'guidetree.yaml': 'name: Desk\nlocales: [en, zh-CN]\n',
    'en/x/b.md': other,
    'zh-CN/x/b.md': other
      .replace('Question', '问题')
      .replace('[Good]', '[好]')
      .replace('[Bad]', '[坏]')
      .replaceAll('## Good', '## 好\n\n`#good`')
      .replaceAll('## Bad', '## 坏\n\n`#bad`')
      .replaceAll('`\n\n`resolved', '` `resolved')
      .replaceAll('`\n\n`unresolved', '` `unresolved'),
    'zh-CN/x/b.scenarios.md': '# B\n\n## 好的\n\n1. 好\n\n结束于[好](b.md#good)。\n',
  }
  const files = Object.entries(texts).map(([path, value]) => ({ path, value }))
  const { base, trees, messages } = buildTrees({ files }, { today: '2026-11-22' })
  expect(messages.filter(({ fatal }) => fatal).map(String)).toEqual([])
  const results = runScenarios(base, trees, { at: '2026-11-22' })
  expect(results.map(({ passed, actual }) => ({ passed, actual }))).toEqual([{ passed: true, actual: 'ends at #good' }])
  const { answers } = coverage(
    base,
    results.flatMap(({ session }) => session ?? []),
  )
  expect(answers).toMatchObject({ covered: 1, total: 2, missing: [{ path: 'en/x/b.md', line: 8 }] })
})

test('what an outcome asks for the case record may be filled in', () => {
  const last = '# C\n\n## Which?\n\n- [Go](#end)\n\n## End\n\n`resolved`\n\n- `ask note`\n'
  const more = {
    'en/x/c.md': last,
    'en/x/c.scenarios.md': '# C\n\n## Case\n\n1. go\n2. `note = "x"`\n\nEnds at [End](c.md#end).\n',
  }
  expect(run('', more).map(({ passed, actual }) => ({ passed, actual }))).toEqual([
    { passed: true, actual: 'ends at #end' },
  ])
})
