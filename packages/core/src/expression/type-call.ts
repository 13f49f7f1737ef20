import type { Expression } from './ast.ts'
import { functions } from './functions.ts'
import { didYouMean } from './nearest.ts'
import { any, boolean, date, nameType, number, text, type Type } from './type.ts'
import type { Typing } from './typing.ts'

type Call = Extract<Expression, { kind: 'call' }>

/** Returns the type of a function's result, its arguments checked. */
export function typeCall(typing: Typing, call: Call, hint: Type | undefined): Type {
  const shape = functions.get(call.name)
  if (!shape || !Object.hasOwn(results, call.name)) {
    const near = didYouMean(call.name, functions.keys())
    const list = [...functions.keys()].join(', ')
    const reason = `Unexpected function ${call.name}, expected one of ${list}${near.hint}`
    return typing.report(call.namePosition, reason, { id: 'unknown-function', expected: near.expected })
  }
  if (call.args.length < shape.least || call.args.length > shape.most) {
    const given = call.args.length === 1 ? '1 argument' : `${call.args.length} arguments`
    return typing.report(call.position, `Unexpected ${given} of ${call.name}, expected ${shape.usage}`)
  }
  return results[call.name]!(typing, call, hint)
}

const results: Readonly<Record<string, (typing: Typing, call: Call, hint: Type | undefined) => Type>> = {
  today: () => date,
  known: (typing, { args: [fact] }) => {
    if (fact?.kind === 'name' && typing.scope.facts.has(fact.name)) return boolean
    if (fact?.kind === 'name' && !typing.scope.conditions.has(fact.name)) {
      typing.infer(fact)
      return boolean
    }
    typing.report(fact!.position, 'Unexpected expression in known(…), expected the name of a fact')
    return boolean
  },
  count: (typing, { args: [list] }) => {
    demandList(typing, list!)
    return number
  },
  'list contains': (typing, { args: [list, item] }) => {
    typing.demand(item!, demandList(typing, list!), ', like the items of the list')
    return boolean
  },
  contains: (typing, { args: [whole, part] }) => {
    const type = typing.infer(whole!)
    if (type.kind === 'list') {
      const reason = `Unexpected ${nameType(type)} in contains(…), expected text; for lists it is list contains(…)`
      typing.report(whole!.position, reason)
      return boolean
    }
    typing.demand(whole!, text)
    typing.demand(part!, text)
    return boolean
  },
  'starts with': (typing, { args: [whole, start] }) => {
    typing.demand(whole!, text)
    typing.demand(start!, text)
    return boolean
  },
  abs: scalar,
  floor: scalar,
  ceiling: scalar,
  round: (typing, call, hint) => {
    const digits = call.args[1]!
    typing.demand(digits, number, ' of digits')
    if (digits.kind === 'literal' && digits.value.includes('.')) {
      typing.report(digits.position, `Unexpected ${digits.value} digits, expected a whole number`)
    }
    return scalar(typing, call, hint)
  },
  min: (typing, call, hint) => extreme(typing, call, hint, comparable, 'numbers, amounts or dates'),
  max: (typing, call, hint) => extreme(typing, call, hint, comparable, 'numbers, amounts or dates'),
  sum: (typing, call, hint) => extreme(typing, call, hint, addable, 'numbers or amounts'),
}

const addable: ReadonlySet<Type['kind']> = new Set(['any', 'number', 'money'])
const comparable: ReadonlySet<Type['kind']> = new Set([...addable, 'date', 'days', 'months'])

function demandList(typing: Typing, list: Expression): Type {
  const type = typing.infer(list)
  if (type.kind === 'list') return type.of
  if (type.kind === 'any') return any
  return typing.report(list.position, `Unexpected ${nameType(type)}, expected a list`)
}

function scalar(typing: Typing, { args: [operand] }: Call, hint: Type | undefined): Type {
  const type = typing.infer(operand!, hint)
  if (addable.has(type.kind)) return type
  return typing.report(operand!.position, `Unexpected ${nameType(type)}, expected a number or an amount`)
}

/** Arguments are the items, or one list of them; literals take the type of the first that has one of its own. */
function extreme(
  typing: Typing,
  call: Call,
  hint: Type | undefined,
  allowed: ReadonlySet<Type['kind']>,
  what: string,
): Type {
  const only = call.args.length === 1 ? call.args[0] : undefined
  if (only) {
    const list = typing.infer(only, hint && { kind: 'list', of: hint })
    const of = list.kind === 'list' ? list.of : list
    if (allowed.has(of.kind)) return of
    return typing.report(only.position, `Unexpected ${nameType(list)} in ${call.name}(…), expected ${what}`)
  }
  const leading = call.args.find((argument) => argument.kind !== 'literal') ?? call.args[0]!
  const type = typing.infer(leading, hint)
  if (!allowed.has(type.kind)) {
    return typing.report(leading.position, `Unexpected ${nameType(type)} in ${call.name}(…), expected ${what}`)
  }
  for (const argument of call.args)
    if (argument !== leading) typing.demand(argument, type, ', like the other arguments')
  return type
}
