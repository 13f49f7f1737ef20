import { type Session, type Tree, answer, start } from '@guidetree/core/runtime'
import { perform } from './actions.ts'
import { truth } from './truth.ts'
import type { World } from './world.ts'

/** Facts that are known before the first question. */
const knownToCaller = [
  'problem_kind',
  'customer_name',
  'phone_number',
  'traveling_abroad',
  'will_pay_overdue_bill',
  'refuel_gb_wanted',
  'wants_plan_change',
  'resolved_when',
]

/** More answers than any call needs: a call that takes more goes round in circles. */
const mostAnswers = 120

/**
 * Returns the session at the end of a call: every question is answered with the truth of this world, and every action
 * is performed on it before the next answer is given.
 */
export function call(trees: readonly Tree[], guide: string, world: World): Session {
  const facts = Object.fromEntries(knownToCaller.map((fact) => [fact, truth(world, fact)]))
  let session = start(trees, guide, { facts, locale: 'en', at: '2025-02-25' })
  let performed = 0
  for (let answers = 0; ; answers++) {
    for (const action of session.actions.slice(performed)) perform(world, action)
    performed = session.actions.length
    if (session.status !== 'active') return session
    if (answers === mostAnswers)
      throw new Error(`${guide}: no end after ${mostAnswers} answers, now at ${place(session)}.`)
    if (!session.asks.length) throw new Error(`${place(session)} asks for no fact: software cannot answer.`)
    session = answer(session, Object.fromEntries(session.asks.map(({ fact }) => [fact, truth(world, fact)])))
  }
}

function place({ step }: Session): string {
  return `${step.guide}#${step.id}`
}
