import { tryAnswer, type Session, type Tree, type Value } from '@guidetree/core/runtime'

/** Returns the session after one fitting answer for each of `picks`, as far as it goes. */
export function randomWalk(session: Session, trees: readonly Tree[], picks: readonly number[]): Session {
  return picks.reduce((now, pick) => {
    const { answers } = now.step
    const told = answers.length > 0 ? answers[pick % answers.length]!.id : valuesFor(now, trees, pick)
    return tryAnswer(now, told).session ?? now
  }, session)
}

function valuesFor(session: Session, trees: readonly Tree[], pick: number): Record<string, Value> {
  // Now and then a form is filled only in part.
  const asks = pick % 5 === 0 ? session.asks.slice(0, 1) : session.asks
  return Object.fromEntries(asks.map(({ fact }, index) => [fact, valueFor(fact, trees, pick + index)]))
}

function valueFor(name: string, trees: readonly Tree[], pick: number): Value {
  const { type, options = [], many } = trees.map((tree) => tree.facts[name]).find(Boolean)!
  const ids = options.map((option) => option.id)
  if (type === 'boolean') return pick % 2 === 0
  if (type === 'choice') return many ? ids.filter((_id, index) => (pick >> index) % 2 === 0) : ids[pick % ids.length]!
  if (type === 'date') return `${1950 + (pick % 77)}-0${1 + (pick % 9)}-1${pick % 9}`
  if (type === 'text')
    return name === 'order_id' ? `1234567${1000 + (pick % 1000)}` : ['王小明', 'Vera', 'x y "z"'][pick % 3]!
  return pick % 7 === 0 ? pick : pick % 12
}
