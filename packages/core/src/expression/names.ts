import type { Expression, InTest, Name } from './ast.ts'
import type { Scope } from './scope.ts'

/** A name that an expression depends on. */
export interface UsedName extends Name {
  /** Only asked for with `known(…)`: that the fact is unknown does no harm. */
  guarded: boolean
}

/**
 * Returns the facts and conditions that `expression` depends on, through conditions too, each once for every place in
 * `expression` itself; names that mean nothing in `scope` are among them.
 */
export function namesIn(expression: Expression, scope: Scope): UsedName[] {
  const found: UsedName[] = []
  for (const name of directNames(expression)) {
    found.push(name)
    for (const inner of namesBehind(name.name, scope, new Set())) found.push({ ...inner, position: name.position })
  }
  return found
}

/** Returns every name written in `expression`, in order. */
export function directNames(expression: Expression): UsedName[] {
  if (expression.kind === 'name') return [{ ...expression, guarded: false }]
  const names = childrenOf(expression).flatMap(directNames)
  const guards = expression.kind === 'call' && expression.name === 'known'
  return guards ? names.map((name) => ({ ...name, guarded: true })) : names
}

/** Returns the expressions that `expression` is made of, in the order in which they are written. */
export function childrenOf(expression: Expression): Expression[] {
  switch (expression.kind) {
    case 'literal':
    case 'name':
      return []
    case 'list':
      return expression.items
    case 'not':
    case 'negate':
      return [expression.operand]
    case 'binary':
      return [expression.left, expression.right]
    case 'between':
      return [expression.value, expression.low, expression.high]
    case 'in':
      return [expression.value, ...expression.tests.flatMap(partsOfTest)]
    case 'if':
      return [expression.condition, expression.yes, expression.no]
    case 'call':
      return expression.args
  }
}

function partsOfTest(test: InTest): Expression[] {
  return test.kind === 'range' ? [test.low, test.high] : [test.value]
}

function namesBehind(name: string, scope: Scope, reached: Set<string>): UsedName[] {
  const expression = scope.facts.has(name) ? undefined : scope.conditions.get(name)
  if (!expression) return []
  const found: UsedName[] = []
  for (const inner of directNames(expression)) {
    const key = `${inner.guarded}:${inner.name}`
    if (reached.has(key)) continue
    reached.add(key)
    found.push(inner, ...namesBehind(inner.name, scope, reached))
  }
  return found
}
