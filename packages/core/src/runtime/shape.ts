import { isRecord } from './library.ts'
import { actions, guards } from './machine.ts'
import type { MachineConfig, Transition, Tree } from './types.ts'

/**
 * Returns what keeps a tree from running, or undefined. XState would fail late and without a place, and a tree may come
 * from anywhere.
 */
export function damageOf(tree: Tree): string | undefined {
  const known = checked.get(tree)
  if (known !== undefined) return known || undefined
  const damage = find(tree)
  checked.set(tree, damage ?? '')
  return damage
}

const checked = new WeakMap<Tree, string>()

function find(tree: Tree): string | undefined {
  if (tree.format !== 1) return 'its format is not 1'
  if (!isRecord(tree.steps) || !isRecord(tree.facts)) return 'it has no steps or facts'
  const machine: unknown = tree.machine
  if (!isRecord(machine) || !isRecord(machine['states']) || !isRecord(machine['context'])) return 'it has no machine'
  const { states, initial, entry, context } = machine as unknown as MachineConfig
  if (context.guide !== tree.id || (context.defaults && !isRecord(context.defaults)))
    return 'its machine is of another guide'
  if (typeof initial !== 'string' || !Object.hasOwn(tree.steps, initial)) return 'its first step is missing'
  if (!areNamed(entry, actions)) return 'its machine does not begin'
  for (const [id, step] of Object.entries(tree.steps)) {
    if (!isRecord(step) || !lists.every((key) => isListOfRecords(step[key]))) return `the step "${id}" is not whole`
    if (!Object.hasOwn(states, id)) return `the step "${id}" has no state`
    const [first] = Array.isArray(states[id]?.entry) ? states[id].entry : []
    if (first?.type !== 'enter' || first.params?.['step'] !== id)
      return `the step "${id}" is not entered by its own name`
  }
  for (const [id, state] of Object.entries(states)) {
    if (!isRecord(state) || !Object.keys(state).every((key) => stateKeys.includes(key)))
      return `the state "${id}" is not one`
    if (state.type !== undefined && state.type !== 'final') return `the state "${id}" has an unknown type`
    if (!areNamed(state.entry, actions)) return `the state "${id}" has unknown actions`
    const ways = [state.always, ...(isRecord(state.on) ? Object.values(state.on) : [state.on])]
    if (!ways.every((list) => list === undefined || isList(list, (way) => isWay(way as Transition, states)))) {
      return `the state "${id}" has a way out that leads nowhere`
    }
  }
  return undefined
}

const lists = ['scripts', 'notes', 'articles', 'actions', 'followUps', 'inputs', 'answers'] as const
const stateKeys: readonly string[] = ['type', 'entry', 'always', 'on', 'meta']

function isWay({ target, guard, actions: taken }: Transition, states: MachineConfig['states']): boolean {
  const known = target === undefined || (typeof target === 'string' && Object.hasOwn(states, target))
  return known && (guard === undefined || areNamed([guard], guards)) && areNamed(taken, actions)
}

function areNamed(list: unknown, known: Readonly<Record<string, unknown>>): boolean {
  return (
    list === undefined ||
    isList(list, ({ type, params = {} }) => typeof type === 'string' && Object.hasOwn(known, type) && isRecord(params))
  )
}

function isListOfRecords(value: unknown): boolean {
  return isList(value, () => true)
}

function isList(value: unknown, test: (item: Record<string, unknown>) => boolean): boolean {
  return Array.isArray(value) && value.every((item) => isRecord(item) && test(item))
}
