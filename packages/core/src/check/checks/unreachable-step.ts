import { defineCheck, type Check } from '../define-check.ts'
import { isByMistake } from '../step-lines.ts'

/** Some way leads to each step: what cannot be reached is not read, or a link to it was forgotten. */
export const unreachableStep: Check = defineCheck({
  id: 'unreachable-step',
  severity: 'warning',
  guides: 'originals',
  guide(guide, report, { graph, reached }) {
    for (const step of guide.steps) {
      const node = graph().node(guide, step.id.value)
      if (!node || node.step !== step || reached().has(node) || isByMistake(guide, step)) continue
      report({
        reason: `Unexpected step \`${step.id.value}\` that no way leads to, expected a link to \`#${step.id.value}\``,
        position: step.title.position,
      })
    }
  },
})
