import { assign, createMachine, type AnyStateMachine } from 'xstate'
import type { Code } from './code.ts'
import {
  environment,
  fill,
  met,
  mostSteps,
  pending,
  valuesOf,
  type Carried,
  type Context,
  type InputRule,
} from './context.ts'
import { evaluate } from './evaluate.ts'
import type { Facts, Tree, Value } from './types.ts'

/** What a machine is told: an answer's id, facts for a form, or that a called guide came back. */
export type GuideEvent =
  | { type: 'answer'; answer: string }
  | { type: 'fill'; facts: Facts }
  | ({ type: 'returned'; outcome: string } & Partial<Carried>)

interface Told {
  context: Context
  event: unknown
}

/** Guards that a tree's machine names, for `createMachine(tree.machine, { guards, actions })`. */
export const guards: Readonly<Record<string, (told: any, params: any) => boolean>> = {
  /** The answer `answer` was given, and may be given now. */
  answer: ({ context, event }: Told & { event: GuideEvent }, { answer, when }: { answer: string; when?: Code }) =>
    event.type === 'answer' && event.answer === answer && pending(context).length === 0 && met(when, context),
  /** The form at hand asks for something that it was told. */
  fill: ({ context, event }: Told & { event: GuideEvent }) =>
    event.type === 'fill' && fill(context, event.facts) !== context,
  /** A rule or row applies, and nothing has to be filled or awaited first. */
  rule: ({ context }: Told, { when }: { when?: Code } = {}) =>
    !context.calling && context.taken <= mostSteps && pending(context).length === 0 && met(when, context),
  /** The step is passed by along an answer that is known. */
  once: ({ context }: Told, { when }: { when?: Code } = {}) =>
    context.passing && context.taken <= mostSteps && met(when, context),
}

/** Actions that a tree's machine names; all of them only change the machine's context. */
export const actions: Readonly<Record<string, any>> = {
  /** The case begins, or comes here from another guide. */
  begin: assign(({ context, event }: any) => ({ ...fresh, ...context, ...event.input })),
  /** A step is entered. */
  enter: assign(({ context }: any, params: EnterParams) => {
    const { step, inputs = [], calling = false, once } = params
    const passing = once !== undefined && Object.hasOwn(context.facts, once.fact) && met(once.when, context)
    const visit = { guide: context.guide, step, facts: context.facts, ...(passing && { passed: true }) }
    return {
      inputs: passing ? [] : inputs,
      filled: [],
      calling: calling && !passing,
      passing,
      taken: context.taken + 1,
      visit: context.path.length,
      path: [...context.path, visit],
    }
  }),
  /** An action of the step is performed. */
  do: whenEntered((context, { name, args = {} }: DoParams) => {
    const done = { name, args: valuesOf(args, context), codes: args }
    return { actions: [...context.actions, done] }
  }),
  /** A follow-up of the step is noted. */
  later: whenEntered((context, { after, text }: LaterParams) => ({
    followUps: [...context.followUps, { after, text, facts: context.facts }],
  })),
  /** A way out is taken; `way` is its place in its list. */
  take: assign(({ context }: any, { way }: { way: number }) => ({
    path: context.path.with(context.visit, { ...context.path[context.visit], way }),
  })),
  /** A person answered: the asked fact, if any, has the answer's value. */
  answer: assign(({ context }: any, { fact, value }: { fact?: string; value?: Value } = {}) => ({
    taken: 0,
    ...(fact !== undefined && { facts: { ...context.facts, [fact]: value } }),
  })),
  /** A person filled in a form. */
  fill: assign(({ context, event }: any) => fill(context, event.facts)),
  /** A fact is assigned; one whose value is unknown is forgotten. */
  set: assign(({ context }: any, { fact, to }: { fact: string; to: Code }) => {
    const { [fact]: _before, ...facts } = context.facts
    const value = evaluate(to, environment(context))
    return { facts: value === undefined ? facts : { ...facts, [fact]: value } }
  }),
  /** The called guide came back with its outcome and what happened in it. */
  returned: assign(({ context, event }: any) => {
    const { type: _type, outcome, ...carried } = event
    return { ...carried, facts: { ...(carried.facts ?? context.facts), outcome }, calling: false }
  }),
}

/**
 * Returns the XState machine of a tree, ready to run; `step` is where it begins instead of the tree's first step.
 *
 * @example
 * const actor = createActor(toMachine(tree), { input: { at: '2026-11-22', facts: { days_late: 5 } } })
 */
export function toMachine(tree: Tree, step: string = tree.machine.initial): AnyStateMachine {
  const made = machines.get(tree) ?? new Map<string, AnyStateMachine>()
  machines.set(tree, made)
  const known = made.get(step)
  if (known) return known
  // Every automatic transition counts its steps; the option only ends what was not made by the compiler.
  const config = { ...tree.machine, initial: step, options: { maxIterations: 2 * mostSteps } }
  const machine = createMachine(config as never, { guards, actions } as never) as AnyStateMachine
  made.set(step, machine)
  return machine
}

const machines = new WeakMap<Tree, Map<string, AnyStateMachine>>()

const fresh: Carried & Partial<Context> = {
  facts: {},
  at: '',
  taken: 0,
  path: [],
  actions: [],
  followUps: [],
  inputs: [],
  filled: [],
  calling: false,
  passing: false,
}

interface EnterParams {
  step: string
  inputs?: readonly InputRule[]
  calling?: boolean
  once?: { fact: string; when: Code }
}

interface DoParams {
  name: string
  args?: Readonly<Record<string, Code>>
  when?: Code
}

interface LaterParams {
  after: string
  text: string
  when?: Code
}

/** An action that is left out where its step is passed by or its condition does not hold. */
function whenEntered<P extends { when?: Code }>(change: (context: Context, params: P) => Partial<Context>): unknown {
  return assign(({ context }: any, params: any) =>
    context.passing || !met(params.when, context) ? {} : change(context, params),
  )
}
