import type { Code } from '../runtime/code.ts'
import type { Fact, Facts, MachineState, Named, OutcomeKind, Transition, Tree, Value } from '../runtime/types.ts'

/** A tree's machine as the search for ways reads it: every step with what happens there, in order. */
export interface Program {
  tree: Tree
  start: string
  defaults?: Facts
  steps: ReadonlyMap<string, ProgramStep>
}

export interface ProgramStep {
  guide: string
  id: string
  /** The question is passed by when this fact is known and `when` holds. */
  once?: { fact: string; when: Code }
  actions: readonly { name: string; when?: Code }[]
  inputs: readonly { fact: string; once?: boolean; when?: Code }[]
  call?: { guide: string; step?: string }
  /** Taken when the question is passed by. */
  passes: readonly Way[]
  /** Rules or rows, in order: the first that holds is taken. */
  automatic: readonly Way[]
  answers: readonly Way[]
  outcome?: OutcomeKind
}

/** One way out of a step. */
export interface Way {
  /** Names it in the whole knowledge base. */
  key: string
  /** Place among the answers, rules or rows of its step. */
  index: number
  answer?: string
  when?: Code
  /** Facts that taking it gives, in order: a value, or code to evaluate. */
  gives: readonly { fact: string; value?: Value; code?: Code }[]
  to: { guide: string; step?: string }
}

/** Returns the programs of `guide` and of every guide that it can lead to, by guide; `find` knows the trees. */
export function programsFrom(guide: string, find: (guide: string) => Tree | undefined): Map<string, Program> {
  const programs = new Map<string, Program>()
  const open = [guide]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const tree = programs.has(id) ? undefined : find(id)
    if (!tree) continue
    const program = programOf(tree)
    programs.set(id, program)
    for (const step of program.steps.values()) open.push(...leadsTo(step))
  }
  return programs
}

/** Returns every declared fact of `programs` by name. */
export function factsOf(programs: ReadonlyMap<string, Program>): Map<string, Fact> {
  return new Map([...programs.values()].flatMap(({ tree }) => Object.entries(tree.facts)))
}

/** Returns every way out of a step. */
export function waysOf({ passes, automatic, answers }: ProgramStep): Way[] {
  return [...answers, ...automatic, ...passes]
}

function leadsTo(step: ProgramStep): string[] {
  const guides = waysOf(step).map(({ to }) => to.guide)
  return step.call ? [...guides, step.call.guide] : guides
}

function programOf(tree: Tree): Program {
  const steps = Object.keys(tree.steps).map((id) => [id, programStep(tree, id)] as const)
  return { tree, start: tree.machine.initial, defaults: tree.machine.context.defaults, steps: new Map(steps) }
}

function programStep(tree: Tree, id: string): ProgramStep {
  const state = tree.machine.states[id] ?? {}
  const entry = state.entry ?? []
  const enter = (entry.find(({ type }) => type === 'enter')?.params ?? {}) as unknown as EnterParams
  const automatic = [...(state.on?.['returned'] ?? []), ...(state.always ?? [])].filter(
    ({ target }) => target !== undefined,
  )
  const toWay = (transition: Transition): Way => wayOf(tree, id, transition)
  return {
    guide: tree.id,
    id,
    once: enter.once,
    actions: entry.filter(({ type }) => type === 'do').map(actionOf),
    inputs: enter.inputs ?? [],
    call: tree.steps[id]?.call,
    passes: automatic.filter(({ guard }) => guard?.type === 'once').map(toWay),
    automatic: automatic.filter(({ guard }) => guard?.type !== 'once').map(toWay),
    answers: (state.on?.['answer'] ?? []).map(toWay),
    outcome: outcomeOf(state),
  }
}

interface EnterParams {
  inputs?: ProgramStep['inputs']
  once?: ProgramStep['once']
}

function actionOf({ params }: Named): { name: string; when?: Code } {
  return { name: params?.['name'] as string, when: params?.['when'] as Code | undefined }
}

function outcomeOf(state: MachineState): OutcomeKind | undefined {
  return state.type === 'final' ? state.meta?.outcome?.kind : undefined
}

function wayOf(tree: Tree, step: string, { guard, actions = [], target = '' }: Transition): Way {
  const params = guard?.params ?? {}
  const index = Number(actions.find(({ type }) => type === 'take')?.params?.['way'] ?? 0)
  const jump = tree.machine.states[target]?.meta?.jump
  return {
    key: wayKey(tree.id, step, index),
    index,
    answer: params['answer'] as string | undefined,
    when: params['when'] as Code | undefined,
    gives: actions.flatMap(given),
    to: jump ?? { guide: tree.id, step: target },
  }
}

/** Returns what names a way out of a step in the whole knowledge base. */
export function wayKey(guide: string, step: string, index: number): string {
  return `${guide}#${step}/${index}`
}

function given({ type, params = {} }: Named): Way['gives'] {
  const fact = params['fact']
  if (typeof fact !== 'string') return []
  if (type === 'answer') return [{ fact, value: params['value'] as Value }]
  return type === 'set' ? [{ fact, code: params['to'] as Code }] : []
}
