import { defineCheck, type Check } from '../define-check.ts'
import { isByMistake, mayGoOn, strayWays } from '../step-lines.ts'

/** Each step says what comes next or is an outcome: a person with a customer on the line must not be left standing. */
export const deadEnd: Check = defineCheck({
  id: 'dead-end',
  severity: 'error',
  guide(guide, report) {
    for (const [index, step] of guide.steps.entries()) {
      if (step.outcome || step.endings.length > 0 || step.ask) continue
      const next = guide.steps[index + 1]
      if (mayGoOn(guide, step) || (next && isByMistake(guide, next))) continue
      const [stray] = strayWays(step)
      const position = step.title.position
      if (stray) {
        const reason = `Unexpected end at \`${step.id.value}\`, expected its answers as items of a list, each of which begins with its link, such as \`- [No](#step)\``
        const related = [{ path: guide.path, position: stray.href.position, message: 'This link is no answer here' }]
        report({ reason, position, related })
        continue
      }
      const reason = `Unexpected end at \`${step.id.value}\`, expected answers, rules, a table, a call, or an outcome: \`resolved\`, \`escalated\` or \`unresolved\` below the heading`
      report({ reason, position })
    }
  },
})
