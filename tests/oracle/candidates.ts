import { validate, type Fact, type Tree, type Value } from '@guidetree/core/runtime'

/** Returns values worth telling for a fact: all of a small type, and those around the limits that `trees` compare it with. */
export function candidates(name: string, at: string, trees: readonly Tree[]): Value[] {
  const fact = trees.map((tree) => tree.facts[name]).find(Boolean)!
  return valuesOf(fact, at, trees).filter((value) => !validate(fact, value).error)
}

function valuesOf(fact: Fact, at: string, trees: readonly Tree[]): Value[] {
  if (fact.type === 'boolean') return [true, false]
  const ids = fact.options?.map((option) => option.id) ?? []
  if (fact.type === 'choice')
    return fact.many ? [...ids.map((id) => [id]), [], ids, ids.slice(0, 2), ids.slice(1)] : ids
  if (fact.type === 'text') return ['4155550134', 'Vera Wang', '王小明', 'vera@example.org', 'A-1']
  if (fact.type === 'date')
    return [0, 1, 10, 29, 30, 31, 89, 90, 91, 200, 400, 3_000, 12_000].map((days) => before(at, days))
  const limits = [0, ...trees.flatMap((tree) => comparedWith(tree.machine, fact.name))]
  const unit = fact.step ?? 1
  return [...new Set(limits.flatMap((limit) => [limit, limit + unit, limit - unit]))]
}

/** Returns the numbers that stand beside a fact in lowered code. */
function comparedWith(value: unknown, name: string): number[] {
  if (typeof value !== 'object' || value === null) return []
  const isFact = (item: unknown): boolean => Array.isArray(item) && item[0] === 'fact' && item[1] === name
  const inside = Object.values(value).flatMap((item) => comparedWith(item, name))
  return Array.isArray(value) && value.some(isFact) ? [...inside, ...value.flatMap(numbersIn)] : inside
}

function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value]
  return Array.isArray(value) ? value.flatMap(numbersIn) : []
}

function before(at: string, days: number): string {
  return new Date(Date.parse(at.slice(0, 10)) - days * 86_400_000).toISOString().slice(0, 10)
}
