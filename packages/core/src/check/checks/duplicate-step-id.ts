import { defineCheck, type Check } from '../define-check.ts'

/** Each step has an id of its own: a link to one of two would lead to the first, and the second is never seen. */
export const duplicateStepId: Check = defineCheck({
  id: 'duplicate-step-id',
  severity: 'error',
  guide(guide, report) {
    const first = new Map<string, (typeof guide.steps)[number]>()
    for (const step of guide.steps) {
      const earlier = first.get(step.id.value)
      if (!earlier) {
        first.set(step.id.value, step)
        continue
      }
      report({
        reason: `Unexpected second step with the id \`${step.id.value}\`, expected another heading, or an id of its own below it: \`#…\``,
        position: step.id.position,
        related: [{ path: guide.path, position: earlier.id.position, message: 'The first step with this id' }],
      })
    }
  },
})
