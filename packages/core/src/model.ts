import type { BlockContent, DefinitionContent, Heading, Link as LinkNode, RootContent } from 'mdast'
import type { Position } from 'unist'
import type { VFileMessage } from 'vfile-message'
import type { Expression } from './expression/ast.ts'

/** A value with the place in the file where a writer would change it. */
export interface Positioned<T> {
  value: T
  position: Position
}

/** A piece of source text, as written, from one place in a file; column arithmetic starts at `position.start`. */
export type Source = Positioned<string>

export type OutcomeKind = 'resolved' | 'escalated' | 'unresolved'
export type StepKind = 'question' | 'form' | 'decision' | 'call' | 'outcome'
export type FactTypeName = 'boolean' | 'choice' | 'number' | 'money' | 'text' | 'date'

/** A label: one string for every locale, or one per locale. */
export type Label = string | Record<string, string>

/** What one file of a `trees/` folder holds once parsed; its messages are the problems that parsing met. */
export type Document = Guide | Article | Replies | ScenarioFile

interface DocumentBase {
  /** Path inside the `trees/` folder, with `/`: `en/orders/late.md`. */
  path: string
  locale: string
  messages: VFileMessage[]
  /** The first line of content: what a message about the document as a whole points at. */
  position: Position
}

/** What guides and articles share. */
interface PageBase extends DocumentBase {
  category: string
  id: string
  title: Positioned<string>
  summary?: Positioned<string>
  symptoms: Positioned<string>[]
  owner?: Positioned<string>
  reviewBy?: Positioned<string>
  effective?: Positioned<{ from: string; to: string }>
  sources: Positioned<string>[]
  related: Link[]
}

/** A troubleshooting guide: front matter, an introduction and steps, of which the first is where it starts. */
export interface Guide extends PageBase {
  kind: 'guide'
  severity?: Positioned<string>
  channels: Positioned<string>[]
  facts: FactDeclaration[]
  conditions: ConditionDeclaration[]
  intro: Prose
  steps: Step[]
}

/** A knowledge article: shown beside a step that links to it. */
export interface Article extends PageBase {
  kind: 'article'
  content: Prose
}

/** Phrases of `type: replies`, by emotion and level. */
export interface Replies extends DocumentBase {
  kind: 'replies'
  groups: { emotion: Positioned<string>; level: Positioned<string>; phrases: Positioned<string>[] }[]
}

/** Ordinary content: what a person reads, and what it points at. */
export interface Prose {
  nodes: RootContent[]
  /** Every link in it that leads to a `.md` file or a step. Links that go elsewhere stay in `nodes`. */
  links: Link[]
  images: Positioned<string>[]
  /** Every `{{fact}}` in it. */
  fills: Positioned<string>[]
}

/** A way forward or to knowledge: `#step`, `guide.md`, `guide.md#step`, as written. */
export interface Link {
  href: Positioned<string>
  /** Filled by link: what it leads to; absent while unresolved. */
  to?: Target
}

/** Where a link leads: a step of a guide (its first where the link names none) or an article. */
export type Target = { kind: 'step'; guide: string; step: string } | { kind: 'article'; article: string }

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

export interface ScenarioFile extends DocumentBase {
  kind: 'scenarios'
  /** The guide that they test: same path without `.scenarios`. */
  guide: string
  scenarios: Scenario[]
}

/** A named trail with its expected outcome. */
export interface Scenario {
  name: Positioned<string>
  /** Facts known at the start: `name = literal`. */
  given: { fact: Positioned<string>; source: Source; expression?: Expression }[]
  quotes: Positioned<string>[]
  items: ScenarioItem[]
  ends?: Link
  position: Position
}

/** An answer by value or label, or facts that fill a form. */
export type ScenarioItem =
  | { kind: 'answer'; text: Positioned<string> }
  | { kind: 'facts'; facts: { fact: Positioned<string>; source: Source; expression?: Expression }[]; position: Position }

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

/** A file inside the `trees/` folder that is neither Markdown nor configuration (images): only its path matters. */
export type AssetPath = string

export type { BlockContent, DefinitionContent }
