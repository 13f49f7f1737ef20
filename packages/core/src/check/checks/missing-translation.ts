import { inLocale } from '../../link/paths.ts'
import { defineCheck, type Check } from '../define-check.ts'
import { quoted } from '../suggest.ts'

/** Each guide and article is there in every locale: where it is not, readers get the source locale's, with a notice. */
export const missingTranslation: Check = defineCheck({
  id: 'missing-translation',
  severity: 'warning',
  base({ base }, report) {
    const [source, ...others] = base.config.locales
    const pages = [...base.guides, ...base.articles]
    const paths = new Set(pages.map((page) => page.path))
    for (const { path, locale, position } of pages) {
      if (locale !== source) continue
      const missing = others.filter((other) => !paths.has(inLocale(path, other)))
      if (missing.length === 0) continue
      report(path, {
        reason: `Unexpected page without a translation to ${quoted(missing, 'and')}, expected ${quoted(
          missing.map((other) => inLocale(path, other)),
          'and',
        )}`,
        position,
      })
    }
  },
})
