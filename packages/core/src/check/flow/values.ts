import type { Expression } from '../../expression/ast.ts'
import type { Scope } from '../../expression/scope.ts'
import type { Node, WholeGraph } from '../../graph/reach.ts'
import type { Fact } from '../../runtime/types.ts'
import type { Flow } from './flow.ts'

/** The values that a choice or a boolean may have, as bits; the lowest bit stands for unknown. */
type Values = bigint

/** What a fact can be at each step. */
export interface ValueFlow {
  fact: Fact
  at(node: Node): Values
}

const unknown: Values = 1n

/**
 * Returns which values `fact` may have on entering each step: what the answers, assignments and inputs on the ways to it
 * leave open. What a host may give can be anything; conditions on the way are not looked at.
 */
export function valueFlow(graph: WholeGraph, flow: Flow, fact: Fact, isGiven: boolean): ValueFlow {
  const anything = (1n << BigInt(optionsOf(fact).length + 1)) - 1n
  const possible = graph.nodes.map(() => 0n)
  const waiting = new Set<Node>()
  const enter = (node: Node, values: Values): void => {
    const before = possible[node.index]!
    possible[node.index] = before | values
    if (possible[node.index] !== before) waiting.add(node)
  }
  for (const node of graph.starts) enter(node, isGiven || fact.default !== undefined ? anything : unknown)
  for (const node of waiting) {
    waiting.delete(node)
    const filled = node.step.inputs.some((input) => input.fact.value === fact.name)
    const values = filled ? anything : possible[node.index]!
    if (node.call) enter(node.call.to, values)
    for (const { edge, to } of node.ways) {
      const given = edge.kind === 'return' && flow.callMayGive(node, fact.name) ? anything : values
      enter(to, givenBy(node, edge, fact, anything) ?? given)
    }
  }
  return { fact, at: (node) => possible[node.index]! }
}

/** Returns whether `expression` can come to yes (or no) where facts have only these values. */
export function canBe(
  expression: Expression | undefined,
  wanted: boolean,
  scope: Scope,
  valuesOf: (name: string) => { fact: Fact; values: Values } | undefined,
): boolean {
  const can = (part: Expression, yes: boolean): boolean => canBe(part, yes, scope, valuesOf)
  if (!expression) return true
  if (expression.kind === 'not') return can(expression.operand, !wanted)
  if (expression.kind === 'name') {
    if (scope.facts.has(expression.name)) return isAmong(valuesOf(expression.name), ['true'], wanted)
    // A named condition whose facts are unknown is no.
    return !wanted || canBe(scope.conditions.get(expression.name), true, scope, valuesOf)
  }
  if (expression.kind === 'in') {
    const literals = expression.tests.flatMap((test) => (test.kind === 'equals' ? literal(test.value) : []))
    const isPlain = literals.length === expression.tests.length && expression.value.kind === 'name'
    return !isPlain || isAmong(valuesOf((expression.value as { name: string }).name), literals, wanted)
  }
  if (expression.kind !== 'binary') return true
  const { operator, left, right } = expression
  if (operator === 'and' || operator === 'or') {
    const both = (operator === 'and') === wanted
    return both ? can(left, wanted) && can(right, wanted) : can(left, wanted) || can(right, wanted)
  }
  if (operator !== '=' && operator !== '!=') return true
  const [name, value] = left.kind === 'name' ? [left, right] : [right, left]
  const literals = literal(value)
  if (name.kind !== 'name' || literals.length === 0) return true
  return isAmong(valuesOf(name.name), literals, (operator === '=') === wanted)
}

function isAmong(
  known: { fact: Fact; values: Values } | undefined,
  literals: readonly string[],
  wanted: boolean,
): boolean {
  if (!known) return true
  return optionsOf(known.fact).some((option, index) => {
    const isPossible = (known.values & (2n << BigInt(index))) !== 0n
    return isPossible && literals.includes(option) === wanted
  })
}

function givenBy({ step }: Node, edge: Node['ways'][number]['edge'], fact: Fact, anything: Values): Values | undefined {
  const set = edge.sets.findLast((each) => each.fact.value === fact.name)
  if (set) return set.expression ? bitOf(fact, literal(set.expression)[0], anything) : anything
  for (const ending of step.endings) {
    if (
      ending.kind === 'table' &&
      ending.columns.some((column) => column.kind === 'set' && column.fact.value === fact.name)
    ) {
      return anything
    }
    if (ending.kind !== 'answers' || edge.kind !== 'answer' || step.ask?.fact.value !== fact.name) continue
    const value = ending.answers[edge.index]?.value?.value
    return bitOf(fact, fact.type === 'boolean' ? String(value === 'yes') : value, anything)
  }
  return undefined
}

function bitOf(fact: Fact, value: string | undefined, anything: Values): Values {
  const index = value === undefined ? -1 : optionsOf(fact).indexOf(value)
  return index < 0 ? anything : 2n << BigInt(index)
}

function optionsOf(fact: Fact): readonly string[] {
  return fact.type === 'boolean' ? ['true', 'false'] : (fact.options ?? []).map((option) => option.id)
}

function literal(expression: Expression): string[] {
  return expression.kind === 'literal' && (expression.type === 'text' || expression.type === 'boolean')
    ? [expression.value]
    : []
}
