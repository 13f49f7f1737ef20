import type { Facts, Trail, TrailEntry, Value } from '../runtime/types.ts'
import { listOf } from './paths-walk.ts'
import type { Entry, Node, Walker } from './paths-walk.ts'
import { chosenAt } from './paths-worlds.ts'
import type { World } from './paths-worlds.ts'

/** Returns the trail that leads to `node` in `world`. What nobody read has the first value that it may have. */
export function trailOf(
  guide: string,
  options: { locale?: string; at: string; facts?: Facts },
  walker: Walker,
  node: Node,
  world: World,
): Trail {
  const locale = walker.programs.get(guide)?.tree.locale ?? options.locale ?? ''
  const given = atStart(world)
  const entries = listOf(node.entries).map((entry) => trailEntry(entry, walker, world))
  const facts = { ...options.facts, ...given }
  return { format: 1, guide, locale: options.locale ?? locale, at: options.at, facts, entries }
}

function trailEntry({ guide, step, answer, slots }: Entry, walker: Walker, world: World): TrailEntry {
  if (!slots) return { guide, step, answer }
  const facts = slots.flatMap(({ fact, slot }) => {
    const [chosen = walker.candidates.get(fact)?.[0]] = chosenAt(world, slot)
    return known(fact, chosen)
  })
  return { guide, step, facts: Object.fromEntries(facts) }
}

function atStart({ chosen }: World): Facts {
  const facts: Record<string, Value> = {}
  for (let choice = chosen; choice; choice = choice.before) {
    const [where, name] = choice.slot.split('/')
    if (where === 'start' && name !== undefined && choice.value !== undefined) facts[name] = choice.value
  }
  return facts
}

function known(fact: string, value: Value | undefined): [string, Value][] {
  return value === undefined ? [] : [[fact, value]]
}
