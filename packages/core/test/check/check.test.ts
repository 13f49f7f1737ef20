import { describe, expect, test } from 'vitest'
import { check, soundGuides } from '../../src/check/index.ts'
import { baseOf, config, guide, guideProblems, problemsOf, today } from '../link/base-of.ts'

const end = '## End\n\n`resolved`'

test('messages are sorted by path, line and column', () => {
  const found = problemsOf({
    'en/b/b.md': guide('## One\n\n- [A](#x) and\n- [A](#y)'),
    'en/a/a.md': guide('## One'),
  })
  expect(found).toEqual([
    'en/a/a.md:3:1 error dead-end',
    'en/b/b.md:5:7 error unknown-target',
    'en/b/b.md:6:4 error duplicate-answer',
    'en/b/b.md:6:7 error unknown-target',
  ])
})

test('a message has its id, its source, its page and the fix', () => {
  const [message] = check(baseOf({ 'en/a/a.md': guide(`## One\n\n- [A](#edn)\n\n${end}`) }), { today })
  expect(message).toMatchObject({
    ruleId: 'unknown-target',
    source: 'guidetree',
    url: 'docs/checks/unknown-target.md',
    file: 'en/a/a.md',
    fatal: true,
    expected: ['#end'],
    reason: 'Unexpected link to `#edn`, expected a step of this guide, such as `#end`',
  })
})

test('a guide with an error is not sound; one that calls it is', () => {
  const base = baseOf({
    'en/a/a.md': guide(`## One\n\n- \`call\` [B](b.md)\n  - \`else\` [End](#end)\n\n${end}`),
    'en/a/b.md': guide(`## One\n\n- [A](#gone)\n- [B](#end)\n\n${end}`),
  })
  expect(soundGuides(base, check(base, { today })).map((each) => each.id)).toEqual(['a'])
})

describe('what follows from a part that could not be read is not said', () => {
  const days = 'facts: {days: number}'
  const table = (head: string, rows: string) => `## A\n\n- ` + '`ask days`' + ` D\n\n${head}\n${rows}\n\n${end}`
  const rows = '| > 3 | [E](#end) |\n| <= 3 | [E](#end) |'
  const cases: readonly (readonly [steps: string, ...messages: string[]])[] = [
    [
      '## A\n\n- [Yes](#end)\n- [No](explain)\n\n## Explain\n\n`unresolvd`',
      '6:8 error invalid-target',
      '10:2 error unknown-attribute',
    ],
    ['## A\n\n- [Yes](#edn)\n\n## Other\n\n- [On](#end)', '5:9 error unknown-target'],
    ['## A\n\n- [Yes](#end)\n  - [No](#other) `no`\n\n## Other\n\n- [On](#end)', '6:1 error nested-answer'],
    ['## A\n\n- Ask:\n  - [Yes](#other)\n\n## Other\n\n- [On](#end)', '3:1 error dead-end'],
    [table('| days | Next |\n| - | - |', rows), '11:3 error table-header'],
    [table('| `days` | Next |', rows), '11:1 error table-header'],
    [
      table('| `days` | Next |\n| - | - |', `${rows.replace(' | [E](#end)', '')}\n| > 5 | [E](#end) |`),
      '13:1 error table-row',
    ],
    [table('| `days` | Next |\n| - | - |', rows.replace('<= 3', 'three')), '14:3 error cell-syntax'],
    ['## A\n\n`ask x\n\n## B\n\nresolved', '5:1 error missing-backticks', '9:1 error missing-backticks'],
  ]
  test.each(cases)('%j', (steps, ...messages) => {
    const whole = steps.includes(end) ? steps : `${steps}\n\n${end}`
    const front = steps.includes('days') ? days : ''
    expect(guideProblems(whole, front)).toEqual(messages)
  })
})

test('a fact in single braces is reported with its fix', () => {
  const files = {
    'en/a/a.md': guide(
      `## One\n\n- \`ask days\` Days\n- [On](#end)\n\n${end}\n\n> In {days} ｛｛days｝｝ {other} \`{days}\`.`,
      'facts: {days: number}',
    ),
  }
  const found = check(baseOf(files), { today }).filter(({ ruleId }) => ruleId === 'single-brace')
  expect(found.map(({ column, expected }) => [column, expected])).toEqual([
    [6, ['{{days}}']],
    [13, ['{{days}}']],
  ])
})

describe('checks that are off', () => {
  const off = (id: string, reason = 'we know') =>
    problemsOf({
      'guidetree.yaml': config(`checks: {${id}: {off: ${reason}}}`).replace(', zh-CN', ''),
      'en/a/a.md': guide(`## One\n\n- [A](#one)\n\n${end}`),
    })

  test('a warning and an error that may be off', () => {
    expect(off('unreachable-step')).toEqual(['en/a/a.md:3:1 error no-way-to-outcome'])
    expect(off('no-way-to-outcome')).toEqual(['en/a/a.md:7:1 warning unreachable-step'])
  })

  test('other errors stay on, and a misspelt id is said', () => {
    expect(off('dead-end')).toContain('guidetree.yaml:3:10 error check-stays-on')
    expect(off('unreachable-steps')).toContain('guidetree.yaml:3:10 error unknown-check')
    expect(off('toString')).toContain('guidetree.yaml:3:10 error unknown-check')
  })
})

