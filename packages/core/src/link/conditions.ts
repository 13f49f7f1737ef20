import type { Expression } from '../expression/ast.ts'
import type { FactEntry } from '../knowledge-base.ts'
import type { ConditionDeclaration, Config } from '../model.ts'
import type { Report } from './facts.ts'
import { directNames } from '../expression/index.ts'

export type Conditions = ReadonlyMap<string, Expression | undefined>

interface Place {
  path: string
  conditions: readonly ConditionDeclaration[]
}

/**
 * Returns what the conditions of guidetree.yaml mean. One that does not parse, or that leads back to itself, is there
 * without an expression: nothing that reads it can go round for ever.
 */
export function sharedConditions(config: Config, facts: ReadonlyMap<string, FactEntry>, report: Report): Conditions {
  const own = { path: config.path, conditions: config.conditions }
  return addConditions(new Map(), own, new Map(), facts, report)
}

/** Returns the conditions that expressions of a guide with conditions may use: its own and the shared ones. */
export function guideConditions(
  config: Config,
  shared: Conditions,
  guide: Place,
  facts: ReadonlyMap<string, FactEntry>,
  report: Report,
): Conditions {
  const declared = new Map(config.conditions.map((condition) => [condition.name.value, condition]))
  return addConditions(shared, guide, declared, facts, report)
}

function addConditions(
  known: Conditions,
  { path, conditions }: Place,
  shared: ReadonlyMap<string, ConditionDeclaration>,
  facts: ReadonlyMap<string, FactEntry>,
  report: Report,
): Conditions {
  const all = new Map(known)
  const own = new Map<string, ConditionDeclaration>()
  for (const condition of conditions) {
    const { value: name, position } = condition.name
    const fact = facts.get(name)
    const first = shared.get(name)
    if (first) {
      report(path, {
        id: 'duplicate-condition',
        reason: `Unexpected second condition \`${name}\`, expected another name: guidetree.yaml declares it for all guides`,
        position,
        related: [{ path: 'guidetree.yaml', position: first.name.position, message: 'First declared here' }],
      })
      continue
    }
    if (fact) {
      report(path, {
        id: 'ambiguous-name',
        reason: `Unexpected condition \`${name}\`, expected a name that is not a fact's`,
        position,
        related: fact.position && [{ path: fact.path, position: fact.position, message: 'The fact is declared here' }],
      })
      continue
    }
    own.set(name, condition)
    all.set(name, condition.expression)
  }
  for (const name of cycles(own, path, report)) all.set(name, undefined)
  return all
}

/** Reports each condition that leads back to itself, at the name in it that begins the way round. */
function cycles(own: ReadonlyMap<string, ConditionDeclaration>, path: string, report: Report): Set<string> {
  const used = new Map([...own].map(([name, { expression }]) => [name, expression ? directNames(expression) : []]))
  const found = new Set<string>()
  for (const [name, condition] of own) {
    for (const first of used.get(name) ?? []) {
      const way = wayTo(name, first.name, used)
      if (!way) continue
      found.add(name)
      report(path, {
        id: 'condition-cycle',
        reason: `Unexpected condition that leads back to itself (${way.map((step) => `\`${step}\``).join(' → ')}), expected other names`,
        position: first.position,
        related: [{ path, position: condition.name.position, message: `\`${name}\` is declared here` }],
      })
      break
    }
  }
  return found
}

/** Returns the names from `goal` over `from` back to `goal`, found breadth first; the shortest way says most. */
function wayTo(
  goal: string,
  from: string,
  used: ReadonlyMap<string, readonly { name: string }[]>,
): string[] | undefined {
  const before = new Map<string, string | undefined>([[from, undefined]])
  for (const name of before.keys()) {
    if (name === goal) {
      const way: string[] = []
      for (let at: string | undefined = name; at !== undefined; at = before.get(at)) way.unshift(at)
      return [goal, ...way]
    }
    for (const next of used.get(name) ?? [])
      if (used.has(next.name) && !before.has(next.name)) before.set(next.name, name)
  }
  return undefined
}
