import type { Fact, Tree } from '@guidetree/core/runtime'
import type { Page } from './words.ts'
import { readPage } from './words.ts'

/** The guides that a case has met so far. */
export interface Guides {
  trees: Tree[]
  /** Facts that came with the case: none of its guides may declare them yet. */
  given: Fact[]
  page: (guide: string) => Page | undefined
  /** Loads every guide that those at hand lead to, and says whether any was new. */
  loadNext: () => Promise<boolean>
}

/** Returns the guides of a case that starts on one page; others are fetched from their own pages when a way leads there. */
export function openGuides(first: Page): Guides {
  const pages = new Map([[first.tree.id, first]])
  const trees = [first.tree]
  const load = async (guide: string, href: string): Promise<void> => {
    const response = await fetch(href)
    if (!response.ok) throw new Error(`The page of the guide ${guide} answered ${response.status}: ${href}`)
    const page = readPage(new DOMParser().parseFromString(await response.text(), 'text/html'))
    if (pages.has(guide)) return
    pages.set(guide, page)
    trees.push(page.tree)
  }
  return {
    trees,
    given: [],
    page: (guide) => pages.get(guide),
    async loadNext() {
      const missing = new Map([...pages.values()].flatMap((page) => Object.entries(page.guides)))
      for (const guide of pages.keys()) missing.delete(guide)
      await Promise.all([...missing].map(([guide, href]) => load(guide, href)))
      return missing.size > 0
    },
  }
}
