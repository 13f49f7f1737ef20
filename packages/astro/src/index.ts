import { fileURLToPath } from 'node:url'
import type { AstroConfig, AstroIntegration } from 'astro'
import { serveSearchIndex } from './search/serve.ts'
import { writeSearchIndex } from './search/write.ts'

/** Everything the browser may load: only what the site itself serves; nothing inline, no plug-in, no frame. */
const policy = {
  algorithm: 'SHA-256' as const,
  directives: [
    "default-src 'none'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
  ],
  scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"], hashes: [], strictDynamic: false },
  styleDirective: { resources: ["'self'"], hashes: [] },
} satisfies NonNullable<Exclude<AstroConfig['security'], undefined>['csp']> | object

/** The pages by their address, in `src/pages`: Astro compiles them in every site, so they are published as they are. */
const routes: Readonly<Record<string, string>> = {
  '/': 'root.astro',
  '/404': '404.astro',
  '/theme.js': 'theme.js.ts',
  '/files/[...path]': 'file.ts',
  '/docs/[...doc]': 'doc.astro',
  '/search-records.json': 'search-records.json.ts',
  '/triage.json': 'triage.json.ts',
  '/[locale]': 'start.astro',
  '/[locale]/player.json': 'player.json.ts',
  '/[locale]/search.json': 'search.json.ts',
  '/[locale]/triage-words.json': 'triage-words.json.ts',
  '/[locale]/replies': 'replies.astro',
  '/[locale]/[category]': 'category.astro',
  '/[locale]/[category]/[id]': 'page.astro',
  '/[locale]/[category]/[id]/diagram.svg': 'diagram.svg.ts',
}

/** XState changes less often than the site: a file of its own stays in the browser's cache. */
const xstate = { name: 'xstate', test: /[\\/]node_modules[\\/]xstate[\\/]/ }

/** What the player and the box of the start page share is one file. */
const parts = {
  name: 'parts',
  test: /[\\/]player[\\/](?:src|dist)[\\/](?:dom|copy|now|strings)\.|[\\/]runtime[\\/](?:base64|encode-trail|format|library)\./,
}

/**
 * Returns the integration that makes a searchable site from the collection of `guidetreeCollections()`:
 * pages, styles, content security policy and search index.
 */
export default function guidetree(): AstroIntegration {
  return {
    name: 'guidetree',
    hooks: {
      'astro:config:setup'({ injectRoute, updateConfig }) {
        for (const [pattern, file] of Object.entries(routes)) {
          injectRoute({ pattern, entrypoint: new URL(`../src/pages/${file}`, import.meta.url), prerender: true })
        }
        updateConfig({
          trailingSlash: 'always',
          build: { format: 'directory', inlineStylesheets: 'never' },
          markdown: { syntaxHighlight: false },
          security: { csp: policy },
          vite: {
            build: { assetsInlineLimit: 0, modulePreload: false },
            worker: { format: 'es' },
            environments: {
              client: { build: { rolldownOptions: { output: { codeSplitting: { groups: [xstate, parts] } } } } },
            },
          },
        })
      },
      'astro:server:setup'({ server, logger }) {
        serveSearchIndex(server, logger)
      },
      async 'astro:build:done'({ dir, logger }) {
        await writeSearchIndex(fileURLToPath(dir), logger)
      },
    },
  }
}
