import { start, tryAnswer, type Session, type Tree, type Value } from '@guidetree/core/runtime'
import { candidates } from './candidates.ts'

/** Facts that a host may give, each a case of its own. */
const given: readonly Record<string, Value>[] = [{}, { emotion: 'angry' }, { emotion: 'calm', channel: 'chat' }]

type Tell = string | Record<string, Value>

/**
 * Yields sessions of `guide`: every answer is given, and values around the limits that the guides speak of. Those that
 * took a way not taken before are gone on from first; the others follow while there are `tells` left.
 */
export function* explore(trees: readonly Tree[], guide: string, at: string, tells: number): Generator<Session> {
  const taken = new Set<string>()
  const stood = new Set<string>()
  const first = given.map((facts) => start(trees, guide, { at, facts }))
  const later: Session[] = []
  let left = tells
  for (let session = first.shift(); session; session = first.shift() ?? later.shift()) {
    yield session
    if (session.status !== 'active' && session.asks.length === 0) continue
    for (const told of tellable(session, trees)) {
      if (left-- <= 0) return
      const next = tryAnswer(session, told).session
      if (!next) continue
      const ways = next.path.map(({ guide: where, step, way }) => `${where}#${step} ${way}`)
      const isNew = ways.some((way) => !taken.has(way))
      for (const way of ways) taken.add(way)
      const standing = `${next.step.guide}#${next.step.id} ${JSON.stringify(Object.entries(next.facts).toSorted())}`
      if (isNew) first.push(next)
      else if (!stood.has(standing)) later.push(next)
      stood.add(standing)
    }
  }
}

function tellable(session: Session, trees: readonly Tree[]): Tell[] {
  if (session.step.answers.length > 0) return session.step.answers.map((each) => each.id)
  const values = session.asks.map(({ fact }) =>
    candidates(fact, session.trail.at, trees).map((value) => [fact, value] as const),
  )
  // Each value of a fact beside a few of the others, and a form that is filled in part.
  const whole = values.flatMap((list, index) =>
    list.flatMap((pick, turn) =>
      [0, 1, 2, 3].map((shift) =>
        Object.fromEntries(
          values.map((other, place) =>
            place === index ? pick : other[(turn * shift + shift + place) % other.length]!,
          ),
        ),
      ),
    ),
  )
  const part = values.length > 1 ? [Object.fromEntries([values[0]![0]!])] : []
  const unique = new Map([...whole, ...part].map((told) => [JSON.stringify(told), told]))
  return [...unique.values()]
}
