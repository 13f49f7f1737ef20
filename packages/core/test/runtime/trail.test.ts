import {
  answer,
  change,
  decodeTrail,
  encodeTrail,
  replay,
  start,
  TrailError,
  type Trail,
} from '@guidetree/core/runtime'
import { describe, expect, test } from 'vitest'
import { treeOf } from './given.ts'

const at = '2026-11-22T09:30:00Z'
const tree = treeOf(`---
facts: {days: number, name: {type: text, personal: true}, ill: {type: boolean, personal: true}}
---

# A

## Who?

- \`ask name\`
- \`ask days\`
- [Go on](#ill)

## Ill?

\`ask ill\`

- [Yes](#colour) \`yes\`
- [No](#colour) \`no\`

## Colour?

\`ask colour\`

- [Red](#size) \`red\`
- [Blue](#end) \`blue\`
- \`when days > 3\` [Green](#size) \`green\`

## Size?

\`ask size\`

- [Small](#end) \`small\`
- \`when colour = "green"\` [Large](#end) \`large\`

## End

\`resolved\`
`)
const begun = start([tree], 'guide', { at })
const session = ['go-on', { ill: true }, 'green', 'large'].reduce<typeof begun>(
  (now, told) => answer(now, told, { at }),
  answer(begun, { name: '王', days: 5 }),
)

describe('a trail in a URL', () => {
  const text = encodeTrail(session.trail)

  test('is short, and holds no personal value', () => {
    expect(text).toMatch(/^[\w-]+$/)
    expect(text.length).toBeLessThan(300)
    const trail = decodeTrail(text)
    expect(trail.entries).toEqual([
      { guide: 'guide', step: 'who', facts: { days: 5 } },
      { guide: 'guide', step: 'who', answer: 'go-on', at },
      { guide: 'guide', step: 'ill', at, personal: true },
      { guide: 'guide', step: 'colour', answer: 'green', at },
      { guide: 'guide', step: 'size', answer: 'large', at },
    ])
    expect(trail.personal).toEqual(['name'])
    expect(JSON.stringify(trail)).not.toContain('王')
  })

  test('goes on where it was when the personal values were told again', () => {
    const opened = replay([tree], decodeTrail(text))
    expect(opened).toMatchObject({ status: 'active', ahead: 4, dropped: [], asks: [{ fact: 'name' }] })
    const asked = answer(opened, { name: '李' })
    expect(asked).toMatchObject({ step: { id: 'ill' }, ahead: 2, dropped: [] })
    expect(answer(asked, 'No')).toMatchObject({
      status: 'done',
      ahead: 0,
      facts: { colour: 'green', size: 'large', ill: false },
    })
  })

  test('of a trail written by hand hides what the trees call personal', () => {
    const { personal: _personal, ...byHand } = session.trail
    const entries = byHand.entries.map(({ personal: _secret, ...entry }) => entry)
    expect(decodeTrail(encodeTrail({ ...byHand, entries }, [tree]))).toEqual(decodeTrail(text))
  })

  test.each([
    ['', 'it is empty'],
    ['2abc', 'another version'],
    ['1', 'cut or changed'],
    [text.slice(0, -1), 'cut or changed'],
    [`${text}A`, 'cut or changed'],
    ['1'.repeat(200_000), 'too long'],
  ])('%j is rejected', (bad, why) => {
    expect(() => decodeTrail(bad)).toThrow(TrailError)
    expect(() => decodeTrail(bad)).toThrow(why)
  })

  test.each<[string, (trail: any) => void]>([
    ['a fact that is no value', (trail) => (trail.facts.x = { y: 1 })],
    ['a time that is none', (trail) => (trail.at = 'soon')],
    ['a step that is no text', (trail) => (trail.entries[0].step = 5)],
  ])('%s is rejected', (_name, spoil) => {
    const trail = structuredClone(session.trail)
    spoil(trail)
    expect(() => decodeTrail(encodeTrail(trail))).toThrow('The trail is damaged')
  })
})

describe('after a change', () => {
  const fates = (changed: typeof session): string[] => changed.changes!.map(({ step, fate }) => `${step} ${fate}`)

  test('later answers that fit are kept', () => {
    const changed = change(session, 2, 'No')
    expect(fates(changed)).toEqual(['colour kept', 'size kept'])
    expect(changed).toMatchObject({ status: 'done', dropped: [], facts: { ill: false, size: 'large' } })
  })

  test('one that no longer fits is asked again', () => {
    const changed = change(session, 3, 'Red')
    expect(fates(changed)).toEqual(['size asked again'])
    expect(changed).toMatchObject({ status: 'active', step: { id: 'size' }, dropped: [{ step: 'size' }] })
    expect(change(session, 0, { name: '王', days: 1 }).changes!.map(({ fate }) => fate)).toEqual([
      'kept',
      'kept',
      'asked again',
      'asked again',
    ])
  })

  test('one that the way no longer comes to is dropped', () => {
    const changed = change(session, 3, 'Blue')
    expect(fates(changed)).toEqual(['size dropped'])
    expect(changed).toMatchObject({
      status: 'done',
      dropped: [{ step: 'size', why: 'The way no longer comes to it.' }],
    })
  })

  test('an entry that is not there is an error', () => {
    expect(() => change(session, 9, 'x')).toThrow('There is no entry 9')
  })
})

describe('under changed content', () => {
  const edited = treeOf(
    '# A\n\n## Colour?\n\n`ask colour`\n\n- [Red](#size) `red`\n- [Blue](#end) `blue`\n\n## Size?\n\n`ask size`\n\n- [Tiny](#end) `tiny`\n\n## End\n\n`resolved`\n',
  )
  const old: Trail = {
    format: 1,
    guide: 'guide',
    locale: 'en',
    at,
    facts: {},
    entries: [
      {
        guide: 'guide',
        step: 'colour',
        answer: 'red',
      },
      {
        guide: 'guide',
        step: 'size',
        answer: 'small',
      },
      {
        guide: 'guide',
        step: 'end',
        facts: { note: 'x' },
      },
    ],
  }

  test('a trail goes as far as it fits, and says what it dropped', () => {
    const resumed = replay([edited], old)
    expect(resumed.step.id).toBe('size')
    expect(resumed.trail.entries).toEqual(old.entries.slice(0, 1))
    expect(resumed.dropped.map(({ step, why }) => [step, why])).toEqual([
      ['size', 'Unexpected answer "small" at the step "size" of "guide", expected one of: tiny.'],
      ['end', 'An answer before it no longer fits.'],
    ])
  })

  test('facts that their declaration no longer allows are dropped', () => {
    const resumed = replay([edited], { ...old, facts: { colour: 'green', other: 1 }, entries: [] })
    expect(resumed.facts).toEqual({ other: 1 })
    expect(resumed.dropped[0]!.why).toContain('must be one of: red, blue')
  })
})
