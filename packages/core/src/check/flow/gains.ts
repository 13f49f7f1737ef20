import type { Expression } from '../../expression/ast.ts'
import type { Edge } from '../../graph/edges.ts'
import type { Node } from '../../graph/reach.ts'
import type { DecisionTable, OutcomeKind } from '../../model.ts'
import { knownWhere, knownWhereNot } from './implied.ts'
import type { Mask, Masks } from './masks.ts'

/** Facts that a step gives before it is left, and each way out of it when it is taken. */
export interface Gains {
  /** Given whenever the step is passed. */
  sure: Mask
  /** Given in some cases too: inputs with a condition. */
  possible: Mask
  ways: ReadonlyMap<Edge, Mask>
  /** For a rule after a call: the outcomes of the called guide that it can follow. */
  after: ReadonlyMap<Edge, readonly OutcomeKind[]>
}

export const outcomeKinds: readonly OutcomeKind[] = ['resolved', 'escalated', 'unresolved']

/** Returns what passing `node` makes known. */
export function gainsOf({ step, guide, ways }: Node, masks: Masks): Gains {
  const { scope } = guide
  const inputs = step.inputs.map((input) => input.fact.value)
  const always = step.inputs.filter((input) => !input.when).map((input) => input.fact.value)
  const asked = step.ask ? [step.ask.fact.value] : []
  const tables = step.endings.filter((ending) => ending.kind === 'table')
  const gained = new Map<Edge, Mask>()
  const after = new Map<Edge, readonly OutcomeKind[]>()
  let notTaken: string[] = []
  let left = outcomeKinds
  for (const { edge } of ways) {
    const names = [...edge.sets.map((set) => set.fact.value), ...knownWhere(edge.when?.expression, scope)]
    if (edge.kind === 'answer') names.push(...asked)
    else if (edge.kind === 'row') for (const table of tables) names.push(...rowFacts(table, edge.index, scope))
    else names.push(...notTaken)
    gained.set(edge, masks.of(names))
    if (edge.kind === 'return') {
      const named = edge.when ? outcomesNamed(edge.when.expression) : undefined
      after.set(edge, edge.when && named ? left.filter((kind) => named.includes(kind)) : left)
      if (named) left = left.filter((kind) => !named.includes(kind))
    }
    notTaken = [...notTaken, ...knownWhereNot(edge.when?.expression, scope)]
  }
  return { sure: masks.of(always), possible: masks.of(inputs), ways: gained, after }
}

/** A row that is not indifferent to a fact is taken only when the fact is known; `set` cells give theirs. */
function rowFacts(table: DecisionTable, row: number, scope: Node['guide']['scope']): string[] {
  const cells = table.rows[row]?.cells ?? []
  return table.columns.flatMap((column, index) => {
    const cell = cells[index]?.value.trim()
    if (cell === undefined || cell === '-' || cell === '') return []
    if (column.kind === 'set') return [column.fact.value]
    if (column.kind !== 'input' || !column.expression) return []
    const { expression } = column
    const isCondition = expression.kind === 'name' && !scope.facts.has(expression.name)
    return isCondition && cell !== 'yes' ? [] : knownWhere(expression, scope)
  })
}

/** Returns the outcomes that `outcome = "resolved"` and the like stand for; `undefined` for a rule about anything else. */
function outcomesNamed(expression: Expression | undefined): OutcomeKind[] | undefined {
  if (!expression) return undefined
  if (expression.kind === 'binary' && expression.operator === 'or') {
    const [left, right] = [outcomesNamed(expression.left), outcomesNamed(expression.right)]
    return left && right && [...left, ...right]
  }
  if (expression.kind === 'binary' && expression.operator === '=') {
    const sides = [expression.left, expression.right]
    return sides.some(isOutcome) ? sides.flatMap(kindsIn) : undefined
  }
  if (expression.kind !== 'in' || !isOutcome(expression.value)) return undefined
  return expression.tests.flatMap((test) => (test.kind === 'equals' ? kindsIn(test.value) : []))
}

function isOutcome(expression: Expression): boolean {
  return expression.kind === 'name' && expression.name === 'outcome'
}

function kindsIn(expression: Expression): OutcomeKind[] {
  return expression.kind === 'literal' ? outcomeKinds.filter((kind) => kind === expression.value) : []
}
