import type { AstroIntegrationLogger, HookParameters } from 'astro'
import type { SearchRecord } from './records.ts'
import { recordsFile, withIndex } from './write.ts'

type Server = HookParameters<'astro:server:setup'>['server']

const types: Readonly<Record<string, string>> = { js: 'text/javascript', json: 'application/json' }

/** Answers for the search index while the development server runs: it is made anew when a page first asks for it. */
export function serveSearchIndex({ middlewares, resolvedUrls }: Server, logger: AstroIntegrationLogger): void {
  let files: Promise<Map<string, Uint8Array>> | undefined
  middlewares.use((request, response, next) => {
    const [, path] = /\/pagefind\/([^?]+)/.exec(request.url ?? '') ?? []
    if (path === undefined) {
      next()
      return
    }
    const origin = resolvedUrls?.local[0] ?? `http://${request.headers.host}/`
    if (files === undefined || path === 'pagefind-entry.json') files = makeFiles(origin)
    files.then(
      (made) => {
        const file = made.get(path)
        response.writeHead(file ? 200 : 404, {
          'content-type': types[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
        })
        response.end(file)
      },
      (error: unknown) => {
        logger.error(String(error))
        response.writeHead(500).end()
      },
    )
  })
}

async function makeFiles(origin: string): Promise<Map<string, Uint8Array>> {
  const response = await fetch(new URL(recordsFile, origin))
  const records = (await response.json()) as SearchRecord[]
  return withIndex(records, async (index) => {
    const { files } = await index.getFiles()
    return new Map(files.map(({ path, content }) => [path, content]))
  })
}
