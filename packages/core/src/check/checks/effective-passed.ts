import { defineCheck, type Check } from '../define-check.ts'

/** A guide whose time is over is no longer offered: it goes, or gets a new time. */
export const effectivePassed: Check = defineCheck({
  id: 'effective-passed',
  severity: 'warning',
  base({ base, today }, report) {
    for (const page of [...base.guides, ...base.articles]) {
      const { effective, path } = page
      const inherited = 'translationOf' in page && page.translationOf?.effective === effective
      if (!effective || inherited || effective.value.to >= today) continue
      report(path, {
        reason: `Unexpected \`effective\` that ended on ${effective.value.to}, expected a later time, or no such file`,
        position: effective.position,
      })
    }
  },
})
