import type { BinaryOperator, Expression } from './ast.ts'
import { any, date, describeType, nameType, isSame, number, type Type } from './type.ts'
import type { Typing } from './typing.ts'

type Binary = Extract<Expression, { kind: 'binary' }>

/** Returns the type of a sum, difference, product or quotient. */
export function typeArithmetic(
  typing: Typing,
  { operator, left, right, position }: Binary,
  hint: Type | undefined,
): Type {
  const hyphenated =
    operator === '-' ? hyphenatedName(typing, { kind: 'binary', operator, left, right, position }) : undefined
  if (hyphenated) {
    const written = hyphenated.replaceAll('_', '-')
    const reason = `Unexpected name ${written}, expected ${hyphenated}: - subtracts`
    return typing.report(position, reason, { id: 'unknown-name', expected: [hyphenated] })
  }
  const adds = operator === '+' || operator === '-'
  const [first, second] = adds
    ? typing.pair(left, right, hint?.kind === 'money' ? hint : undefined)
    : [typing.infer(left), typing.infer(right)]
  if (first.kind === 'any' || second.kind === 'any') return any
  const result = rules[operator as Arithmetic](first, second)
  if (result) return result
  if (adds && first.kind === 'date' && right.kind === 'literal' && right.type === 'number') {
    const fix = `duration("P${right.value}D")`
    return typing.report(right.position, `Unexpected number ${right.value}, expected a duration such as ${fix}`, {
      expected: [fix],
    })
  }
  const reason = `Unexpected ${nameType(first)} ${operator} ${nameType(second)}, expected ${wanted(operator, first)}`
  return typing.report(position, reason)
}

/** Returns the name that was meant where it is written with hyphens, which subtract: `days-late` for `days_late`. */
function hyphenatedName({ scope: { facts, conditions } }: Typing, expression: Expression): string | undefined {
  const isKnown = (name: string): boolean => facts.has(name) || conditions.has(name)
  const names = (part: Expression): (string | undefined)[] => {
    if (part.kind === 'name') return [part.name]
    return part.kind === 'binary' && part.operator === '-' ? [...names(part.left), ...names(part.right)] : [undefined]
  }
  const parts = names(expression)
  const slip = parts.every((name) => name !== undefined) && !parts.every(isKnown) && isKnown(parts.join('_'))
  return slip ? parts.join('_') : undefined
}

type Arithmetic = Extract<BinaryOperator, '+' | '-' | '*' | '/'>

const rules: Readonly<Record<Arithmetic, (first: Type, second: Type) => Type | undefined>> = {
  '+': (first, second) =>
    same(first, second) ?? (second.kind === 'date' ? shifted(second, first) : shifted(first, second)),
  '-': (first, second) => {
    if (first.kind === 'date' && second.kind === 'date') return { kind: 'days' }
    return same(first, second) ?? shifted(first, second)
  },
  '*': (first, second) => {
    if (second.kind === 'number') return scalable(first)
    return first.kind === 'number' ? scalable(second) : undefined
  },
  '/': (first, second) => {
    if (second.kind === 'number') return scalable(first)
    return first.kind === 'money' && isSame(first, second) ? number : undefined
  },
}

const summable: ReadonlySet<Type['kind']> = new Set(['number', 'money', 'days', 'months'])

function same(first: Type, second: Type): Type | undefined {
  return summable.has(first.kind) && isSame(first, second) ? first : undefined
}

function shifted(first: Type, second: Type): Type | undefined {
  return first.kind === 'date' && (second.kind === 'days' || second.kind === 'months') ? date : undefined
}

function scalable(type: Type): Type | undefined {
  return type.kind === 'number' || type.kind === 'money' ? type : undefined
}

function wanted(operator: BinaryOperator, first: Type): string {
  if (operator === '*') return 'numbers, or an amount and a number'
  if (operator === '/') return 'numbers, an amount and a number, or two amounts of one currency'
  if (first.kind === 'date') return operator === '-' ? 'a date or a duration after it' : 'a duration after it'
  if (first.kind === 'days' || first.kind === 'months') return `${describeType(first)} on both sides`
  return 'two numbers, two amounts of one currency, or a date and a duration'
}
