import type { LinkedGuide } from '../../knowledge-base.ts'
import type { Action } from '../../model.ts'
import { knownWhere } from '../flow/implied.ts'
import { defineCheck, type Check } from '../define-check.ts'
import { quoted } from '../suggest.ts'

/**
 * What an action is given is written, or is a fact that the case knows by then: software gets nothing else. Where a fact
 * of that name may be known, or a host may give it, it is information.
 */
export const missingArgument: Check = defineCheck({
  id: 'missing-argument',
  severity: 'warning',
  guides: 'originals',
  guide(guide, report, { graph, reached, flow }) {
    for (const step of guide.steps) {
      const node = graph().node(guide, step.id.value)
      if (!node || !reached().has(node)) continue
      for (const action of step.actions) {
        const left = argumentsLeftOut(guide, action)
        const known = knownWhere(action.when?.expression, guide.scope)
        const missing = left.filter((id) => !known.includes(id) && !flow().mustKnow(node, 'entered', id))
        if (!action.name || missing.length === 0) continue
        const never = missing.filter((id) => !guide.allFacts.get(id)?.shared && !flow().mayKnow(node, 'entered', id))
        const [ids, why] =
          never.length > 0 ? [never, 'no fact of the case can give it'] : [missing, 'it may be unknown here']
        report(
          {
            reason: `Unexpected \`do ${action.name.value}\` without ${quoted(ids, 'and')}, expected ${quoted(
              ids.map((id) => `${id}=…`),
              'and',
            )}: ${why}`,
            position: action.name.position,
          },
          never.length > 0 ? 'warning' : 'info',
        )
      }
    }
  },
})

function argumentsLeftOut(guide: LinkedGuide, { name, args }: Action): string[] {
  const declared = (name && guide.config.actions?.get(name.value)?.args) ?? []
  return declared
    .map((argument) => argument.name.value)
    .filter((id) => !args.some((argument) => argument.name.value === id))
}
