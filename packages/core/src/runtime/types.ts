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
  hint?: string
  when?: Code
}

/** The subset of an XState config that the compiler writes and the runtime accepts. */
export interface MachineConfig {
  id: string
  initial: string
  states: Readonly<Record<string, MachineState>>
}

export interface MachineState {
  type?: 'final'
  entry?: readonly Named[]
  always?: readonly Transition[]
  on?: Readonly<Record<string, readonly Transition[]>>
  output?: unknown
  meta?: unknown
}

export interface Transition {
  target: string
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
  entries: readonly TrailEntry[]
}

/** One thing done by the agent: an answer's id, facts that filled a form, or (neither) a form with nothing to fill. */
export interface TrailEntry {
  guide: string
  step: string
  answer?: string
  facts?: Facts
  at?: string
}

export type SessionStatus = 'active' | 'done' | 'stuck'

export interface Session {
  guide: string
  locale: string
  status: SessionStatus
  /** Why a stuck session is stuck, in a sentence that names the place. */
  why?: string
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
  /** Entries of the trail that no longer fit. */
  dropped: readonly { guide: string; step: string; why: string }[]
  /** Where the case went, in order: every step entered, automatic ones included. */
  path: readonly { guide: string; step: string; kind: StepKind; title: string; entry?: number }[]
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
  /** The value that is already known. */
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
