import type { Heading } from 'mdast'
import type { Position } from 'unist'
import type { Expression } from '../expression/ast.ts'
import type { Positioned, Source } from './base.ts'
import type { Ending } from './ending.ts'
import type { When } from './fact.ts'
import type { Prose } from './prose.ts'

export type OutcomeKind = 'resolved' | 'escalated' | 'unresolved'
export type StepKind = 'question' | 'form' | 'decision' | 'call' | 'outcome'

export interface Step {
  id: Positioned<string>
  /** The heading's plain text; its position is the heading's. */
  title: Positioned<string>
  heading: Heading
  ask?: { fact: Positioned<string>; once: boolean }
  outcome?: Positioned<OutcomeKind>
  team?: Positioned<string>
  cause?: Positioned<string>
  severity?: Positioned<string>
  /** Everything that is read and is none of the below. */
  content: Prose
  scripts: Script[]
  notes: Note[]
  actions: Action[]
  followUps: FollowUp[]
  inputs: Input[]
  /** One at most in a sound step; the mixed-ending check reports more. */
  endings: Ending[]
}

export interface Script {
  when?: When
  content: Prose
  position: Position
}

export interface Note {
  level: 'note' | 'tip' | 'important' | 'warning' | 'caution'
  content: Prose
  position: Position
}

export interface Action {
  when?: When
  /** Absent for an instruction without a call (an ordinary item of a numbered list of actions). */
  name?: Positioned<string>
  args: Argument[]
  content: Prose
  position: Position
}

export interface Argument {
  name: Positioned<string>
  source: Source
  expression?: Expression
}

export interface FollowUp {
  when?: When
  after: Positioned<string>
  content: Prose
  position: Position
}

export interface Input {
  when?: When
  fact: Positioned<string>
  once: boolean
  /** The words after the code: the label of the field here, when there are any. */
  content: Prose
  position: Position
}
