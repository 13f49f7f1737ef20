import type { Position } from 'unist'
import type { VFileMessage } from 'vfile-message'
import type { Label, Positioned } from './base.ts'
import type { ConditionDeclaration, FactDeclaration, When } from './fact.ts'

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
  risks: RiskRule[]
  /** Checks switched off, by id, with the reason the writer gave; `position` is that of the id. */
  checksOff: Map<string, Positioned<string>>
}

/** A rule about what customers write: what it listens for, what it raises, and the lines that it is tried on. */
export interface RiskRule {
  id: Positioned<string>
  label?: Label
  /** Any of these phrases where none of `except` stands, and what `when` says. */
  words: Positioned<string>[]
  except: Positioned<string>[]
  when?: When
  /** Raise to at least. */
  severity?: Positioned<string>
  urgency?: Positioned<string>
  /** It names a risk to the agent; otherwise it only raises. */
  warn: boolean
  fires: Positioned<string>[]
  silent: Positioned<string>[]
}

export interface ActionDeclaration {
  name: Positioned<string>
  label?: Label
  args: FactDeclaration[]
}