describe('what may be known where', () => {
  const days = 'facts: {days: number}'
  const form = '## Form\n\n- `ask days` Days\n- [On](#end)'
  const script = '## End\n\n`resolved`\n\n> It is {{days}} days.'

  test('asked on every way', () => {
    expect(guideProblems(`${form}\n\n${script}`, days)).toEqual([])
  })

  test('asked on one of two ways', () => {
    const steps = `## One\n\n- [Ask](#form)\n- [Skip](#end)\n\n${form}\n\n${script}`
    expect(guideProblems(steps, days)).toEqual(['21:11 warning script-with-blank'])
  })

  test('asked under a condition only', () => {
    const steps = `## Form\n\n- \`when emotion = "angry"\` \`ask days\` Days\n- [On](#end)\n\n${script}`
    expect(guideProblems(steps, days)).toEqual(['9:9 info unset-fact', '16:11 warning script-with-blank'])
  })

  test('known because a rule, a row, a condition or the script itself says so', () => {
    const ask = `## One\n\n- [Ask](#form)\n- [Skip](#decide)\n\n## Form\n\n- \`ask days\` Days\n- [On](#decide)`
    const rules = (when: string) =>
      `${ask}\n\n## Decide\n\n- \`when ${when}\` [On](#end)\n- \`else\` [Other](#other)\n\n## Other\n\n\`resolved\`\n\n${script}`
    const front = `${days}\nconditions: {late: days between 3 and 9}`
    const blanks = (when: string) =>
      guideProblems(rules(when), front).filter((found) => found.endsWith('with-blank')).length
    const sure = ['days > 3', 'known(days)', 'not(days > 3)', 'days in (1, 2) and emotion = "angry"', 'late']
    expect(sure.filter((when) => blanks(when) > 0)).toEqual([])
    const unsure = ['not(known(days))', 'days > 3 or emotion = "angry"', 'not(late)']
    expect(unsure.filter((when) => blanks(when) === 0)).toEqual([])
    const table = `${ask}\n\n## Decide\n\n| \`days\` | Next |\n| --- | --- |\n| > 3 | [On](#end) |\n| <= 3 | [On](#end) |\n| - | [Other](#other) |\n\n## Other\n\n\`resolved\`\n\n${script}`
    expect(guideProblems(table, days).filter((problem) => problem.includes('blank'))).toEqual([])
    const own = `${ask}\n\n## Decide\n\n\`resolved\`\n\n> \`when known(days)\` It is {{days}} days.`
    expect(guideProblems(own, days)).toEqual([])
  })

  test('the rules after `when not(known(x))` know it', () => {
    const steps = `## One\n\n- [Ask](#form)\n- [Skip](#decide)\n\n## Form\n\n- \`ask days\` Days\n- [On](#decide)\n\n## Decide\n\n- \`when not(known(days))\` [Ask](#form)\n- \`else\` [On](#end)\n\n${script}`
    expect(guideProblems(steps, days)).toEqual([])
  })

  test('a called guide brings back what each of its ways gives, by outcome', () => {
    const called = guide(
      `## Ask\n\n- [Knows it](#form)\n- [Does not](#no)\n\n## Form\n\n- \`ask days\` Days\n- [On](#yes)\n\n## Yes\n\n\`resolved\`\n\n## No\n\n\`unresolved\``,
      days,
    )
    const caller = (when: string) =>
      problemsOf({
        'en/a/called.md': called,
        'en/a/a.md': guide(
          `## Call\n\n- \`call\` [B](called.md)\n  - \`when ${when}\` [On](#end)\n  - \`else\` [Other](#other)\n\n## Other\n\n\`resolved\`\n\n${script}`,
        ),
      })
    expect(caller('outcome = "resolved"')).toEqual([])
    expect(caller('outcome in ("resolved", "escalated")')).toEqual([])
    expect(caller('outcome != "escalated"')).toEqual(['en/a/a.md:17:11 warning script-with-blank'])
    expect(caller('outcome = "unresolved"')).toEqual(['en/a/a.md:17:11 warning script-with-blank'])
  })

  test('facts go along with a jump, and into a call', () => {
    const other = guide('## Start\n\n- `when days > 3` [End](#end)\n- `else` [End](#end)\n\n## End\n\n`resolved`')
    const jump = guide('## Form\n\n- `ask days` Days\n- [On](other.md)', days)
    expect(problemsOf({ 'en/a/a.md': jump, 'en/a/other.md': other })).toEqual([])
    const none = guide('## Form\n\n- `ask days` Days\n- [On](#end)\n\n## End\n\n`resolved`', days)
    expect(problemsOf({ 'en/a/a.md': none, 'en/a/other.md': other })).toEqual(['en/a/other.md:5:9 warning unset-fact'])
  })

  test('an input on the way is known to the table after it, a fact with a default always', () => {
    const table = (rows: string) =>
      `## Form\n\n- \`when emotion = "angry"\` \`ask days\` Days\n\n| \`days\` | Next |\n| --- | --- |\n${rows}\n\n${end}`
    const gap = (front: string) =>
      guideProblems(table('| > 3 | [E](#end) |\n| <= 3 | [E](#end) |'), front).filter((found) =>
        found.includes('unknown-gap'),
      )
    expect(gap(days)).toHaveLength(1)
    expect(gap('facts: {days: {type: number, default: 1}}')).toEqual([])
    expect(
      guideProblems(table('| > 3 | [E](#end) |\n| - | [E](#end) |'), days).filter((found) => found.includes('gap')),
    ).toEqual([])
  })

  test('`outcome` is known only after a call', () => {
    const steps = `## One\n\n- \`when outcome = "resolved"\` [On](#end)\n- \`else\` [On](#end)\n\n${end}`
    expect(guideProblems(steps)).toEqual(['5:9 warning unset-fact'])
  })
})

