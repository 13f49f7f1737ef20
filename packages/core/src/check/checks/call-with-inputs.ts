import { defineCheck, type Check } from '../define-check.ts'

/** A call is passed without stopping: what has to be filled in stands in a form before it. */
export const callWithInputs: Check = defineCheck({
  id: 'call-with-inputs',
  severity: 'error',
  guide(guide, report) {
    for (const { inputs, endings } of guide.steps) {
      const call = endings.find((ending) => ending.kind === 'call')
      if (!call) continue
      for (const { fact } of inputs) {
        report({
          reason: `Unexpected input \`ask ${fact.value}\` beside a call, expected it in a step before`,
          position: fact.position,
          related: [{ path: guide.path, position: call.position, message: 'The call' }],
        })
      }
    }
  },
})
