import type { Article, Document, Guide } from '../model.ts'
import type { Report } from './facts.ts'
import { inLocale } from './paths.ts'
import { settle } from './settle.ts'

/** A guide as its writer may have meant it, with the original that it translates. */
export interface SettledGuide {
  guide: Guide
  source?: Guide
}

/** Returns the guides, the source locale's first, each with what it leaves out filled in from its original. */
export function pairGuides(documents: readonly Document[], locales: readonly string[]): SettledGuide[] {
  const rank = (locale: string): number => (locales.includes(locale) ? locales.indexOf(locale) : locales.length)
  const guides = documents.filter((document) => document.kind === 'guide')
  guides.sort((a, b) => rank(a.locale) - rank(b.locale) || (a.path < b.path ? -1 : 1))
  const sourceLocale = locales[0] ?? 'en'
  const originals = new Map<string, Guide>()
  return guides.map((guide) => {
    const source = guide.locale === sourceLocale ? undefined : originals.get(inLocale(guide.path, sourceLocale))
    const settled = settle(guide, source)
    if (guide.locale === sourceLocale) originals.set(guide.path, settled)
    return source ? { guide: settled, source } : { guide: settled }
  })
}

/**
 * Reports pages that may not be where they are: in a locale that the knowledge base has not, or with the id of another
 * page. A translation is the same path under another locale.
 */
export function checkPlaces(pages: readonly (Guide | Article)[], locales: readonly string[], report: Report): void {
  const byId = new Map<string, Guide | Article>()
  for (const page of pages) {
    if (!locales.includes(page.locale)) {
      report(page.path, {
        id: 'unknown-locale',
        reason: `Unexpected folder \`${page.locale}\`, expected a locale of guidetree.yaml: ${locales.join(', ')}`,
        position: page.position,
      })
    }
    const first = byId.get(page.id)
    if (!first) byId.set(page.id, page)
    else if (inLocale(page.path, '') !== inLocale(first.path, '') || page.kind !== first.kind) {
      const same = page.locale === first.locale
      report(page.path, {
        id: 'duplicate-id',
        reason: same
          ? `Unexpected second page with the id \`${page.id}\`, expected another file name: an id is unique in the knowledge base`
          : `Unexpected place of the translation of \`${page.id}\`, expected ${inLocale(first.path, page.locale)}`,
        position: page.position,
        related: [{ path: first.path, position: first.position, message: `\`${page.id}\` stands here first` }],
      })
    }
  }
}
