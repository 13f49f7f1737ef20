import type { Expression } from '../../expression/ast.ts'
import type { Scope } from '../../expression/scope.ts'
import { childrenOf, directNames } from '../../expression/names.ts'

/** Returns the facts that are known wherever `expression` holds: an unknown fact makes a comparison count as no. */
export function knownWhere(expression: Expression | undefined, scope: Scope): string[] {
  if (!expression) return []
  if (expression.kind === 'name') {
    if (scope.facts.has(expression.name)) return [expression.name]
    return knownWhere(scope.conditions.get(expression.name), scope)
  }
  if (expression.kind === 'not') return knownWhereFalse(expression.operand, scope)
  if (expression.kind === 'call' && expression.name === 'known') return factsWritten(expression, scope)
  if (expression.kind === 'in') return factsIn(expression.value, scope)
  if (expression.kind === 'between') {
    return [expression.value, expression.low, expression.high].flatMap((part) => factsIn(part, scope))
  }
  return bySides(expression, 'and', (side) => knownWhere(side, scope)) ?? factsCompared(expression, scope)
}

/**
 * Returns the facts that are known wherever `expression` does not hold, as for the rules after one that was not taken.
 * Only `not(known(x))` says so: what is unknown does not hold either.
 */
export function knownWhereNot(expression: Expression | undefined, scope: Scope): string[] {
  if (!expression) return []
  if (expression.kind === 'name') {
    return scope.facts.has(expression.name) ? [] : knownWhereNot(scope.conditions.get(expression.name), scope)
  }
  if (expression.kind === 'not') {
    const { operand } = expression
    return operand.kind === 'call' && operand.name === 'known' ? factsWritten(operand, scope) : []
  }
  return bySides(expression, 'or', (side) => knownWhereNot(side, scope)) ?? []
}

/** Where `expression` is surely no (not merely unknown): `not(emotion = "calm")` holds only when the emotion is known. */
function knownWhereFalse(expression: Expression, scope: Scope): string[] {
  if (expression.kind === 'call' && expression.name === 'known') return []
  if (expression.kind === 'not') return knownWhere(expression.operand, scope)
  // One of two limits may be enough for no.
  if (expression.kind === 'between') return factsIn(expression.value, scope)
  // A named condition is never unknown.
  if (expression.kind === 'name' && !scope.facts.has(expression.name)) return []
  return bySides(expression, 'or', (side) => knownWhereFalse(side, scope)) ?? knownWhere(expression, scope)
}

/**
 * For `and` and `or`: what both sides say, joined where both must be so (`joins`), otherwise only what they have in
 * common. `undefined` for any other expression.
 */
function bySides(
  expression: Expression,
  joins: 'and' | 'or',
  known: (side: Expression) => string[],
): string[] | undefined {
  if (expression.kind !== 'binary' || (expression.operator !== 'and' && expression.operator !== 'or')) return undefined
  const [left, right] = [known(expression.left), known(expression.right)]
  return expression.operator === joins ? [...left, ...right] : left.filter((name) => right.includes(name))
}

/** Both sides of a comparison must be known for it to come to anything; so must a boolean itself. */
function factsCompared(expression: Expression, scope: Scope): string[] {
  if (expression.kind !== 'binary') return factsIn(expression, scope)
  return [...factsIn(expression.left, scope), ...factsIn(expression.right, scope)]
}

/** Facts that a value is made of, all of which must be known for the value to be. */
function factsIn(expression: Expression, scope: Scope): string[] {
  return mayDoWithout(expression) ? [] : factsWritten(expression, scope)
}

/** Whether a value can be known though a part of it is not: `if` takes one side, `or` may need one, `known` none. */
function mayDoWithout(node: Expression): boolean {
  if (node.kind === 'if' || node.kind === 'in' || node.kind === 'between') return true
  if (node.kind === 'call' && node.name === 'known') return true
  if (node.kind === 'binary' && (node.operator === 'and' || node.operator === 'or')) return true
  return childrenOf(node).some(mayDoWithout)
}

function factsWritten(expression: Expression, scope: Scope): string[] {
  return directNames(expression)
    .map((name) => name.name)
    .filter((name) => scope.facts.has(name))
}
