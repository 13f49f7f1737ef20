import { defineCheck, type Check } from '../define-check.ts'

/** A call says what comes after each outcome of the called guide: without rules the case stops there. */
export const callWithoutRules: Check = defineCheck({
  id: 'call-without-rules',
  severity: 'error',
  guide(guide, report) {
    for (const { endings } of guide.steps) {
      for (const ending of endings) {
        if (ending.kind !== 'call' || (ending.rules && ending.rules.rules.length > 0)) continue
        report({
          reason:
            'Unexpected call without rules, expected a list nested in it: `when outcome = "resolved"` and a link, then `else` and a link',
          position: ending.position,
        })
      }
    }
  },
})
