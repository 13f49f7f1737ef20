import type { Problem } from '../message.ts'
import type { Code } from '../runtime/code.ts'
import type { Expression } from './ast.ts'
import { lower } from './lower.ts'
import { directNames } from './names.ts'
import type { Scope } from './scope.ts'
import type { Type } from './type.ts'
import { Typing } from './typing.ts'

/** Most pieces of lowered code, conditions inlined, and its deepest nesting: what the runtime accepts. */
const mostPieces = 20_000
const deepest = 900

/**
 * Returns the type of `expression` in `scope` with every problem in it; where `expected` is given, another type is a
 * problem, and literals in it are read as that type.
 */
export function typeExpression(
  expression: Expression,
  scope: Scope,
  expected?: Type,
): { type: Type; problems: Problem[] } {
  const typing = new Typing(scope)
  const type = expected ? typing.demand(expression, expected) : typing.infer(expression)
  const problems = typing.problems
  const usesConditions = directNames(expression).some(({ name }) => scope.conditions.has(name))
  if (problems.length === 0 && usesConditions) {
    const { pieces, depth } = measure(lower(expression, scope), new Map())
    if (pieces > mostPieces || depth > deepest) {
      const reason = `Unexpected ${pieces} parts with all conditions written out, expected at most ${mostPieces}`
      problems.push({ id: 'expression-too-long', reason, position: expression.position })
    }
  }
  return { type, problems }
}

/** Shared code is measured once and counted wherever it stands, as JSON will write it. */
function measure(code: Code, known: Map<Code, { pieces: number; depth: number }>): { pieces: number; depth: number } {
  if (!Array.isArray(code)) return { pieces: 1, depth: 1 }
  const before = known.get(code)
  if (before) return before
  const size = { pieces: 1, depth: 1 }
  for (const part of code as Code[]) {
    const { pieces, depth } = measure(part, known)
    size.pieces += pieces
    size.depth = Math.max(size.depth, depth + 1)
  }
  known.set(code, size)
  return size
}
