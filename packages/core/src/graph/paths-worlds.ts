import type { Code } from '../runtime/code.ts'
import { evaluate, holds } from '../runtime/evaluate.ts'
import type { Facts, Value } from '../runtime/types.ts'
import type { Way } from './paths-program.ts'

/**
 * One way that things may be. A fact that was told but not read yet is open: its value is chosen when a decision reads
 * it, so that a form does not multiply into all the values that nobody asks about.
 */
export interface World {
  facts: Facts
  /** What was chosen for each open fact, by slot: where it was told. */
  chosen: Chosen | undefined
}

interface Chosen {
  slot: string
  /** Undefined: it stays unknown. */
  value: Value | undefined
  before: Chosen | undefined
}

/** Worlds kept at one place of the search: more would cost more than they find. */
const mostWorlds = 128

/** Returns the worlds in which `fact` was told at `slot`, one for each value that it may have. */
export function choose(
  worlds: readonly World[],
  fact: string,
  slot: string,
  values: readonly (Value | undefined)[],
): World[] {
  const made = worlds.flatMap((world) =>
    values.map((value) => ({
      facts: value === undefined ? world.facts : { ...world.facts, [fact]: value },
      chosen: { slot, value, before: world.chosen },
    })),
  )
  return thin(made, mostWorlds * 32)
}

/** Returns the value chosen at `slot`: `undefined` where it was left unknown, nothing in the list where it was not read. */
export function chosenAt({ chosen }: World, slot: string): [Value | undefined] | [] {
  for (let choice = chosen; choice; choice = choice.before) if (choice.slot === slot) return [choice.value]
  return []
}

/** Returns the worlds in which `test` is true, and the others. */
export function split(worlds: readonly World[], test: (world: World) => boolean): [yes: World[], no: World[]] {
  const yes: World[] = []
  const no: World[] = []
  for (const world of worlds) (test(world) ? yes : no).push(world)
  return [thin(yes, mostWorlds), thin(no, mostWorlds)]
}

/** Returns the worlds without what is known of `fact`. */
export function forget(worlds: readonly World[], fact: string): World[] {
  return worlds.map((world) => {
    const facts = assign(world.facts, fact, undefined)
    return facts === world.facts ? world : { ...world, facts }
  })
}

/** Returns the worlds after a way was taken that gives facts. */
export function give(worlds: readonly World[], gives: Way['gives'], read: Reader): World[] {
  if (gives.length === 0) return [...worlds]
  return worlds.map((world) => {
    let { facts } = world
    for (const { fact, value, code } of gives)
      facts = assign(facts, fact, code === undefined ? value : evaluate(code, read(facts)))
    return facts === world.facts ? world : { ...world, facts }
  })
}

/** A fact whose new value is unknown is forgotten. */
function assign(facts: Facts, fact: string, value: Value | undefined): Facts {
  if (value !== undefined) return facts[fact] === value ? facts : { ...facts, [fact]: value }
  if (!Object.hasOwn(facts, fact)) return facts
  const { [fact]: _before, ...others } = facts
  return others
}

/** Makes what expressions are evaluated against from a world's facts. */
export type Reader = (facts: Facts) => { facts: Facts; at: string }

/** Returns whether `when` holds in `world`; no condition always does. */
export function meets(world: World, when: Code | undefined, read: Reader): boolean {
  return when === undefined || holds(when, read(world.facts))
}

/** Keeps at most `most`, spread out, but not in step with how the worlds were multiplied. */
function thin(worlds: World[], most: number): World[] {
  if (worlds.length <= most) return worlds
  const size = worlds.length / most
  return Array.from({ length: most }, (_, index) => {
    const jitter = (index * 0.618_033_988_75) % 1
    return worlds[Math.floor((index + jitter) * size)] as World
  })
}
