import type { Link as LinkNode } from 'mdast'
import type { Position } from 'unist'
import type { Expression } from '../expression/ast.ts'
import type { Positioned, Source } from './base.ts'
import type { When } from './fact.ts'
import type { Link, Prose } from './prose.ts'

export type Ending = Answers | Rules | DecisionTable | Call

export interface Answers {
  kind: 'answers'
  answers: Answer[]
  position: Position
}

export interface Answer {
  when?: When
  label: Positioned<string>
  labelNodes: LinkNode['children']
  link: Link
  /** As written; link fills the default (the label's slug, or the source locale's value). */
  value?: Positioned<string>
  sets: Assignment[]
  /** Text after the link and nested content. */
  hint: Prose
  position: Position
}

export interface Assignment {
  fact: Positioned<string>
  source: Source
  expression?: Expression
}

export interface Rules {
  kind: 'rules'
  rules: Rule[]
  position: Position
}

export interface Rule {
  /** Absent for `else`. */
  when?: When
  link: Link
  label: Positioned<string>
  sets: Assignment[]
  position: Position
}

export interface Call {
  kind: 'call'
  link: Link
  rules: Rules | undefined
  position: Position
}

export interface DecisionTable {
  kind: 'table'
  columns: Column[]
  rows: Row[]
  /** Of the header row. */
  position: Position
}

export type Column =
  | { kind: 'input'; source: Source; expression?: Expression }
  | { kind: 'set'; fact: Positioned<string>; position: Position }
  | { kind: 'next'; position: Position }

export interface Row {
  /** One per column, as written between the pipes (trimmed, code ticks included); the last column's is a link. */
  cells: Source[]
  link: Link
  label: Positioned<string>
  position: Position
}
