import { answer, AnswerError, back, start, tryAnswer, type Session } from '@guidetree/core/runtime'
import { describe, expect, test } from 'vitest'
import { treeOf, treesOf } from './given.ts'

const at = '2026-11-22'

describe('a question', () => {
  const tree = treeOf(
    `# Parcel

## Shipped?

\`ask shipped\`

> Let me look, {{name}}.

- [Yes](#late) \`yes\`
- [No, still here](#wait) \`no\`

## Late

\`unresolved\`

## Wait

\`resolved\` \`team stock\` \`cause slow\` \`severity low\`
`.replace('# Parcel', '---\nfacts:\n  name: text\n---\n\n# Parcel'),
  )
  const session = start([tree], 'guide', { at })

  test('asks its fact, with the values of its answers', () => {
    expect(session.status).toBe('active')
    expect(session.asks).toEqual([{ fact: 'shipped', type: 'choice', label: 'Shipped?', options: ['yes', 'no'] }])
    expect(session.trail).toEqual({ format: 1, guide: 'guide', locale: 'en', at, facts: {}, entries: [] })
  })

  test.each(['no', 'No, still here', ' no, STILL here ', false, { shipped: 'no' }, { shipped: false }])(
    'takes %j',
    (told) => {
      const next = answer(session, told)
      expect(next.status).toBe('done')
      expect(next.facts).toEqual({ shipped: 'no' })
      expect(next.trail.entries).toEqual([{ guide: 'guide', step: 'shipped', answer: 'no' }])
      const outcome = { guide: 'guide', step: 'wait', kind: 'resolved', team: 'stock', cause: 'slow', severity: 'low' }
      expect(next.outcome).toEqual(outcome)
      expect(next.path.map(({ step, entry, way }) => [step, entry, way])).toEqual([
        ['shipped', 0, 1],
        ['wait', undefined, undefined],
      ])
    },
  )

  test.each([
    ['maybe', 'not-offered', ['yes', 'no']],
    [{ shipped: 'maybe' }, 'not-offered', ['yes', 'no']],
    [{ shipped: 'yes', other: 1 }, 'not-asked', ['shipped']],
    [{ other: 1 }, 'not-asked', ['shipped']],
    [{}, 'not-asked', ['shipped']],
    [3, 'not-offered', ['yes', 'no']],
    [undefined as never, 'not-offered', ['yes', 'no']],
    [null as never, 'not-offered', ['yes', 'no']],
  ])('refuses %j and lists what it takes', (told, code, expected) => {
    const { problem } = tryAnswer(session, told)
    expect(problem).toMatchObject({ code, expected, guide: 'guide', step: 'shipped' })
    for (const word of expected) expect(problem!.message).toContain(word)
    expect(() => answer(session, told)).toThrow(AnswerError)
  })

  test('fills texts, and leaves a blank for what is unknown', () => {
    expect(session.step.scripts).toEqual([
      { html: '<p>Let me look, <span data-fact="name"></span>.</p>', text: 'Let me look, ____.' },
    ])
    const known = start([tree], 'guide', { at, facts: { name: '<b>Li</b>' } })
    expect(known.step.scripts[0]!.text).toBe('Let me look, <b>Li</b>.')
    expect(known.step.scripts[0]!.html).toBe('<p>Let me look, <span data-fact="name">&lt;b&gt;Li&lt;/b&gt;</span>.</p>')
  })

  test('offers what is known', () => {
    expect(start([tree], 'guide', { at, facts: { shipped: true } }).asks[0]).toMatchObject({ known: 'yes' })
  })

  test('an ended case takes no more, and goes back', () => {
    const ended = answer(session, 'no')
    expect(tryAnswer(ended, 'no').problem?.code).toBe('ended')
    expect(back(ended)).toEqual(session)
    expect(back(session)).toEqual(session)
  })
})

