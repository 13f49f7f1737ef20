import type { Input } from '../../model.ts'
import { defineCheck, type Check } from '../define-check.ts'

/** A form asks for each fact once: the second field would replace what was typed into the first. */
export const duplicateInput: Check = defineCheck({
  id: 'duplicate-input',
  severity: 'error',
  guide(guide, report) {
    for (const { inputs } of guide.steps) {
      const first = new Map<string, Input>()
      for (const input of inputs) {
        const earlier = first.get(input.fact.value)
        if (!earlier) first.set(input.fact.value, input)
        // Under conditions only one of them may be there.
        if (!earlier || (input.when && earlier.when)) continue
        report({
          reason: `Unexpected second input for \`${input.fact.value}\`, expected one in a step`,
          position: input.fact.position,
          related: [{ path: guide.path, position: earlier.fact.position, message: 'The first' }],
        })
      }
    }
  },
})
