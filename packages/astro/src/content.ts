import { isAbsolute, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineCollection } from 'astro/content/config'
import type { Loader, LoaderContext } from 'astro/loaders'
import { readTrees, TreesCache } from '@guidetree/core/node'
import type { Entry } from './entries.ts'
import { docEntry, readDocs } from './load/docs.ts'
import { loadEntries } from './load/knowledge-base.ts'
import { report } from './load/report.ts'

/** Folders of a site, relative to its root. */
export interface SiteFolders {
  trees: string
  /** Markdown files that are rendered under `/docs/`. */
  docs?: string
}

/** Returns the one collection of a site: what `src/content.config.ts` exports as `collections`. */
export function guidetreeCollections(folders: SiteFolders): Record<'guidetree', ReturnType<typeof defineCollection>> {
  return { guidetree: defineCollection({ loader: guidetreeLoader(folders) }) }
}

/** Returns the loader that compiles a folder of guides into the content store, and does so again when one changes. */
export function guidetreeLoader(folders: SiteFolders): Loader {
  const cache = new TreesCache()
  return {
    name: 'guidetree',
    async load(context) {
      const root = fileURLToPath(context.config.root)
      const at = (folder: string): string => (isAbsolute(folder) ? folder : join(root, folder))
      const trees = at(folders.trees)
      const docs = folders.docs === undefined ? undefined : at(folders.docs)
      const all = async (): Promise<void> => {
        const entries = loadGuides(context, trees, cache)
        if (docs !== undefined) for (const [id, entry] of await loadDocs(context, docs)) entries.set(id, entry)
        store(context, entries)
      }
      await all()
      watch(context, [trees, ...(docs === undefined ? [] : [docs])], all)
    },
  }
}

function loadGuides({ logger }: LoaderContext, dir: string, cache: TreesCache): Map<string, Entry> {
  const folder = readTrees(dir, cache)
  const loaded = loadEntries(folder, new Date().toISOString().slice(0, 10))
  report([...folder.messages, ...loaded.messages], loaded.leftOut, logger)
  return loaded.entries
}

async function loadDocs(context: LoaderContext, dir: string): Promise<[string, Entry][]> {
  const sources = readDocs(dir)
  const known = new Set(sources.map((source) => source.id))
  return Promise.all(
    sources.map(async (source): Promise<[string, Entry]> => {
      const { html } = await context.renderMarkdown(source.markdown)
      return [`doc/${source.id}`, docEntry(source, html, known)]
    }),
  )
}

function store({ store, generateDigest }: LoaderContext, entries: ReadonlyMap<string, Entry>): void {
  for (const id of store.keys()) if (!entries.has(id)) store.delete(id)
  for (const [id, entry] of entries) {
    const data = entry as unknown as Record<string, unknown>
    store.set({ id, data, digest: generateDigest(data) })
  }
}

/** Loads again when a file changes while the development server runs; several changes at once make one load. */
function watch({ watcher, logger }: LoaderContext, folders: string[], load: () => Promise<void>): void {
  if (!watcher) return
  watcher.add(folders)
  let timer: NodeJS.Timeout | undefined
  watcher.on('all', (_, path) => {
    if (!folders.some((folder) => path.startsWith(folder))) return
    clearTimeout(timer)
    timer = setTimeout(() => {
      load().catch((error: unknown) => logger.error(String(error)))
    }, 100)
  })
}
