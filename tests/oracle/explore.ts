import { start, tryAnswer, type Session, type Tree, type Value } from '@guidetree/core/runtime'
import { candidates } from './candidates.ts'

type Tell = string | Record<string, Value>

/**
 * Yields sessions of `guide`: every answer is given, and values around the limits that the guides speak of. Those that
 * took a way not taken before are gone on from first; the others follow while there are `tells` left.
 */
export function* explore(trees: readonly Tree[], guide: string, at: string, tells: number): Generator<Session> {
  const taken = new Set<string>()
  const stood = new Set<string>()
  const [plain, ...others] = givenFacts(trees, guide, at).map((facts) => start(trees, guide, { at, facts }))
  const first = [plain!]
  const later: Session[] = []
  let left = tells
  const next = (): Session | undefined => {
    const [one, other] = left % 2 === 0 ? [later, others] : [others, later]
    return first.shift() ?? one.shift() ?? other.shift()
  }
  for (let session = next(); session; session = next()) {
    yield session
    if (session.status !== 'active' && session.asks.length === 0) continue
    for (const told of tellable(session, trees)) {
      if (left-- <= 0) return
      const after = tryAnswer(session, told).session
      if (!after) continue
      const ways = after.path.map(({ guide: where, step, way }) => `${where}#${step} ${way}`)
      const isNew = ways.some((way) => !taken.has(way))
      for (const way of ways) taken.add(way)
      const standing = `${after.step.guide}#${after.step.id} ${JSON.stringify(Object.entries(after.facts).toSorted())}`
      if (isNew) first.push(after)
      else if (!stood.has(standing)) later.push(after)
      stood.add(standing)
    }
  }
}

/** Facts that a host or a calling guide may have told before: none, each value of each fact, and all of them mixed. */
function givenFacts(trees: readonly Tree[], guide: string, at: string): Record<string, Value>[] {
  const { facts } = trees.find((tree) => tree.id === guide)!
  const names = Object.keys(facts).filter((name) => name !== 'outcome' && name !== 'locale')
  const values = names.map((name) => candidates(name, at, trees).map((value): [string, Value] => [name, value]))
  const single = values.flatMap((list) => list.map((pick) => Object.fromEntries([pick])))
  const mixed = Array.from({ length: 30 }, (_, turn) =>
    Object.fromEntries(
      values
        .filter((_list, place) => (turn + place) % 3 > 0)
        .map((list, place) => list[(turn * 7 + place * 3 + (turn >> 2)) % list.length]!),
    ),
  )
  return [{}, ...single, ...mixed]
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