test('a boolean that a question asks becomes true or false', () => {
  const tree = treeOf(
    '---\nfacts: {sent: boolean}\n---\n\n# A\n\n## Sent?\n\n`ask sent`\n\n- [Yes](#end) `yes`\n- [No](#end) `no`\n\n## End\n\n`resolved`\n',
  )
  const session = start([tree], 'guide', { at })
  expect(session.asks[0]!.options).toEqual([true, false])
  expect(answer(session, { sent: false }).facts).toEqual({ sent: false })
  expect(answer(session, 'yes').facts).toEqual({ sent: true })
  expect(answer(session, { sent: 'no' }).facts).toEqual({ sent: false })
})

describe('a form', () => {
  const tree = treeOf(`---
facts:
  days: {type: number, min: 0, step: 1, label: Days late}
  gift: boolean
  note: {type: text, label: Note}
  size: [small, large]
---

# Form

## Fill

- \`ask days\`
- \`ask gift\` Is it a gift?
- \`when gift\` \`ask note\`
- \`ask size once\`

- \`when days > 3\` [Late](#late)
- \`else\` [Early](#early)

## Late

\`resolved\`

- \`ask note\` What was agreed

> {{note}}

## Early

\`unresolved\`
`)
  const session = start([tree], 'guide', { at, facts: { size: 'small', days: 1 } })
  const asked = (at: Session): string[] => at.asks.map((each) => each.fact)

  test('asks what is not settled, with what is known', () => {
    expect(session.step.kind).toBe('form')
    expect(session.asks).toEqual([
      { fact: 'days', type: 'number', label: 'Days late', known: 1 },
      { fact: 'gift', type: 'boolean', label: 'Is it a gift?' },
    ])
  })

  test('is filled at once or in parts; an input may make another', () => {
    const part = answer(session, { days: '5' })
    expect(asked(part)).toEqual(['gift'])
    const next = answer(part, { gift: true })
    expect(asked(next)).toEqual(['note'])
    const whole = answer(session, { days: 5, gift: true, note: 'x' })
    expect(whole.step.id).toBe('late')
    expect(whole.facts).toEqual(answer(next, { note: 'x' }).facts)
    expect(whole.trail.entries).toEqual([{ guide: 'guide', step: 'fill', facts: { days: 5, gift: true, note: 'x' } }])
  })

  test('says what is wrong with each value', () => {
    const { problem } = tryAnswer(session, { days: -1, gift: 'perhaps' })
    expect(problem?.code).toBe('invalid')
    expect(problem?.message).toBe('Days late must be 0 or more. gift must be yes or no.')
    expect(problem?.invalid).toMatchObject({ days: { code: 'min', params: { min: 0 } }, gift: { code: 'boolean' } })
    expect(tryAnswer(session, { days: 1, note: 'no gift' }).problem?.code).toBe('not-asked')
    expect(tryAnswer(session, { size: 'large', days: 1 }).problem).toMatchObject({
      code: 'not-asked',
      expected: ['days', 'gift'],
    })
    expect(tryAnswer(session, { constructor: 1 }).problem?.code).toBe('not-asked')
    expect(tryAnswer(session, 'yes').problem).toMatchObject({ code: 'facts-expected', expected: ['days', 'gift'] })
  })

  test('an input that what is told makes needless is left out', () => {
    const gift = start([tree], 'guide', { at, facts: { size: 'small', gift: true } })
    expect(asked(gift)).toEqual(['days', 'gift', 'note'])
    expect(answer(gift, { days: 5, gift: false, note: 'x' }).facts).toEqual({ size: 'small', days: 5, gift: false })
  })

  test('on an outcome only fills the case record', () => {
    const done = answer(session, { days: 5, gift: false })
    expect(done.status).toBe('done')
    expect(asked(done)).toEqual(['note'])
    const noted = answer(done, { note: 'agreed' })
    expect(noted).toMatchObject({ status: 'done', asks: [], facts: { note: 'agreed' }, outcome: { step: 'late' } })
    expect(noted.step.scripts[0]!.text).toBe('agreed')
    expect(back(noted)).toEqual(done)
  })
})

