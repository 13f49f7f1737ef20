import type { Answer } from '../../model.ts'
import { defineCheck, type Check } from '../define-check.ts'

/** Answers of one question differ in label and value: an agent could not tell them apart, nor could a saved case. */
export const duplicateAnswer: Check = defineCheck({
  id: 'duplicate-answer',
  severity: 'error',
  guide(guide, report) {
    for (const { endings } of guide.steps) {
      for (const ending of endings) {
        if (ending.kind !== 'answers') continue
        const labels = new Map<string, Answer>()
        const values = new Map<string, Answer>()
        for (const answer of ending.answers) {
          const label = answer.label.value.trim().toLowerCase()
          const sameLabel = labels.get(label)
          const sameValue = answer.value && values.get(answer.value.value)
          const earlier = sameLabel ?? sameValue
          labels.set(label, sameLabel ?? answer)
          if (answer.value) values.set(answer.value.value, sameValue ?? answer)
          if (!earlier) continue
          const what = sameLabel ? `label \`${answer.label.value}\`` : `value \`${answer.value!.value}\``
          report({
            reason: `Unexpected second answer with the ${what}, expected each answer of a question to differ`,
            position: sameLabel ? answer.label.position : answer.value!.position,
            related: [{ path: guide.path, position: earlier.position, message: 'The first' }],
          })
        }
      }
    }
  },
})
