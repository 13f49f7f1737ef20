import type { Code } from '../runtime/code.ts'
import { parseDuration } from '../runtime/date.ts'
import { decimal, jsonPrecision, significantDigits, toText } from '../runtime/decimal.ts'
import type { Fact } from '../runtime/types.ts'
import { currencyDigits } from '../runtime/value.ts'
import type { Expression, InTest, Literal } from './ast.ts'
import type { Scope } from './scope.ts'
import { Typing } from './typing.ts'

/**
 * Returns `expression` as the small data that the runtime evaluates; a condition in it is replaced by what it says, in
 * which unknown counts as no. Code of an expression with problems evaluates to unknown where they are.
 */
export function lower(expression: Expression, scope: Scope): Code {
  return lowerWith(expression, { scope, typing: new Typing(scope), entered: new Set() })
}

/** Returns the code of an expression that takes a decision (`when`, a rule): unknown counts as no. */
export function lowerCondition(expression: Expression, scope: Scope): Code {
  return sure(lower(expression, scope))
}

/**
 * Returns the code of an expression whose value becomes that of `fact` (`set`): an amount is rounded to the smallest
 * unit of its currency, half away from zero, for that is all an amount can be.
 */
export function lowerAssigned(expression: Expression, scope: Scope, fact: Fact | undefined): Code {
  const code = lower(expression, scope)
  const rounds = fact?.type === 'money' && fact.step === undefined && typeof code !== 'number'
  return rounds ? ['round', code, currencyDigits(fact.currency)] : code
}

interface Lowering {
  scope: Scope
  typing: Typing
  /** Conditions being lowered: a circle is cut. */
  entered: Set<string>
}

const unknown: Code = ['unknown']

/** Conditions are lowered once for each scope; their code is shared until it is written as JSON. */
const lowered: WeakMap<Scope, Map<string, Code>> = new WeakMap()

function lowerWith(expression: Expression, lowering: Lowering): Code {
  const next = (inner: Expression): Code => lowerWith(inner, lowering)
  switch (expression.kind) {
    case 'literal':
      return lowerLiteral(expression)
    case 'name':
      return lowerName(expression.name, lowering)
    case 'list':
      return ['list', ...expression.items.map(next)]
    case 'not':
      return ['not', next(expression.operand)]
    case 'negate':
      return negated(next(expression.operand))
    case 'binary':
      return lowerBinary(expression, lowering)
    case 'between':
      return ['in', next(expression.value), ['all', ['>=', next(expression.low)], ['<=', next(expression.high)]]]
    case 'in':
      return ['in', next(expression.value), ...expression.tests.map((test) => lowerTest(test, next))]
    case 'if':
      return ['if', next(expression.condition), next(expression.yes), next(expression.no)]
    case 'call':
      return lowerCall(expression, next)
  }
}

/** Returns a number as it is where JSON carries it unharmed. */
export function lowerNumber(digits: string): Code {
  const exact = decimal(digits)
  if (!exact) return unknown
  return significantDigits(exact) <= jsonPrecision ? Number(toText(exact)) : ['number', toText(exact)]
}

function lowerLiteral({ type, value }: Literal): Code {
  if (type === 'number') return lowerNumber(value)
  if (type === 'boolean') return value === 'true'
  return type === 'duration' ? (parseDuration(value)?.amount ?? unknown) : value
}

function lowerName(name: string, { scope, typing, entered }: Lowering): Code {
  if (scope.facts.has(name)) return ['fact', name]
  const condition = scope.conditions.get(name)
  if (!condition || entered.has(name)) return unknown
  const known = lowered.get(scope) ?? new Map<string, Code>()
  lowered.set(scope, known)
  const code = known.get(name) ?? sure(lowerWith(condition, { scope, typing, entered: new Set([...entered, name]) }))
  known.set(name, code)
  return code
}

function lowerBinary(expression: Extract<Expression, { kind: 'binary' }>, lowering: Lowering): Code {
  const { operator } = expression
  const left = lowerWith(expression.left, lowering)
  const right = lowerWith(expression.right, lowering)
  if (operator === 'and' || operator === 'or') return [operator, ...flat(operator, left), ...flat(operator, right)]
  if (operator !== '+' && operator !== '-') return [operator, left, right]
  const { typing } = lowering
  const [first, second] = typing.pair(expression.left, expression.right)
  if (first.kind === 'date' && second.kind === 'date') return ['days between', left, right]
  if (second.kind === 'date') return [`add ${first.kind}`, right, left]
  if (first.kind === 'date') return [`add ${second.kind}`, left, operator === '-' ? negated(right) : right]
  return [operator, left, right]
}

function lowerTest(test: InTest, next: (expression: Expression) => Code): Code {
  if (test.kind === 'equals') return ['=', next(test.value)]
  if (test.kind === 'compare') return [test.operator, next(test.value)]
  return ['all', [test.lowOpen ? '>' : '>=', next(test.low)], [test.highOpen ? '<' : '<=', next(test.high)]]
}

function lowerCall(
  { name, args }: Extract<Expression, { kind: 'call' }>,
  next: (expression: Expression) => Code,
): Code {
  if (name !== 'known') return [name, ...args.map(next)]
  return args[0]?.kind === 'name' ? ['known', args[0].name] : unknown
}

function sure(code: Code): Code {
  return Array.isArray(code) && (code[0] === 'sure' || code[0] === 'known') ? code : ['sure', code]
}

function negated(code: Code): Code {
  return typeof code === 'number' ? 0 - code : ['negate', code]
}

/** `a or b or c` is one list, however long. */
function flat(operator: string, code: Code): readonly Code[] {
  return Array.isArray(code) && code[0] === operator ? (code.slice(1) as Code[]) : [code]
}
