import type { LinkedGuide } from '../../knowledge-base.ts'
import { defineCheck, type Check } from '../define-check.ts'

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
    const lines = linesOf(source)
    for (const [id, own] of linesOf(guide)) {
      const there = lines.get(id)
      const translated = changed(guide.path, own.from, own.to)
      const written = there && changed(source.path, there.from, there.to)
      const step = guide.steps.find((each) => each.id.value === id)
      if (!step || !there || translated === undefined || written === undefined || written <= translated) continue
      const original = source.steps.find((each) => each.id.value === id)
      report({
        reason: `Unexpected translation of \`${id}\` that is older than its source, expected it to follow the source's last change`,
        position: step.title.position,
        related: original && [{ path: source.path, position: original.title.position, message: 'Changed since' }],
      })
    }
  },
})

/** A step's lines go to the heading of the next one; the last one's to the end. */
function linesOf(guide: LinkedGuide): Map<string, { from: number; to: number }> {
  return new Map(
    guide.steps.map(({ id, title }, index) => {
      const next = guide.steps[index + 1]
      const to = next ? next.title.position.start.line - 1 : Number.POSITIVE_INFINITY
      return [id.value, { from: title.position.start.line, to }]
    }),
  )
}
