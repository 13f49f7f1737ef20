import type { Expression, InTest } from './ast.ts'
import { typeArithmetic } from './type-arithmetic.ts'
import { boolean, describeType, nameType, isSame, type Type } from './type.ts'
import type { Typing } from './typing.ts'

type Node<Kind extends Expression['kind']> = Extract<Expression, { kind: Kind }>

const ordered: ReadonlySet<Type['kind']> = new Set(['any', 'number', 'money', 'date', 'days', 'months'])

/** Returns the type of two operands with an operator between them. */
export function typeBinary(typing: Typing, expression: Node<'binary'>, hint: Type | undefined): Type {
  const { operator, left, right } = expression
  if (operator === 'and' || operator === 'or') return typeLogic(typing, expression)
  if (operator === '+' || operator === '-' || operator === '*' || operator === '/') {
    return typeArithmetic(typing, expression, hint)
  }
  const [first, second] = typing.pair(left, right)
  if (!isSame(first, second)) reportDifferent(typing, left, right, first, second)
  else if (operator !== '=' && operator !== '!=') demandOrder(typing, left, first, operator)
  return boolean
}

export function typeNegate(typing: Typing, operand: Expression, hint: Type | undefined): Type {
  const type = typing.infer(operand, hint)
  if (type.kind === 'number' || type.kind === 'money' || type.kind === 'any') return type
  return typing.report(operand.position, `Unexpected ${nameType(type)} after -, expected a number`)
}

export function typeBetween(typing: Typing, { value, low, high }: Node<'between'>): Type {
  const type = typing.infer(value)
  demandOrder(typing, value, type, 'between')
  for (const end of [low, high]) typing.demand(end, type, ', like the value before between')
  return boolean
}

export function typeIn(typing: Typing, { value, tests }: Node<'in'>): Type {
  const type = typing.infer(value)
  if (type.kind === 'list') {
    const name = value.kind === 'name' ? value.name : 'list'
    const reason = `Unexpected ${nameType(type)} before in, expected one value; whether a list holds a value is list contains(${name}, …)`
    typing.report(value.position, reason)
    return boolean
  }
  for (const test of tests) typeTest(typing, value, type, test)
  return boolean
}

function typeTest(typing: Typing, value: Expression, type: Type, test: InTest): void {
  const why = ', like the value before in'
  if (test.kind === 'equals') {
    typing.demand(test.value, type, why)
    return
  }
  demandOrder(typing, value, type, test.kind === 'range' ? '..' : test.operator)
  const ends = test.kind === 'range' ? [test.low, test.high] : [test.value]
  for (const end of ends) typing.demand(end, type, why)
}

function typeLogic(typing: Typing, { operator, left, right }: Node<'binary'>): Type {
  typing.demand(left, boolean, ` beside ${operator}`)
  const subject =
    left.kind === 'binary' && left.operator === '=' && left.left.kind === 'name' ? left.left.name : undefined
  const forgotten = right.kind === 'literal' && right.type !== 'boolean' && subject !== undefined
  if (!forgotten) {
    typing.demand(right, boolean, ` beside ${operator}`)
    return boolean
  }
  // `emotion = "angry" or "anxious"` reads well and means nothing.
  const written = right.type === 'text' ? `"${right.value}"` : right.value
  const fix = `${subject} = ${written}`
  typing.report(right.position, `Unexpected ${written} after ${operator}, expected ${fix}`, { expected: [fix] })
  return boolean
}

function demandOrder(typing: Typing, value: Expression, type: Type, operator: string): void {
  if (ordered.has(type.kind)) return
  const reason = `Unexpected ${nameType(type)} with ${operator}, expected a number, an amount, a date or a duration, or =`
  typing.report(value.position, reason)
}

/** Points at the side that can be changed: a literal sooner than a name. */
function reportDifferent(typing: Typing, left: Expression, right: Expression, first: Type, second: Type): void {
  const leftIsLiteral = left.kind === 'literal' && right.kind !== 'literal'
  const [wrong, wanted, type] = leftIsLiteral ? [left, second, first] : [right, first, second]
  const kinds = new Set([first.kind, second.kind])
  const mixed = kinds.has('days') && kinds.has('months')
  const why = mixed ? ': days and calendar months cannot be compared' : ' to compare with the other side'
  typing.report(wrong.position, `Unexpected ${nameType(type)}, expected ${describeType(wanted)}${why}`)
}
