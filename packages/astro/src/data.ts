import { getCollection } from 'astro:content'
import type { ArticleEntry, BaseEntry, DocEntry, Entry, GuideEntry } from './entries.ts'

/** Everything that the pages show. */
export interface SiteData {
  base: BaseEntry
  guides: GuideEntry[]
  articles: ArticleEntry[]
  docs: DocEntry[]
}

/** Returns what the loader put into the content store, by kind. */
export async function siteData(): Promise<SiteData> {
  const found = (await getCollection('guidetree')) as { data: Entry }[]
  const entries = found.map((one) => one.data)
  const of = <Kind extends Entry['kind']>(kind: Kind): Extract<Entry, { kind: Kind }>[] =>
    entries.filter((entry): entry is Extract<Entry, { kind: Kind }> => entry.kind === kind)
  const base = of('base')[0]
  if (!base)
    throw new Error('The site has no knowledge base: export guidetreeCollections() from src/content.config.ts.')
  return { base, guides: of('guide'), articles: of('article'), docs: of('doc') }
}
