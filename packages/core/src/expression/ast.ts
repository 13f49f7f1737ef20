import type { Position } from 'unist'

/** A parsed expression of the FEEL subset; every node has its place in the file. */
export type Expression =
  | Literal
  | Name
  | { kind: 'list'; items: Expression[]; position: Position }
  | { kind: 'negate' | 'not'; operand: Expression; position: Position }
  | { kind: 'binary'; operator: BinaryOperator; left: Expression; right: Expression; position: Position }
  | { kind: 'between'; value: Expression; low: Expression; high: Expression; position: Position }
  | { kind: 'in'; value: Expression; tests: InTest[]; position: Position }
  | { kind: 'if'; condition: Expression; yes: Expression; no: Expression; position: Position }
  | { kind: 'call'; name: string; args: Expression[]; namePosition: Position; position: Position }

export type BinaryOperator = 'and' | 'or' | '=' | '!=' | '<' | '<=' | '>' | '>=' | '+' | '-' | '*' | '/'

/** `value` is the text of the literal: digits, the string without quotes, `true`, an ISO date or duration. */
export interface Literal {
  kind: 'literal'
  type: 'number' | 'text' | 'boolean' | 'date' | 'duration'
  value: string
  position: Position
}

/** A fact or a named condition. */
export interface Name {
  kind: 'name'
  name: string
  position: Position
}

/** What may stand after `in`: a value to equal, a comparison, or a range. */
export type InTest =
  | { kind: 'equals'; value: Expression; position: Position }
  | { kind: 'compare'; operator: '<' | '<=' | '>' | '>='; value: Expression; position: Position }
  | { kind: 'range'; low: Expression; lowOpen: boolean; high: Expression; highOpen: boolean; position: Position }
