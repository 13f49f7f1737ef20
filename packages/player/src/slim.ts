import type {
  Fact,
  MachineConfig,
  MachineState,
  Tree,
  TreeAction,
  TreeAnswer,
  TreeInput,
  TreeStep,
} from '@guidetree/core/runtime'
import { factWords } from './fact-words.ts'

type Code = NonNullable<TreeAction['when']>

/** A tree without its words, which stand once, in the page's HTML. Lists keep their order; `null` stands for "always". */
export interface SlimTree {
  format: 1
  id: string
  locale: string
  category: string
  hash: string
  start: string
  facts: Readonly<Record<string, SlimFact>>
  machine: MachineConfig
  steps: Readonly<Record<string, SlimStep>>
}

/** A label that a step shows is left out here. */
export interface SlimFact extends Omit<Fact, 'name' | 'label' | 'options'> {
  label?: string
  options?: readonly { id: string; label?: string }[]
}

export interface SlimStep {
  kind: TreeStep['kind']
  scripts?: readonly (Code | null)[]
  actions?: readonly Pick<TreeAction, 'name' | 'args' | 'when'>[]
  followUps?: readonly { after: string; when?: Code }[]
  inputs?: readonly Omit<TreeInput, 'label'>[]
  ask?: string
  once?: boolean
  answers?: readonly Omit<TreeAnswer, 'label' | 'hint'>[]
  call?: TreeStep['call']
  outcome?: TreeStep['outcome']
}

/** What a guide's page tells the player beside its HTML. */
export interface PageData {
  tree: SlimTree
  /** Pages of the guides that this one calls or jumps to, by id. */
  guides: Readonly<Record<string, string>>
}

/** Returns a tree without words, for the page whose HTML holds them. */
export function slim(tree: Tree): SlimTree {
  const { format, id, locale, category, hash, start } = tree
  const machine = { ...tree.machine, states: mapValues(tree.machine.states, wordless) }
  const facts = mapValues(tree.facts, (fact) => slimFact(tree, fact))
  const steps = mapValues(tree.steps, slimStep)
  return { format, id, locale, category, hash, start, facts, machine, steps }
}

function slimFact(tree: Tree, { name, label, options, ...fact }: Fact): SlimFact {
  const shown = factWords(
    mapValues(tree.steps, (step) => ({
      ...step,
      // A field without words of its own shows the fact's.
      inputs: step.inputs.map((input) => (input.fact === name ? { ...input, label: input.label || label } : input)),
    })),
    name,
    () => (options ?? []).map((option) => [option.id, option.label] as const),
  )
  return {
    ...fact,
    ...(shown.label !== label && { label }),
    ...(options && {
      options: options.map((option) => (shown.options.get(option.id) === option.label ? { id: option.id } : option)),
    }),
  }
}

function slimStep(step: TreeStep): SlimStep {
  const { kind, ask, once, call, outcome } = step
  return {
    kind,
    ...(step.scripts.length > 0 && { scripts: step.scripts.map((script) => script.when ?? null) }),
    ...(step.actions.length > 0 && {
      actions: step.actions.map(({ name, args, when }) => ({ name, args, when })),
    }),
    ...(step.followUps.length > 0 && { followUps: step.followUps.map(({ after, when }) => ({ after, when })) }),
    ...(step.inputs.length > 0 && { inputs: step.inputs.map(({ label: _label, ...input }) => input) }),
    ...(step.answers.length > 0 && {
      answers: step.answers.map(({ label: _label, hint: _hint, ...answer }) => answer),
    }),
    ask,
    once,
    call,
    outcome,
  }
}

/** A follow-up's text is a parameter of the machine as well; there it is left out, and put back in its place. */
function wordless(state: MachineState): MachineState {
  if (!state.entry?.some(({ type }) => type === 'later')) return state
  const entry = state.entry.map((named) =>
    named.type === 'later' ? { ...named, params: { ...named.params, text: '' } } : named,
  )
  return { ...state, entry }
}

/** Returns a record with every value changed. */
export function mapValues<From, To>(
  record: Readonly<Record<string, From>>,
  change: (value: From, key: string) => To,
): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value, key)]))
}
