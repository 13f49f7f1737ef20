import { defineCheck, type Check } from '../define-check.ts'
import { linesOf } from '../step-lines.ts'

/**
 * A translated step is as new as its source. Only the host knows when lines changed (from git); without it nothing is
 * said. A step that needs no change after all is settled by any change in it, such as a remark.
 */
export const staleTranslation: Check = defineCheck({
  id: 'stale-translation',
  severity: 'warning',
  guide(guide, report, { changed }) {
    const source = guide.translationOf
    if (!source || !changed) return
    for (const step of guide.steps) {
      const original = source.steps.find((each) => each.id.value === step.id.value)
      if (!original) continue
      const [own, there] = [linesOf(guide, step), linesOf(source, original)]
      const translated = changed(guide.path, own.from, own.to)
      const written = changed(source.path, there.from, there.to)
      if (translated === undefined || written === undefined || written <= translated) continue
      report({
        reason: `Unexpected translation of \`${step.id.value}\` that is older than its source, expected it to follow the source's last change`,
        position: step.title.position,
        related: [{ path: source.path, position: original.title.position, message: 'Changed since' }],
      })
    }
  },
})
