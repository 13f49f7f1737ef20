import { answer, back, change, decodeTrail, encodeTrail, replay, start, tryAnswer } from '@guidetree/core/runtime'
import type { Facts, Session, Trail, Tree, Value } from '@guidetree/core/runtime'
import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { fixtureTrees } from './given.ts'
import { randomWalk } from './random-walk.ts'
import { mutated } from './mutated.ts'

vi.setConfig({ testTimeout: 120_000 })

const trees = fixtureTrees()
const guides = [...new Set(trees.map((tree) => tree.id))]
const personal = trees.flatMap((tree) =>
  Object.values(tree.facts)
    .filter((fact) => fact.personal)
    .map((fact) => fact.name),
)

/** Sessions after some random, fitting answers. */
const sessionsOf = (ids: readonly string[], minLength = 0): fc.Arbitrary<Session> =>
  fc
    .record({ guide: fc.constantFrom(...ids), picks: fc.array(fc.nat(1_000), { minLength, maxLength: 14 }) })
    .map(({ guide, picks }) => randomWalk(start(trees, guide, { at: '2026-11-22' }), trees, picks))

const sessions = sessionsOf(guides)

const check = (property: fc.IProperty<[Session]> | fc.IProperty<[Session, number]>, numRuns = 300): void =>
  fc.assert(property as fc.IProperty<[Session]>, { numRuns })

test('answering is replaying', () => {
  check(
    fc.property(sessions, (session) => {
      expect(replay(trees, session.trail)).toEqual(session)
    }),
  )
})

test('back, then the same answer, gives the same session', () => {
  check(
    fc.property(sessions, (session) => {
      const last = session.trail.entries.at(-1)
      fc.pre(last !== undefined)
      const before = back(session)
      expect(before.trail.entries).toEqual(session.trail.entries.slice(0, -1))
      expect(answer(before, last!.answer ?? last!.facts!)).toEqual(session)
    }),
  )
})

test('a trail in a URL comes back without personal values, which are asked for again', () => {
  check(
    fc.property(sessions, ({ trail }) => {
      const text = encodeTrail(trail)
      expect(text).toMatch(/^[\w-]+$/)
      expect(encodeTrail(trail, trees)).toBe(text)
      const decoded = decodeTrail(text)
      expect(decoded).toEqual(withoutPersonal(trail))
      const opened = replay(trees, decoded)
      expect(opened.trail).toEqual(decoded)
      expect(opened.dropped).toEqual([])
      if (opened.ahead > 0) expect(opened.asks.some((ask) => personal.includes(ask.fact))).toBe(true)
    }),
  )
})

test('what waits behind personal values goes on when they are told again', () => {
  check(
    fc.property(sessionsOf(['identity', 'cancelled'], 4), (session) => {
      let opened = replay(trees, decodeTrail(encodeTrail(session.trail)))
      fc.pre(opened.ahead > 0)
      const missing = (): (readonly [string, Value])[] =>
        opened.asks
          .filter(({ fact }) => personal.includes(fact) && !Object.hasOwn(opened.facts, fact))
          .flatMap(({ fact }) => (Object.hasOwn(session.facts, fact) ? [[fact, session.facts[fact]!]] : []))
      for (let told = missing(); told.length > 0; told = missing()) opened = answer(opened, Object.fromEntries(told))
      expect(opened.dropped).toEqual([])
      expect(opened.facts).toEqual(session.facts)
      expect(opened.path.map(({ step }) => step)).toEqual(session.path.map(({ step }) => step))
    }),
  )
})

test('a text that was changed is no trail', () => {
  const texts = fc.record({ session: sessions, at: fc.nat(), by: fc.constantFrom('A', '-', '%', '🙂', '') })
  fc.assert(
    fc.property(texts, ({ session, at, by }) => {
      const text = encodeTrail(session.trail)
      const place = at % text.length
      const changed = text.slice(0, place) + by + text.slice(place + 1)
      fc.pre(changed !== text)
      expect(() => decodeTrail(changed)).toThrow(/The trail is damaged/)
    }),
  )
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(() => decodeTrail(text)).toThrow(/damaged/)
    }),
  )
})

