import { inLocale } from '../../link/paths.ts'
import { defineCheck, type Check } from '../define-check.ts'

/** A translation stands at the same path as its source: alone, nobody else can read it, and nothing says it is right. */
export const translationWithoutSource: Check = defineCheck({
  id: 'translation-without-source',
  severity: 'warning',
  base({ base }, report) {
    const source = base.config.locales[0] ?? ''
    const pages = [...base.guides, ...base.articles]
    const paths = new Set(pages.map((page) => page.path))
    for (const { path, locale, position } of pages) {
      if (locale === source || paths.has(inLocale(path, source))) continue
      report(path, {
        reason: `Unexpected page without a source, expected ${inLocale(path, source)}`,
        position,
      })
    }
  },
})
