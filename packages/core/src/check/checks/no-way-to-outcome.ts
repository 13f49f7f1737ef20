import { traps } from '../../graph/reach-ends.ts'
import { defineCheck, type Check } from '../define-check.ts'
import { mayGoOn } from '../step-lines.ts'
import { quoted } from '../suggest.ts'

/** Every step leads to an outcome in some way: otherwise a case goes round and never ends. */
export const noWayToOutcome: Check = defineCheck({
  id: 'no-way-to-outcome',
  severity: 'error',
  mayBeOff: true,
  base({ base, graph, finishing }, report) {
    for (const trap of traps(graph(), finishing())) {
      if (trap.some(({ guide, step }) => mayGoOn(guide, step))) continue
      const ids = trap.slice(0, 5).map((node) => node.step.id.value)
      for (const { guide, step } of trap) {
        const where = ids.length > 1 ? `: all ways lead on among ${quoted(ids, 'and')}` : ': it leads to itself alone'
        for (const copy of base.guidesById.get(guide.id) ?? []) {
          const same = copy.steps.find((other) => other.id.value === step.id.value)
          if (!same) continue
          report(copy.path, {
            reason: `Unexpected step \`${step.id.value}\` from which no outcome can be reached${where}; expected a way to an outcome`,
            position: same.title.position,
          })
        }
      }
    }
  },
})
