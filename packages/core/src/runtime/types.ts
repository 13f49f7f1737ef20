import type { Code } from './code.ts'

/** A fact's value: boolean; number or money as a JSON number; choice id, text or date (`YYYY-MM-DD`) as a string; ids of a `many` choice as an array. */
export type Value = boolean | number | string | readonly string[]

/** Facts by name. Made with a null prototype or checked with Object.hasOwn: names come from outside. */
export type Facts = Readonly<Record<string, Value>>

export type OutcomeKind = 'resolved' | 'escalated' | 'unresolved'
export type StepKind = 'question' | 'form' | 'decision' | 'call' | 'outcome'

/** What a fact may be, in the words of the tree's locale. */
export interface Fact {
  name: string
  type: 'boolean' | 'choice' | 'number' | 'money' | 'text' | 'date'
  label: string
  help?: string
  personal?: boolean
  default?: Value
  options?: readonly { id: string; label: string }[]
  many?: boolean
  min?: number | string
  max?: number | string
  step?: number
  currency?: string
  pattern?: string
}

/** One guide in one locale, compiled. */
export interface Tree {
  format: 1
  id: string
  locale: string
  category: string
  /** SHA-256 of everything else in the tree, 16 hex digits: a trail of another hash may need repair. */
  hash: string
  title: string
  summary?: string
  severity?: string
  urgency?: string
  /** First step. */
  start: string
  /** Every fact that the guide reads, asks or sets. */
  facts: Readonly<Record<string, Fact>>
  /** An XState v5 machine config as plain JSON; see docs/tree-format.md. */
  machine: MachineConfig
  steps: Readonly<Record<string, TreeStep>>
}

export interface TreeStep {
  kind: StepKind
  title: string
  /** Ordinary content as HTML, sanitized; `{{fact}}` is `<span data-fact="name"></span>`. */
  html: string
  scripts: readonly TreeScript[]
  notes: readonly { level: string; html: string }[]
  articles: readonly { id: string; title: string }[]
  actions: readonly TreeAction[]
  followUps: readonly { after: string; text: string; when?: Code }[]
  inputs: readonly TreeInput[]
  /** The fact that the answer becomes. */
  ask?: string
  /** `ask FACT once`. */
  once?: boolean
  answers: readonly TreeAnswer[]
  call?: { guide: string; step?: string }
  outcome?: { kind: OutcomeKind; team?: string; cause?: string; severity?: string }
}

/** `text` keeps `{{fact}}` for fillText; `html` has spans. */
export interface TreeScript {
  html: string
  text: string
  when?: Code
}

export interface TreeAction {
  /** Absent for an instruction without a call. */
  name?: string
  args: Readonly<Record<string, Code>>
  text: string
  html: string
  when?: Code
}

export interface TreeInput {
  fact: string
  type: Fact['type']
  label: string
  once?: boolean
  when?: Code
}

/** An answer of a question, or of a form that ends in answers. */
export interface TreeAnswer {
  id: string
  /** Value that the asked fact takes. */
  value?: Value
  label: string
  /** `#step`, or `guide` / `guide#step` in another guide. */
  target: string
  /** As HTML. */
  hint?: string
  when?: Code
}

/** The subset of an XState config that the compiler writes and the runtime accepts. */
export interface MachineConfig {
  id: string
  initial: string
  /** The guide's id, and the values that facts have while nobody said otherwise. */
  context: { guide: string; defaults?: Facts }
  entry: readonly Named[]
  states: Readonly<Record<string, MachineState>>
}

export interface MachineState {
  type?: 'final'
  entry?: readonly Named[]
  always?: readonly Transition[]
  on?: Readonly<Record<string, readonly Transition[]>>
  /** Of a final state: the outcome, or the guide that the case goes on in. */
  meta?: { outcome?: TreeStep['outcome']; jump?: { guide: string; step?: string } }
}

/** One without a target stays in its state. */
export interface Transition {
  target?: string
  reenter?: boolean
  guard?: Named
  actions?: readonly Named[]
}

/** A guard or action by name, with plain-data parameters. */
export interface Named {
  type: string
  params?: Readonly<Record<string, unknown>>
}

/** The whole saved state of a case. */
export interface Trail {
  format: 1
  guide: string
  locale: string
  /** ISO 8601 date or date-time; its first ten characters are `today()`. */
  at: string
  facts: Facts
  /** Names of the facts in it whose values `encodeTrail` leaves out; absent when there are none. */
  personal?: readonly string[]
  entries: readonly TrailEntry[]
}

/** One thing done by the agent: an answer's id, or facts that filled a form. */
export interface TrailEntry {
  guide: string
  step: string
  answer?: string
  facts?: Facts
  at?: string
  /** The answer says a personal fact, so `encodeTrail` leaves it out. */
  personal?: true
}

export type SessionStatus = 'active' | 'done' | 'stuck'

export interface Session {
  guide: string
  locale: string
  status: SessionStatus
  /** Why a stuck session is stuck, in a sentence that names the place. */
  why?: string
  /** The same as data, for programs that translate it. */
  reason?: Reason
  /** The step as in the tree, with what holds now, texts filled; `guide` is the one it belongs to. */
  step: SessionStep
  /** What may be told now. */
  asks: readonly SessionAsk[]
  facts: Facts
  trail: Trail
  /** Every action performed so far, in order. */
  actions: readonly PerformedAction[]
  followUps: readonly { after: string; text: string }[]
  outcome?: SessionOutcome
  /** Every outcome reached, those of called guides included, in order. */
  outcomes: readonly SessionOutcome[]
  /** Entries of the trail that no longer fit. */
  dropped: readonly DroppedEntry[]
  /** Where the case went, in order: every step entered, automatic ones included. */
  path: readonly SessionPathStep[]
  /** How many entries at the trail's end wait for personal values that were left out before them. */
  ahead: number
  /** After `change`: what became of each later entry. */
  changes?: readonly EntryChange[]
}

/** Why something is so, as data: `code` and what its sentence names. */
export interface Reason {
  code: string
  params: Readonly<Record<string, string>>
}

export interface DroppedEntry {
  guide: string
  step: string
  why: string
  reason: Reason
}

/** A later entry after a change: *kept*, *asked again* (its step is still ahead), or *dropped* (it is not). */
export interface EntryChange extends TrailEntry {
  fate: 'kept' | 'asked again' | 'dropped'
  why?: string
}

export interface SessionPathStep {
  guide: string
  step: string
  kind: StepKind
  title: string
  /** Index of the last trail entry given here. */
  entry?: number
  /** Index of the answer, rule or row taken, in its list. */
  way?: number
  /** `ask … once` passed it by: nothing in it was shown or done. */
  passed?: true
}

export interface SessionStep extends Omit<TreeStep, 'actions'> {
  id: string
  guide: string
  actions: readonly { name?: string; args: Facts; text: string; html: string }[]
}

export interface SessionAsk {
  fact: string
  type: Fact['type']
  label: string
  options?: readonly Value[]
  /** The value that is already known, or the fact's default. */
  known?: Value
}

export interface PerformedAction {
  name: string
  args: Facts
}

export interface SessionOutcome {
  guide: string
  step: string
  kind: OutcomeKind
  team?: string
  cause?: string
  severity?: string
}
