import type { Fact, Tree } from '@guidetree/core/runtime'
import type { Model } from '@guidetree/triage'

/** What the pages are made of, kept in Astro's content store: plain data, one entry per guide and language, article, doc. */
export type Entry = BaseEntry | GuideEntry | ArticleEntry | RepliesEntry | TriageEntry | DocEntry

/** The knowledge base itself: the one entry with the id `base`. */
export interface BaseEntry {
  kind: 'base'
  /** By locale, in the order of guidetree.yaml; the first is the source. */
  names: Readonly<Record<string, string>>
  locales: readonly string[]
  /** Labels by locale; in the order of guidetree.yaml, then those that only folders name. */
  categories: readonly { id: string; labels: Readonly<Record<string, string>> }[]
  channels: readonly string[]
  emotions: readonly string[]
  synonyms: readonly (readonly string[])[]
  /** The `trees/` folder, and the files in it that are no text. */
  folder: string
  assets: readonly string[]
}

interface PageEntry {
  locale: string
  category: string
  id: string
  title: string
  summary?: string
  symptoms: readonly string[]
  owner?: string
  reviewBy?: string
  effective?: { from: string; to: string }
  sources: readonly string[]
  related: readonly { id: string; title: string }[]
  /** The introduction of a guide, the text of an article. */
  html: string
}

export interface GuideEntry extends PageEntry {
  kind: 'guide'
  tree: Tree
  /** Ways on that the machine takes, by step: what a reader on paper needs. */
  ways: Readonly<Record<string, readonly Way[]>>
  /** Words for the ids of outcomes. */
  teams: Readonly<Record<string, string>>
  causes: Readonly<Record<string, string>>
  /** The diagram in Graphviz's language. */
  dot: string
}

export interface ArticleEntry extends PageEntry {
  kind: 'article'
}

export interface Way {
  label: string
  /** `#step`, `guide` or `guide#step`. */
  target: string
  /** Title of the step or guide that it leads to. */
  title: string
}

/** The phrases of one locale. */
export interface RepliesEntry {
  kind: 'replies'
  locale: string
  /** In the order of guidetree.yaml, then those that it does not know. */
  moods: readonly { emotion: string; levels: readonly { level: string; phrases: readonly string[] }[] }[]
}

/** What the box on the start page reads messages with: the entry with the id `triage`. */
export interface TriageEntry {
  kind: 'triage'
  model: Model
  /** The facts that a host may give, in the words of each locale. */
  facts: Readonly<Record<string, readonly Fact[]>>
}

export interface DocEntry {
  kind: 'doc'
  /** Path below `docs/` without `.md`; `index` for the first page. */
  id: string
  title: string
  html: string
}
