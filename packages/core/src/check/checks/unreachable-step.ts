import { nestedAnswers } from './nested-answer.ts'
import { defineCheck, type Check } from '../define-check.ts'
import { isByMistake, isPartlyRead } from '../step-lines.ts'

/** Some way leads to each step: what cannot be reached is not read, or a link to it was forgotten. */
export const unreachableStep: Check = defineCheck({
  id: 'unreachable-step',
  severity: 'warning',
  guides: 'originals',
  guide(guide, report, { graph, reached }) {
    // What could not be read, or leads nowhere yet, may be the way.
    if (isPartlyRead(guide) || nestedAnswers(guide).length > 0) return
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