test('change tells of every later entry, and what it keeps fits', () => {
  check(
    fc.property(sessions, fc.nat(), (session, pick) => {
      const { entries } = session.trail
      fc.pre(entries.length > 0)
      const index = pick % entries.length
      const before = replay(trees, { ...session.trail, entries: entries.slice(0, index) })
      const other = before.step.answers[pick % Math.max(1, before.step.answers.length)]?.id ?? entries[index]!.facts!
      const changed = change(session, index, other)
      expect(changed.changes).toHaveLength(entries.length - index - 1)
      const kept = changed.changes!.filter(({ fate }) => fate === 'kept')
      expect(changed.trail.entries).toHaveLength(index + 1 + kept.length)
      expect(changed.trail.entries.slice(0, index)).toEqual(entries.slice(0, index))
      expect(changed.dropped).toHaveLength(changed.changes!.length - kept.length)
      expect({ ...replay(trees, changed.trail), dropped: 0 }).toEqual({ ...changed, dropped: 0, changes: undefined })
    }),
  )
})

test('the same answer changes nothing', () => {
  check(
    fc.property(sessions, fc.nat(), (session, pick) => {
      const { entries } = session.trail
      fc.pre(entries.length > 0)
      const index = pick % entries.length
      const { changes, ...changed } = change(session, index, entries[index]!.answer ?? entries[index]!.facts!)
      expect(changed).toEqual(session)
      expect(changes!.every(({ fate }) => fate === 'kept')).toBe(true)
    }),
  )
})

describe('replay never throws, and keeps what was not mutated', () => {
  test('of a trail', () => {
    fc.assert(
      fc.property(
        sessions.chain((session) => fc.tuple(fc.constant(session), mutated(session.trail))),
        ([session, trail]) => {
          const replayed = replay(trees, trail as Trail)
          expect(['active', 'done', 'stuck']).toContain(replayed.status)
          const same = firstDifference(session.trail, trail)
          if (same > 0) expect(replayed.trail.entries.slice(0, same)).toEqual(session.trail.entries.slice(0, same))
          tryAnswer(replayed, 'yes')
          back(replayed)
        },
      ),
      { numRuns: 500 },
    )
  })

  test('of a tree', () => {
    const cases = sessions.chain((session) =>
      fc
        .tuple(fc.constant(session), fc.constantFrom(...trees.filter((tree) => tree.locale === 'en')))
        .chain(([from, tree]) => fc.tuple(fc.constant(from), mutated(tree), fc.constant(tree))),
    )
    fc.assert(
      fc.property(cases, ([session, tree, original]) => {
        const others = trees.filter((each) => each !== original)
        const replayed = replay([tree as Tree, ...others], session.trail)
        const { entries } = replayed.trail
        expect(entries).toEqual(session.trail.entries.slice(0, entries.length))
        tryAnswer(replayed, 'yes')
      }),
      { numRuns: 500 },
    )
  })

  test.each([undefined, null, 5, 'x', [], {}, { entries: 5 }, { format: 1, guide: 'safety', entries: [null] }])(
    'of %j',
    (trail) => {
      expect(replay(trees, trail as unknown as Trail).dropped.length).toBeGreaterThan(0)
    },
  )
})

/** How many entries of a mutated trail are those of the original, when nothing before them was changed. */
function firstDifference({ entries, ...head }: Trail, mutant: unknown): number {
  if (typeof mutant !== 'object' || mutant === null) return 0
  const { entries: others, ...otherHead } = mutant as Trail
  if (JSON.stringify(head) !== JSON.stringify(otherHead) || !Array.isArray(others)) return 0
  const same = entries.findIndex((entry, index) => JSON.stringify(entry) !== JSON.stringify(others[index]))
  return same < 0 ? entries.length : same
}

function withoutPersonal(trail: Trail): Trail {
  const clean = (facts: Facts): Facts =>
    Object.fromEntries(Object.entries(facts).filter(([name]) => !personal.includes(name)))
  return {
    ...trail,
    facts: clean(trail.facts),
    entries: trail.entries.map((entry) => (entry.facts ? { ...entry, facts: clean(entry.facts) } : entry)),
  }
}
