import { initialTransition, transition, type AnyMachineSnapshot } from 'xstate'
import { mostSteps, offered, pending, type Carried, type Context } from './context.ts'
import { findTree, own, type Library } from './library.ts'
import { toMachine, type GuideEvent } from './machine.ts'
import { because } from './reason.ts'
import { damageOf } from './shape.ts'
import type { Reason, SessionOutcome, Tree, TreeStep } from './types.ts'
import { unknownFacts } from './unknown.ts'

/** Where a case stands: the guide at hand on top of those that called it. Never changed, only replaced. */
export interface Case {
  library: Library
  locale: string | undefined
  frames: readonly Frame[]
  outcomes: readonly SessionOutcome[]
  /** No more can happen, and why; an ended case has neither. */
  stuck?: Reason
  ended?: true
}

interface Frame {
  tree: Tree
  snapshot: AnyMachineSnapshot
}

/** The step at hand. */
export interface Here {
  tree: Tree
  id: string
  step: TreeStep
  context: Context
}

const mostCalls = 64

/** Returns a case that stands where `guide` first needs a person, or is over. */
export function open(library: Library, guide: string, locale: string | undefined, carried: Partial<Carried>): Case {
  return settle(enter({ library, locale, frames: [], outcomes: [] }, guide, undefined, carried))
}

/** Returns the case after an answer or a filled form, where a person is needed next, or over. */
export function send(state: Case, event: GuideEvent): Case {
  const frame = state.frames.at(-1)
  return frame && !state.stuck && !state.ended ? settle(pass(state, event)) : state
}

/**
 * Returns the step at hand: of a case that could not go on in another guide, the one that led there. Undefined when there
 * is none to stand on.
 */
export function hereOf(state: Case): Here | undefined {
  const { tree, snapshot } = state.frames.at(-1) ?? {}
  if (!tree || !snapshot) return undefined
  const context = snapshot.context as Context
  const id = own(tree.steps, String(snapshot.value)) ? String(snapshot.value) : context.path[context.visit]?.step
  const step = id === undefined ? undefined : own(tree.steps, id)
  return step && { tree, id: id!, step, context }
}

/** Goes on through calls, returns and jumps until a person is needed, or nothing more can happen. */
function settle(state: Case): Case {
  let now = state
  for (let turn = 0; turn <= mostSteps && !now.stuck && !now.ended; turn++) {
    const next = advance(now)
    if (next === now) return now
    now = next
  }
  const here = hereOf(now)
  // Steps are counted by the machine; this ends what a tree that no compiler made goes around in.
  if (!now.stuck && !now.ended)
    return { ...now, stuck: because('too-many-steps', { guide: here?.tree.id ?? '', step: here?.id ?? '' }) }
  return now
}

function advance(state: Case): Case {
  const { tree, snapshot } = state.frames.at(-1)!
  const context = snapshot.context as Context
  if (snapshot.status === 'done') return leave(state, tree, snapshot.value as string, context)
  const here = hereOf(state)
  if (!here) return { ...state, stuck: damaged(tree, `there is no step "${String(snapshot.value)}"`) }
  if (pending(context).length > 0) return state
  if (context.calling && here.step.call) {
    const place = { guide: tree.id, step: here.id }
    if (state.frames.length > mostCalls) return { ...state, stuck: because('too-many-calls', place) }
    return enter(state, here.step.call.guide, here.step.call.step, carriedBy(context))
  }
  const stuck = whyStuck(here)
  return stuck ? { ...state, stuck } : state
}

/** The guide on top is over: with an outcome, or because the case goes on in another guide. */
function leave(state: Case, tree: Tree, id: string, context: Context): Case {
  const jump = own(tree.machine.states, id)?.meta?.jump
  if (jump) {
    const next = enter({ ...state, frames: state.frames.slice(0, -1) }, jump.guide, jump.step, carriedBy(context))
    return next.stuck ? { ...state, stuck: next.stuck } : next
  }
  const outcome = own(tree.steps, id)?.outcome
  if (!outcome) return { ...state, stuck: damaged(tree, `the step "${id}" has no outcome`) }
  const outcomes = [...state.outcomes, { guide: tree.id, step: id, ...outcome }]
  if (state.frames.length === 1) return { ...state, outcomes, ended: true }
  const caller = { ...state, outcomes, frames: state.frames.slice(0, -1) }
  return pass(caller, { type: 'returned', outcome: outcome.kind, ...carriedBy(context) })
}

function enter(state: Case, guide: string, step: string | undefined, carried: Partial<Carried>): Case {
  const tree = findTree(state.library, guide, state.locale)
  if (!tree) return { ...state, stuck: because('no-guide', { guide }) }
  const damage = damageOf(tree)
  if (damage !== undefined) return { ...state, stuck: damaged(tree, damage) }
  if (step !== undefined && !Object.hasOwn(tree.steps, step))
    return { ...state, stuck: because('no-step', { guide, step }) }
  return guarded(state, tree, () => {
    const facts = { ...carried.facts }
    if (Object.hasOwn(tree.facts, 'locale') && !Object.hasOwn(facts, 'locale')) facts['locale'] = tree.locale
    const [snapshot] = initialTransition(toMachine(tree, step), { ...carried, facts })
    return { ...state, frames: [...state.frames, { tree, snapshot: snapshot as AnyMachineSnapshot }] }
  })
}

function pass(state: Case, event: GuideEvent): Case {
  const { tree, snapshot } = state.frames.at(-1)!
  return guarded(state, tree, () => {
    const [next] = transition(snapshot.machine, snapshot, event)
    return { ...state, frames: [...state.frames.slice(0, -1), { tree, snapshot: next as AnyMachineSnapshot }] }
  })
}

/** A tree may come from anywhere: what XState cannot run leaves the case where it was, stuck. */
function guarded(state: Case, tree: Tree, run: () => Case): Case {
  try {
    const next = run()
    const { status, error } = next.frames.at(-1)!.snapshot
    return status === 'error' ? { ...state, stuck: damaged(tree, String(error)) } : next
  } catch (error) {
    return { ...state, stuck: damaged(tree, String(error)) }
  }
}

function carriedBy({ facts, at, taken, path, actions, followUps }: Context): Carried {
  return { facts, at, taken, path, actions, followUps }
}

function whyStuck({ tree, id, step, context }: Here): Reason | undefined {
  const place = { guide: tree.id, step: id }
  if (context.taken > mostSteps) return because('too-many-steps', place)
  if (offered(step, context).length > 0) return undefined
  const facts = unknownFacts(own(tree.machine.states, id), context)
  return facts.length > 0 ? because('unknown-facts', { ...place, facts: facts.join(', ') }) : because('no-way', place)
}

function damaged(tree: Tree, problem: string): Reason {
  return because('damaged-tree', { guide: String(tree.id), problem })
}
