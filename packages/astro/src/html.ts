import type { Fact, Tree } from '@guidetree/core/runtime'
import { address, docPage, pageOf } from './addresses.ts'
import type { SiteData } from './data.ts'
import type { ArticleEntry, GuideEntry } from './entries.ts'
import { bestEntry } from './locales.ts'

/** Returns compiled HTML for a page: links to articles and guides lead to pages of the same locale, blanks are named. */
export function localHtml(
  html: string,
  locale: string,
  page: { locale: string; category: string; tree?: Tree },
  data: SiteData,
): string {
  return html
    .replace(/<a [^>]*data-(?:article|guide)="([^"]+)"[^>]*>/g, (link, id: string) => {
      const step = /data-step="([^"]+)"/.exec(link)?.[1]
      return `<a href="${hrefOf(id, locale, data)}${step === undefined ? '' : `#${step}`}">`
    })
    .replace(/(<img [^>]*src=")(?!https?:)([^"]+)"/g, (_, before: string, path: string) => {
      const asset = new URL(path, `file:///${page.locale}/${page.category}/`).pathname.slice(1)
      return `${before}${address(`files/${asset}`)}"`
    })
    .replace(/<span data-fact="([^"]*)"><\/span>/g, (_, fact: string) => blank(fact, page.tree))
}

/** Returns the address that a target of a tree leads to: `#step`, `guide`, `guide#step`. */
export function targetHref(target: string, locale: string, data: SiteData): string {
  if (target.startsWith('#')) return target
  const [guide = '', step] = target.split('#')
  return `${hrefOf(guide, locale, data)}${step === undefined ? '' : `#${step}`}`
}

/** Returns the pages of the guides that a tree calls or jumps to, by id. */
export function guidesFrom(tree: Tree, locale: string, data: SiteData): Record<string, string> {
  const ids = new Set<string>()
  for (const step of Object.values(tree.steps)) {
    if (step.call) ids.add(step.call.guide)
  }
  for (const { meta } of Object.values(tree.machine.states)) {
    if (meta?.jump) ids.add(meta.jump.guide)
  }
  ids.delete(tree.id)
  return Object.fromEntries([...ids].flatMap((id) => (page(id, locale, data) ? [[id, hrefOf(id, locale, data)]] : [])))
}

/** Returns text as HTML whose `{{fact}}` are blanks to fill, each named by the fact's label. */
export function blanks(text: string, tree: Tree): string {
  return escapeHtml(text).replace(/\{\{\s*([^{}]+?)\s*\}\}/g, (_, fact: string) => blank(fact, tree))
}

/** Returns a phrase as HTML whose `{{fact}}` are blanks in brackets, as they are copied. */
export function phraseHtml(text: string, facts: readonly Fact[]): string {
  return escapeHtml(text).replace(/\{\{\s*([^{}]+?)\s*\}\}/g, (_, name: string) => {
    const label = facts.find((fact) => fact.name === name)?.label ?? name
    return `<span class="blank">[${escapeHtml(label)}]</span>`
  })
}

/** Returns JSON that can stand in a script element. */
export function jsonForScript(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c')
}

/** Returns the HTML of a page of the documentation with its links to others resolved. */
export function docHtml(html: string): string {
  return html.replace(/href="doc:([^"#]*)(#[^"]*)?"/g, (_, id: string, hash = '') => `href="${docPage(id)}${hash}"`)
}

function blank(fact: string, tree: Tree | undefined): string {
  return `<span data-fact="${fact}">${escapeHtml(tree?.facts[fact]?.label ?? fact)}</span>`
}

function hrefOf(id: string, locale: string, data: SiteData): string {
  const found = page(id, locale, data)
  return found ? pageOf(locale, found) : '#'
}

function page(id: string, locale: string, data: SiteData): GuideEntry | ArticleEntry | undefined {
  return bestEntry<GuideEntry | ArticleEntry>([...data.guides, ...data.articles], id, locale, data.base)
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
