import { evaluate, holds, type Environment } from './evaluate.ts'
import type { Code } from './code.ts'
import type { Facts, TreeAnswer, TreeStep, Value } from './types.ts'

/** What a guide's machine knows: its XState context. */
export interface Context extends Carried {
  guide: string
  defaults?: Facts
  /** Of the step at hand: inputs to fill before it goes on. */
  inputs: readonly InputRule[]
  /** Facts that were filled in at this visit. */
  filled: readonly string[]
  /** Where the step at hand stands in the path. */
  visit: number
  /** The step at hand waits for a called guide to come back. */
  calling: boolean
  /** The step at hand is passed by, because its question is answered already. */
  passing: boolean
}

/** What goes along from guide to guide in a case: the machine's `input`, and part of the event `returned`. */
export interface Carried {
  facts: Facts
  /** ISO date or date-time; its first ten characters are `today()`. */
  at: string
  /** Steps entered since a person last answered. */
  taken: number
  path: readonly Visit[]
  actions: readonly Performed[]
  followUps: readonly { after: string; text: string; facts: Facts }[]
}

/** A step entered, with the facts as they were then. */
export interface Visit {
  guide: string
  step: string
  facts: Facts
  way?: number
  passed?: true
}

/** An action performed; `codes` are the expressions that its arguments were read from. */
export interface Performed {
  name: string
  args: Facts
  codes: Readonly<Record<string, Code>>
}

export interface InputRule {
  fact: string
  once?: boolean
  when?: Code
}

/** Automatic steps between two answers: more are a loop. */
export const mostSteps = 1_000

/** Returns the facts as expressions read them: a default stands in for what nobody said. */
export function environment({ facts, defaults, at }: Pick<Context, 'facts' | 'defaults' | 'at'>): Environment {
  return { facts: defaults ? { ...defaults, ...facts } : facts, at }
}

/** Returns whether `when` holds; no condition always does. */
export function met(when: Code | undefined, context: Pick<Context, 'facts' | 'defaults' | 'at'>): boolean {
  return when === undefined || holds(when, environment(context))
}

/** Returns the values of an action's arguments, less those that are unknown. */
export function valuesOf(
  args: Readonly<Record<string, Code>>,
  context: Pick<Context, 'facts' | 'defaults' | 'at'>,
): Facts {
  const known = environment(context)
  const values = Object.entries(args).map(([name, code]) => [name, evaluate(code, known)] as const)
  return Object.fromEntries(values.filter((entry): entry is [string, Value] => entry[1] !== undefined))
}

/** Returns the inputs of the step at hand that are still to be filled. */
export function pending(context: Context): InputRule[] {
  return context.inputs.filter((input) => isPending(input, context))
}

/**
 * Returns the context after a form was told `told`. Inputs are filled in their order, because one may decide whether
 * the next is asked; what is not asked stays out.
 */
export function fill(context: Context, told: Facts): Context {
  const next = context.inputs.find((input) => Object.hasOwn(told, input.fact) && isPending(input, context))
  if (!next) return context
  const { fact } = next
  const facts = { ...context.facts, [fact]: told[fact] as Value }
  return fill({ ...context, facts, filled: [...context.filled, fact], taken: 0 }, told)
}

function isPending({ fact, once, when }: InputRule, context: Context): boolean {
  if (context.filled.includes(fact) || (once && Object.hasOwn(context.facts, fact))) return false
  return met(when, context)
}

/** Returns the answers that may be given at the step at hand; none while a form has to be filled first. */
export function offered(step: Pick<TreeStep, 'answers'>, context: Context): readonly TreeAnswer[] {
  return pending(context).length > 0 ? [] : step.answers.filter((answer) => met(answer.when, context))
}
