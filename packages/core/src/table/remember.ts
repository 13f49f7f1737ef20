import type { Scope } from '../expression/index.ts'
import type { Problem } from '../message.ts'
import type { DecisionTable } from '../model.ts'

/** What was found in a table, with all that it was found from. */
interface Remembered {
  facts: ReadonlyMap<string, string>
  conditions: ReadonlyMap<string, unknown>
  problems: readonly Problem[]
}

/** By the columns of the parsed table: linking copies the table around them, but never changes them. */
const known = new WeakMap<DecisionTable['columns'], Map<string, Remembered>>()

/**
 * Returns the problems that `find` finds in `table`, found again only when a name that it looked up means something else
 * than the last time: proofs are the costly part of a check, and most tables did not change since the one before.
 *
 * @param question - what else the answer depends on
 */
export function remember(
  table: DecisionTable,
  scope: Scope,
  question: string,
  find: (scope: Scope) => Problem[],
): Problem[] {
  const answers = known.get(table.columns) ?? new Map<string, Remembered>()
  const before = answers.get(question)
  if (before && isAsBefore(before, scope)) return [...before.problems]
  const facts = new WatchedMap(scope.facts)
  const conditions = new WatchedMap(scope.conditions)
  const problems = find({ facts, conditions })
  // Who looks through all names (for the one that was meant) depends on all of them.
  if (!facts.listed && !conditions.listed) {
    const read = new Map([...facts.read].map(([name, fact]) => [name, JSON.stringify(fact)]))
    answers.set(question, { facts: read, conditions: conditions.read, problems: [...problems] })
    known.set(table.columns, answers)
  }
  return problems
}

function isAsBefore({ facts, conditions }: Remembered, scope: Scope): boolean {
  for (const [name, expression] of conditions) if (scope.conditions.get(name) !== expression) return false
  for (const [name, fact] of facts) if (JSON.stringify(scope.facts.get(name)) !== fact) return false
  return true
}

/** A map that notes what was asked of it. */
class WatchedMap<Value> extends Map<string, Value> {
  readonly read: Map<string, Value | undefined> = new Map()
  listed = false
  readonly #map: ReadonlyMap<string, Value>

  constructor(map: ReadonlyMap<string, Value>) {
    super()
    this.#map = map
  }

  override get(name: string): Value | undefined {
    const value = this.#map.get(name)
    this.read.set(name, value)
    return value
  }

  override has(name: string): boolean {
    this.get(name)
    return this.#map.has(name)
  }

  override get size(): number {
    return this.#all().size
  }

  override keys(): MapIterator<string> {
    return this.#all().keys() as MapIterator<string>
  }

  override values(): MapIterator<Value> {
    return this.#all().values() as MapIterator<Value>
  }

  override entries(): MapIterator<[string, Value]> {
    return this.#all().entries() as MapIterator<[string, Value]>
  }

  override [Symbol.iterator](): MapIterator<[string, Value]> {
    return this.entries()
  }

  override forEach(look: (value: Value, name: string, map: Map<string, Value>) => void): void {
    this.#all().forEach((value, name) => look(value, name, this))
  }

  #all(): ReadonlyMap<string, Value> {
    this.listed = true
    return this.#map
  }
}
