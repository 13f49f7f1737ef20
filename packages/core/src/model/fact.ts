import type { Expression } from '../expression/ast.ts'
import type { Label, Positioned, Source } from './base.ts'

export type FactTypeName = 'boolean' | 'choice' | 'number' | 'money' | 'text' | 'date'

/** A fact as it is declared in front matter or guidetree.yaml; `type` is absent where a translation gives words alone. */
export interface FactDeclaration {
  name: Positioned<string>
  type?: Positioned<FactTypeName>
  label?: Label
  help?: Label
  personal?: boolean
  default?: Positioned<unknown>
  options?: { id: Positioned<string>; label?: Label }[]
  many?: boolean
  min?: Positioned<number | string>
  max?: Positioned<number | string>
  step?: Positioned<number>
  currency?: Positioned<string>
  pattern?: Positioned<string>
  /** Words beside which it stands in what customers write. */
  near?: Positioned<string>[]
}

export interface ConditionDeclaration {
  name: Positioned<string>
  source: Source
  /** Absent where the text does not parse. */
  expression?: Expression
}

/** `when COND`: the text after the word, and what it parsed to. */
export interface When {
  source: Source
  expression?: Expression
}
