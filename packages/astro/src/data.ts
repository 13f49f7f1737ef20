import { getCollection } from 'astro:content'
import type { ArticleEntry, BaseEntry, DocEntry, Entry, GuideEntry, RepliesEntry, TriageEntry } from './entries.ts'
import { isOffered } from './locales.ts'

/** Everything that the pages show. */
export interface SiteData {
  base: BaseEntry
  guides: GuideEntry[]
  articles: ArticleEntry[]
  docs: DocEntry[]
  /** The phrases of the locales that have any. */
  replies: RepliesEntry[]
  triage: TriageEntry
  /** Guides and articles that are listed and found today. */
  offered: { guides: GuideEntry[]; articles: ArticleEntry[] }
}

/** Returns what the loader put into the content store, by kind. */
export async function siteData(): Promise<SiteData> {
  const found = (await getCollection('guidetree')) as { data: Entry }[]
  const entries = found.map((one) => one.data)
  const of = <Kind extends Entry['kind']>(kind: Kind): Extract<Entry, { kind: Kind }>[] =>
    entries.filter((entry): entry is Extract<Entry, { kind: Kind }> => entry.kind === kind)
  const base = of('base')[0]
  const triage = of('triage')[0]
  if (!base || !triage)
    throw new Error('The site has no knowledge base: export guidetreeCollections() from src/content.config.ts.')
  const today = new Date().toISOString().slice(0, 10)
  const [guides, articles] = [of('guide'), of('article')]
  const offered = {
    guides: guides.filter((guide) => isOffered(guide, today)),
    articles: articles.filter((article) => isOffered(article, today)),
  }
  return { base, guides, articles, docs: of('doc'), replies: of('replies'), triage, offered }
}
