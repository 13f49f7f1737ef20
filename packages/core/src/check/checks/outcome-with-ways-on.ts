import { defineCheck, type Check } from '../define-check.ts'

/** An outcome is the end: ways on from it would never be offered. */
export const outcomeWithWaysOn: Check = defineCheck({
  id: 'outcome-with-ways-on',
  severity: 'error',
  guide(guide, report) {
    for (const { outcome, endings } of guide.steps) {
      const ending = endings[0]
      if (!outcome || !ending) continue
      report({
        reason: `Unexpected way on from an outcome, expected it without \`${outcome.value}\`, or the end of the step`,
        position: ending.position,
        related: [{ path: guide.path, position: outcome.position, message: 'The step is an outcome' }],
      })
    }
  },
})
