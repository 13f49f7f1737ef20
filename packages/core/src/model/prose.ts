import type { RootContent } from 'mdast'
import type { Positioned } from './base.ts'

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
