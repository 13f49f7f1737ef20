import { hereOf } from './engine.ts'
import { findTree, own } from './library.ts'
import type { Session, SessionStep } from './types.ts'
import { behindOf, stepOf } from './view.ts'

/**
 * Returns a step of the session's path as it was when the case came by: a decision or a call is passed without stopping,
 * but a person is shown its words.
 */
export function stepAt(session: Session, index: number): SessionStep {
  const { state, trail } = behindOf(session)
  const context = hereOf(state)?.context
  const visit = context?.path[index]
  const tree = visit && findTree(state.library, visit.guide, state.locale ?? trail.locale)
  const step = tree && own(tree.steps, visit.step)
  if (!step) throw new RangeError(`There is no step ${index} in the path: it has ${session.path.length}`)
  return stepOf({ tree, id: visit.step, step, context: { ...context, facts: visit.facts, visit: index, inputs: [] } })
}