test('a form that ends in answers asks them when it is filled', () => {
  const tree = treeOf(
    '---\nfacts: {n: number}\n---\n\n# A\n\n## One\n\n`ask ok`\n\n- `ask n`\n- [Yes](#end) `yes`\n- `when n > 3` [Perhaps](#end) `perhaps`\n\n## End\n\n`resolved`\n',
  )
  const session = start([tree], 'guide', { at })
  expect(session.step.answers).toEqual([])
  expect(tryAnswer(session, 'yes').problem?.expected).toEqual(['n'])
  const filled = answer(session, { n: 4 })
  expect(filled.step.id).toBe('one')
  expect(filled.asks).toEqual([{ fact: 'ok', type: 'choice', label: 'One', options: ['yes', 'perhaps'] }])
  expect(answer(session, { n: 1 }).step.answers.map((each) => each.id)).toEqual(['yes'])
  expect(answer(filled, 'perhaps').facts).toEqual({ n: 4, ok: 'perhaps' })
})

test('a question with `once` is passed by, doing nothing, when the answer is known and offered', () => {
  const tree = treeOf(
    '# A\n\n## One\n\n`ask ok once`\n\n- `do look` Look.\n- `later P1D` Look again.\n- [Yes](#end) `yes` `set n = 1`\n- [No](#end) `no`\n- `when emotion = "angry"` [Never](#end) `never`\n\n## End\n\n`resolved`\n\n> {{n}}\n'.replace(
      '# A',
      '---\nfacts: {n: number}\n---\n\n# A',
    ),
  )
  const passed = start([tree], 'guide', { at, facts: { ok: 'yes' } })
  expect(passed).toMatchObject({ status: 'done', actions: [], followUps: [], facts: { ok: 'yes' } })
  expect(passed.path[0]).toMatchObject({ step: 'one', passed: true, way: 0 })
  const asked = start([tree], 'guide', { at, facts: { ok: 'never' } })
  expect(asked).toMatchObject({
    status: 'active',
    actions: [{ name: 'look', args: {} }],
    followUps: [{ after: 'P1D', text: 'Look again.' }],
  })
  expect(start([tree], 'guide', { at, facts: { ok: 'never', emotion: 'angry' } }).status).toBe('done')
})

test('an action takes the known fact of an argument that is left out, and leaves out what is unknown', () => {
  const [tree] = treesOf({
    'guidetree.yaml':
      'name: A\nlocales: [en]\nfacts: {order_id: text, n: number}\nactions: {pull: {args: {order_id: text, n: number}}}\n',
    'en/a/guide.md': '# A\n\n## End\n\n`resolved`\n\n1. `do pull n=n + 1` Pull.\n2. Read it out.\n',
  })
  const session = start([tree!], 'guide', { at, facts: { order_id: '17' } })
  expect(session.actions).toEqual([{ name: 'pull', args: { order_id: '17' } }])
  expect(session.step.actions.map(({ name, text }) => [name, text])).toEqual([
    ['pull', 'Pull.'],
    [undefined, 'Read it out.'],
  ])
  expect(start([tree!], 'guide', { at, facts: { n: 0.2 } }).actions).toEqual([{ name: 'pull', args: { n: 1.2 } }])
})

test('assigns in order, and forgets a fact whose new value is unknown', () => {
  const tree = treeOf(
    '---\nfacts: {a: number, b: number, c: number}\n---\n\n# A\n\n## One\n\n- [Go](#end) `set a = 2` `set b = a + 1` `set c = c + 1`\n\n## End\n\n`resolved`\n',
  )
  expect(answer(start([tree], 'guide', { at }), 'Go').facts).toEqual({ a: 2, b: 3 })
})

test('a default stands in for what nobody said, and is offered', () => {
  const tree = treeOf(
    '---\nfacts: {tries: {type: number, default: 0}}\n---\n\n# A\n\n## One\n\n- [Again](#one) `set tries = tries + 1`\n- `when tries > 1` [Stop](#two)\n\n## Two\n\n- `ask tries once`\n- [End](#end)\n\n## End\n\n`resolved`\n',
  )
  const session = start([tree], 'guide', { at })
  expect(session.facts).toEqual({})
  const twice = answer(answer(session, 'again'), 'again')
  expect(twice.facts).toEqual({ tries: 2 })
  expect(twice.step.answers).toHaveLength(2)
})
