import { isId } from '../../parse/names.ts'
import { defineCheck, type Check } from '../define-check.ts'

/** Each answer has a value, by which a saved case finds it again; it is made of the label unless it is written. */
export const answerWithoutValue: Check = defineCheck({
  id: 'answer-without-value',
  severity: 'error',
  guide(guide, report) {
    for (const { endings } of guide.steps) {
      for (const ending of endings) {
        if (ending.kind !== 'answers') continue
        for (const { label, value } of ending.answers) {
          // A value that was written has been looked at where it was read.
          if (!value || value.position !== label.position || isId(value.value)) continue
          report({
            reason: `Unexpected label \`${label.value}\` that makes no value, expected a value in inline code after the link`,
            position: label.position,
          })
        }
      }
    }
  },
})
