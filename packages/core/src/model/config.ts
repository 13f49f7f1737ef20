import type { Position } from 'unist'
import type { VFileMessage } from 'vfile-message'
import type { Label, Positioned } from './base.ts'
import type { ConditionDeclaration, FactDeclaration } from './fact.ts'

/** `guidetree.yaml`: what all guides share. */
export interface Config {
  path: string
  messages: VFileMessage[]
  name: Label
  locales: string[]
  currency?: string
  /** Absent sections are open: anything may be named. `position` is that of the key. */
  categories?: Map<string, { label?: Label; position: Position }>
  causes?: Map<string, { label?: Label; position: Position }>
  teams?: Map<string, { label?: Label; position: Position }>
  channels?: string[]
  emotions: string[]
  severities: string[]
  facts: FactDeclaration[]
  conditions: ConditionDeclaration[]
  actions?: Map<string, ActionDeclaration>
  synonyms: string[][]
  /** Checks switched off, by id, with the reason the writer gave; `position` is that of the id. */
  checksOff: Map<string, Positioned<string>>
}

export interface ActionDeclaration {
  name: Positioned<string>
  label?: Label
  args: FactDeclaration[]
}
