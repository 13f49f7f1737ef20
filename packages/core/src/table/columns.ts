import { nameType, lower, namesIn, typeExpression, typeOfFact, type Scope, type Type } from '../expression/index.ts'
import type { Expression } from '../expression/ast.ts'
import { didYouMean } from '../expression/nearest.ts'
import type { Problem } from '../message.ts'
import type { Column, DecisionTable } from '../model.ts'
import type { Code } from '../runtime/code.ts'
import type { Fact } from '../runtime/types.ts'

/** A column that asks: its cells are tests of `code`. */
export interface InputColumn {
  kind: 'input'
  index: number
  /** The header as written. */
  label: string
  type: Type
  /** What its cells test; of conditions and comparisons unknown counts as no. */
  code: Code
  /** The fact that the header names, when it is one. */
  fact?: Fact
}

/** A column that assigns. */
export interface SetColumn {
  kind: 'set'
  index: number
  fact: Fact
  type: Type
}

export type TypedColumn = InputColumn | SetColumn

/**
 * Returns the columns of `table` that make sense in `scope`, and what is wrong with the others. Headers that did not
 * parse were reported when they were read.
 */
export function typeColumns(table: DecisionTable, scope: Scope): { columns: TypedColumn[]; problems: Problem[] } {
  const columns: TypedColumn[] = []
  const problems: Problem[] = []
  for (const [index, column] of table.columns.entries()) {
    const typed = typeColumn(column, index, scope, problems)
    if (typed) columns.push(typed)
  }
  return { columns, problems }
}

function typeColumn(column: Column, index: number, scope: Scope, problems: Problem[]): TypedColumn | undefined {
  if (column.kind === 'next') return undefined
  if (column.kind === 'set') return typeSet(column, index, scope, problems)
  const { expression, source } = column
  if (!expression) return undefined
  const read = typeExpression(expression, scope)
  problems.push(...read.problems)
  if (read.problems.length > 0 || read.type.kind === 'any' || !conditionsAreSound(expression, scope)) return undefined
  if (read.type.kind === 'list' && read.type.of.kind !== 'choice') {
    const reason = `Unexpected ${nameType(read.type)} as a column, expected a fact, a condition or one value`
    problems.push({ id: 'expression-type', reason, position: source.position })
    return undefined
  }
  const code = lower(expression, scope)
  const fact = expression.kind === 'name' ? scope.facts.get(expression.name) : undefined
  const shared = { kind: 'input' as const, index, label: source.value, type: read.type }
  if (fact) return { ...shared, code, fact }
  return { ...shared, code: read.type.kind === 'boolean' ? ['sure', code] : code }
}

/** A condition with a mistake is reported where it stands; what it would decide is not known. */
function conditionsAreSound(expression: Expression, scope: Scope): boolean {
  return namesIn(expression, scope).every(({ name }) => {
    if (scope.facts.has(name)) return true
    const condition = scope.conditions.get(name)
    return condition !== undefined && typeExpression(condition, scope, { kind: 'boolean' }).problems.length === 0
  })
}

function typeSet(
  { fact: { value: name, position } }: Extract<Column, { kind: 'set' }>,
  index: number,
  { facts }: Scope,
  problems: Problem[],
): SetColumn | undefined {
  const fact = facts.get(name)
  if (fact) return { kind: 'set', index, fact, type: typeOfFact(fact) }
  if (name === '') return undefined
  const near = didYouMean(name, facts.keys())
  const reason = `Unexpected fact ${name}, expected a declared one${near.hint}`
  problems.push({ id: 'unknown-name', reason, position, ...(near.expected && { expected: near.expected }) })
  return undefined
}
