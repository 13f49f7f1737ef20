import { distancesTo } from './paths-distance.ts'
import type { Start } from './paths-search.ts'
import { finish, seek } from './paths-seek.ts'
import type { Goal } from './paths-seek.ts'
import { listOf } from './paths-walk.ts'
import type { Node, Walker } from './paths-walk.ts'

/** Returns whether the way to `node` takes `actions` in this order; others may come between. */
export function isInOrder(node: Node, actions: readonly string[] = []): boolean {
  return matched(node, actions) === actions.length
}

const mostNodes = 20_000

/** Returns ways that take `actions` in this order: those among `nodes`, and one that goes straight for them. */
export function findInOrder(walker: Walker, start: Start, actions: readonly string[], nodes: readonly Node[]): Node[] {
  const found = nodes.filter((node) => isInOrder(node, actions))
  if (found.length > 0) return found
  const reached = seek(walker, start, goalOf(walker, actions), { left: mostNodes })
  const finished = reached && finish(walker, reached)
  return finished ? [finished] : []
}

function goalOf(walker: Walker, actions: readonly string[]): Goal {
  const steps = [...walker.programs.values()].flatMap((program) => [...program.steps.values()])
  const distances = actions.map((action) =>
    distancesTo(
      walker.programs,
      steps.filter((step) => step.actions.some(({ name }) => name === action)),
    ),
  )
  const round = steps.length + 1
  const far = (node: Node): number => {
    const done = matched(node, actions)
    if (done === actions.length) return 0
    return (actions.length - done) * round + (distances[done]?.get(node.step) ?? Infinity)
  }
  return { far, facts: [...walker.candidates.keys()] }
}

function matched(node: Node, actions: readonly string[]): number {
  let done = 0
  for (const action of listOf(node.actions)) if (action === actions[done]) done++
  return done
}
