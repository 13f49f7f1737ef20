import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { AstroIntegrationLogger } from 'astro'
import { close, createIndex } from 'pagefind'
import { simplify } from './fold.ts'
import type { SearchRecord } from './records.ts'
import { titlesMark } from './variants.ts'

/** The page on which the build leaves its records for the index; it is taken away once they are read. */
export const recordsFile = 'search-records.json'

/** Writes the search index of a built site into its folder. */
export async function writeSearchIndex(site: string, logger: AstroIntegrationLogger): Promise<void> {
  const file = join(site, recordsFile)
  const records = JSON.parse(await readFile(file, 'utf8')) as SearchRecord[]
  await rm(file)
  const bundle = join(site, 'pagefind')
  await withIndex(records, async (index) => {
    expectNoErrors(await index.writeFiles({ outputPath: bundle }), site)
    // The JavaScript API is all that the site uses.
    const spare = (await readdir(bundle)).filter((name) => /-ui\.|-highlight\./.test(name))
    await Promise.all(spare.map((name) => rm(join(bundle, name))))
  })
  logger.info(`Search index: ${records.length} guides, steps and articles.`)
}

/** Returns what `use` makes of an index of the records; Pagefind is closed afterwards. */
export async function withIndex<T>(records: readonly SearchRecord[], use: (index: Index) => Promise<T>): Promise<T> {
  try {
    const index = expectIndex(await createIndex())
    for (const record of records) expectNoErrors(await index.addCustomRecord(customRecord(record)), record.url)
    return await use(index)
  } catch (cause) {
    throw new Error('The search index could not be made.', { cause })
  } finally {
    await close()
  }
}

/** Chinese is indexed in simplified letters, whatever it is written in; the words as written are kept for showing. */
function customRecord(record: SearchRecord): Parameters<Index['addCustomRecord']>[0] {
  const { title, guide, summary, kind, category, url, locale } = record
  // Titles come last: what an excerpt shows ends where they begin.
  const content = `${record.text} ${titlesMark} ${title} ${guide}`
  const chinese = locale.startsWith('zh')
  const folded = chinese ? simplify(content) : content
  return {
    url,
    content: folded,
    language: locale.toLowerCase(),
    meta: { title, guide, summary, kind, category, ...(folded !== content && { written: content }) },
    filters: { category: [category], kind: [kind] },
  }
}

type Index = NonNullable<Awaited<ReturnType<typeof createIndex>>['index']>

function expectIndex({ errors, index }: Awaited<ReturnType<typeof createIndex>>): Index {
  if (!index) throw new Error(errors.join('; '))
  return index
}

function expectNoErrors({ errors }: { errors: string[] }, what: string): void {
  if (errors.length > 0) throw new Error(`${what}: ${errors.join('; ')}`)
}
