import type { Position } from 'unist'
import type { VFileMessage } from 'vfile-message'
import type { Positioned } from './base.ts'
import type { ConditionDeclaration, FactDeclaration } from './fact.ts'
import type { Link, Prose } from './prose.ts'
import type { ScenarioFile } from './scenario.ts'
import type { Step } from './step.ts'

/** What one file of a `trees/` folder holds once parsed; its messages are the problems that parsing met. */
export type Document = Guide | Article | Replies | ScenarioFile

export interface DocumentBase {
  /** Path inside the `trees/` folder, with `/`: `en/orders/late.md`. */
  path: string
  locale: string
  messages: VFileMessage[]
  /** The first line of content: what a message about the document as a whole points at. */
  position: Position
}

/** What the front matter of guides and articles may both say, beside the title. */
export interface PageFields {
  summary?: Positioned<string>
  symptoms: Positioned<string>[]
  owner?: Positioned<string>
  reviewBy?: Positioned<string>
  effective?: Positioned<{ from: string; to: string }>
  sources: Positioned<string>[]
  related: Link[]
}

/** What guides and articles share. */
interface PageBase extends DocumentBase, PageFields {
  category: string
  id: string
  title: Positioned<string>
}

/** A troubleshooting guide: front matter, an introduction and steps, of which the first is where it starts. */
export interface Guide extends PageBase {
  kind: 'guide'
  severity?: Positioned<string>
  /** How fast it must be dealt with; the severity where it is not said. */
  urgency?: Positioned<string>
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
