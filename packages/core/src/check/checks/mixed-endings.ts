import type { Ending } from '../../model.ts'
import { defineCheck, type Check } from '../define-check.ts'

const names: Record<Ending['kind'], string> = {
  answers: 'answers',
  rules: 'rules',
  table: 'decision table',
  call: 'call',
}

/** A step goes on in one way: with two, nobody could tell which of them counts. */
export const mixedEndings: Check = defineCheck({
  id: 'mixed-endings',
  severity: 'error',
  guide(guide, report) {
    for (const { endings } of guide.steps) {
      const [first, ...more] = endings
      for (const ending of more) {
        report({
          reason: `Unexpected ${names[ending.kind]} beside the ${names[first!.kind]} of the same step, expected a step of its own`,
          position: ending.position,
          related: [{ path: guide.path, position: first!.position, message: 'The step goes on here' }],
        })
      }
    }
  },
})
