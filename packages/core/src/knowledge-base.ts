import type { Position } from 'unist'
import type { VFileMessage } from 'vfile-message'
import type { Scope } from './expression/scope.ts'
import type { Article, Config, FactDeclaration, Guide, Label, Replies, ScenarioFile, Step, StepKind } from './model.ts'
import type { Fact } from './runtime/types.ts'

/** All guides, articles and replies of one `trees/` folder, linked; what checks read. */
export interface KnowledgeBase {
  config: Config
  /** Every guide in every locale, ordered by locale (config order), then path. */
  guides: LinkedGuide[]
  /** The guides of each id, one per locale, the original (source locale) first. */
  guidesById: ReadonlyMap<string, readonly LinkedGuide[]>
  articles: Article[]
  replies: Replies[]
  scenarios: ScenarioFile[]
  assets: ReadonlySet<string>
  /** Every declared fact, once: the first declaration counts. */
  facts: ReadonlyMap<string, FactEntry>
  /** What names mean in guidetree.yaml. */
  scope: Scope
  /** What linking found wrong (unknown targets, conflicting declarations, …). */
  messages: VFileMessage[]
}

/** A guide whose links lead somewhere and whose names are known: it can be checked and compiled on its own. */
export interface LinkedGuide extends Guide {
  config: Config
  /** Types and conditions that its expressions are read against. */
  scope: Scope
  /** Kind of each step, by id. */
  steps: LinkedStep[]
  /** The facts of the knowledge base, resolved. */
  allFacts: ReadonlyMap<string, FactEntry>
  /** The guide of the source locale that this one translates, when it is a translation. */
  translationOf?: LinkedGuide
  /** Titles of the articles that it links to, by article id, in its locale where there is one. */
  articleTitles: ReadonlyMap<string, string>
}

export interface LinkedStep extends Step {
  /** `undefined` for a dead end: a step with nothing to do next. */
  kind: StepKind | undefined
}

/** A fact with its declaration and where that stands. */
export interface FactEntry {
  fact: Fact
  declaration?: FactDeclaration
  path: string
  /** Where in `path` it is declared; absent for a built-in fact. */
  position?: Position
  /** Declared in guidetree.yaml or built in: a host may give it. */
  shared: boolean
  labels: { label?: Label; help?: Label; options: Map<string, Label | undefined> }
}
