import type { Fact } from '../runtime/types.ts'
import type { Expression } from './ast.ts'

/** What names mean to an expression. Maps, because names come from writers (`__proto__`). */
export interface Scope {
  facts: ReadonlyMap<string, Fact>
  /** Conditions of the guide and of guidetree.yaml; an expression that did not parse is absent. */
  conditions: ReadonlyMap<string, Expression | undefined>
}