describe('translations', () => {
  const files = (more: string) => ({
    'guidetree.yaml': config(),
    'en/a/a.md': guide(`## One\n\n- [A](#one)\n- [B](#end)\n\n${end}${more}`),
    'zh-CN/a/a.md': guide(`## 一\n\n\`#one\`\n\n- [甲](#one)\n- [乙](#end)\n\n## 完\n\n\`#end\` \`resolved\`${more}`),
  })

  test('an error of both is said in both, a warning in the source alone', () => {
    expect(problemsOf(files('\n\n## Lost'))).toEqual([
      'en/a/a.md:12:1 error dead-end',
      'en/a/a.md:12:1 warning unreachable-step',
      'zh-CN/a/a.md:14:1 error dead-end',
    ])
  })

  test('what no outcome can be reached from is said in both', () => {
    const trap = '\n\n## Trap\n\n- [Again](#trap)'
    expect(problemsOf(files(trap)).filter((found) => found.endsWith('no-way-to-outcome'))).toEqual([
      'en/a/a.md:12:1 error no-way-to-outcome',
      'zh-CN/a/a.md:14:1 error no-way-to-outcome',
    ])
  })
})

describe('types', () => {
  test('every expression of a guide is typed', () => {
    const steps = `## One\n\n\`ask ok\`\n\n> \`when days\` Text.\n\n1. \`when 1\` \`do a x="text"\` Do it.\n2. \`when 2\` \`later P1D\` Later.\n\n- [A](#end) \`set days = "text"\`\n- \`when 3\` [B](#end)\n\n${end}`
    const files = {
      'guidetree.yaml': config('actions: {a: {args: {x: number}}}\nconditions: {bad: 4}').replace(', zh-CN', ''),
      'en/a/a.md': guide(steps, 'facts: {days: number}\nconditions: {worse: days + "x"}'),
    }
    const lines = problemsOf(files).filter((found) => found.endsWith('expression-type'))
    expect(lines.map((found) => found.split(':').slice(0, 2).join(':'))).toEqual([
      'en/a/a.md:3',
      'en/a/a.md:12',
      'en/a/a.md:14',
      'en/a/a.md:14',
      'en/a/a.md:15',
      'en/a/a.md:17',
      'en/a/a.md:18',
      'guidetree.yaml:4',
    ])
  })
})

test('scenarios may work out a value from the day of the run', () => {
  const scenario = (value: string) =>
    problemsOf({
      'en/a/a.md': guide(
        '## Form\n\n- `ask paid_on` Day\n- [On](#end)\n\n## End\n\n`resolved`',
        'facts: {paid_on: date}',
      ),
      'en/a/a.scenarios.md': `# S\n\n## One\n\n1. \`paid_on = ${value}\`\n2. On\n\nEnds at [End](a.md#end).\n`,
    })
  expect(scenario('today() - duration("P20D")')).toEqual([])
  expect(scenario('date("2026-01-31")')).toEqual([])
  expect(scenario('2026-01-31')).toEqual([])
  expect(scenario('"soon"')).toEqual(['en/a/a.scenarios.md:5:15 error scenario-fact'])
  expect(scenario('1 + 2')).toEqual(['en/a/a.scenarios.md:5:15 error scenario-fact'])
})

test('a guide outside its time may link to itself, in every locale', () => {
  const front = 'effective: 2027-11-01..2027-11-12'
  const found = problemsOf({
    'guidetree.yaml': config(),
    'en/a/a.md': guide('## One\n\n- [On](#end)\n\n## End\n\n`resolved`', front),
    'zh-CN/a/a.md': guide('## 一\n\n`#one`\n\n- [继续](#end)\n\n## 完\n\n`#end` `resolved`'),
  })
  expect(found).toEqual([])
})

test('answers that all have `when` are told so once', () => {
  const steps = `## One\n\n\`ask ok\`\n\n- \`when emotion = "angry"\` [A](#end)\n- \`when emotion = "calm"\` [B](#end)\n\n${end}`
  const errors = guideProblems(steps).filter((found) => found.includes(' error '))
  expect(errors).toEqual(['8:3 error rules-without-else'])
})
