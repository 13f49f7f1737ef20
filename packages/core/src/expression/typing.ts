import type { Position } from 'unist'
import type { Problem } from '../message.ts'
import type { Expression, Name } from './ast.ts'
import { typeCall } from './type-call.ts'
import { typeLiteral } from './type-literal.ts'
import { typeName } from './type-name.ts'
import { typeBetween, typeBinary, typeIn, typeNegate } from './type-operators.ts'
import type { Scope } from './scope.ts'
import { any, boolean, describeType, nameType, isSame, type Type } from './type.ts'

/** One run of the type checker: what it reads names against, and what it found wrong. */
export class Typing {
  readonly scope: Scope
  readonly problems: Problem[] = []

  constructor(scope: Scope) {
    this.scope = scope
  }

  /** Returns the type of `expression`; literals take the type that `hint` asks for where they can. */
  infer(expression: Expression, hint?: Type): Type {
    const type = this.#infer(expression, hint)
    return hint?.kind === 'money' && type.kind === 'number' && isPlain(expression) ? hint : type
  }

  /** Returns the type of `expression`, reported when it cannot be `wanted`; `why` follows the wanted type. */
  demand(expression: Expression, wanted: Type, why = ''): Type {
    const type = this.infer(expression, wanted)
    if (isSame(type, wanted)) return type
    const expected = fixFor(expression, type, wanted)
    const hint = expected ? `, such as ${expected[0]}` : ''
    this.report(expression.position, `Unexpected ${nameType(type)}, expected ${describeType(wanted)}${why}${hint}`, {
      expected,
    })
    return any
  }

  /** Types both sides of an operator; literals take the type of the other side. */
  pair(left: Expression, right: Expression, hint?: Type): [Type, Type] {
    if (isPlain(left) && !isPlain(right)) {
      const type = this.infer(right, hint)
      return [this.infer(left, type), type]
    }
    const type = this.infer(left, hint)
    return [type, this.infer(right, type)]
  }

  report(position: Position, reason: string, { id = 'expression-type', expected }: ReportOptions = {}): Type {
    this.problems.push({ id, reason, position, ...(expected?.length ? { expected } : {}) })
    return any
  }

  #infer(expression: Expression, hint: Type | undefined): Type {
    switch (expression.kind) {
      case 'literal':
        return typeLiteral(this, expression, hint)
      case 'name':
        return typeName(this, expression, hint)
      case 'list':
        return this.#list(expression.items, hint)
      case 'not':
        return this.demand(expression.operand, boolean, ' inside not(…)')
      case 'negate':
        return typeNegate(this, expression.operand, hint)
      case 'binary':
        return typeBinary(this, expression, hint)
      case 'between':
        return typeBetween(this, expression)
      case 'in':
        return typeIn(this, expression)
      case 'if':
        return this.#if(expression, hint)
      case 'call':
        return typeCall(this, expression, hint)
    }
  }

  #list(items: readonly Expression[], hint: Type | undefined): Type {
    const wanted = hint?.kind === 'list' ? hint.of : undefined
    const [first, ...rest] = items
    if (!first) return { kind: 'list', of: wanted ?? any }
    const of = this.infer(first, wanted)
    for (const item of rest) this.demand(item, of, ', like the items before it')
    return { kind: 'list', of }
  }

  #if(expression: Extract<Expression, { kind: 'if' }>, hint: Type | undefined): Type {
    this.demand(expression.condition, boolean, ' after if')
    const [then, otherwise] = this.pair(expression.yes, expression.no, hint)
    if (isSame(then, otherwise)) return then.kind === 'any' ? otherwise : then
    const reason = `Unexpected ${nameType(otherwise)} after else, expected ${describeType(then)} as after then`
    return this.report(expression.no.position, reason)
  }
}

interface ReportOptions {
  id?: string
  expected?: string[] | undefined
}

/** Whether an expression has no type of its own: a number may be money, a text an option. */
function isPlain(expression: Expression): boolean {
  if (expression.kind === 'literal') return true
  if (expression.kind === 'negate') return isPlain(expression.operand)
  if (expression.kind === 'if') return isPlain(expression.yes) && isPlain(expression.no)
  if (expression.kind === 'binary') return isPlain(expression.left) && isPlain(expression.right)
  return expression.kind === 'list' && expression.items.every(isPlain)
}

/** Returns the comparison that makes a condition of a fact with the options yes and no. */
function fixFor(expression: Expression, type: Type, wanted: Type): string[] | undefined {
  const asks = wanted.kind === 'boolean' && type.kind === 'choice' && type.options?.includes('yes')
  return asks && expression.kind === 'name' ? [`${(expression as Name).name} = "yes"`] : undefined
}
