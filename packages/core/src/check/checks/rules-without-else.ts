import type { Position } from 'unist'
import type { When } from '../../model.ts'
import { defineCheck, type Check } from '../define-check.ts'

/** Some way on always holds: where every item has `when`, a case in which none does would be stuck. */
export const rulesWithoutElse: Check = defineCheck({
  id: 'rules-without-else',
  severity: 'error',
  guide(guide, report) {
    const look = (items: readonly { when?: When; position: Position }[]): void => {
      const last = items.at(-1)
      if (!last || items.some((item) => !item.when)) return
      report({
        reason:
          'Unexpected list in which every item has `when`, expected a last item `else` with a link (the machine decides), or one without `when` (a person does)',
        position: last.when!.source.position,
      })
    }
    for (const { endings } of guide.steps) {
      for (const ending of endings) {
        if (ending.kind === 'answers') look(ending.answers)
        else if (ending.kind === 'rules') look(ending.rules)
        else if (ending.kind === 'call') look(ending.rules?.rules ?? [])
      }
    }
  },
})
