import { defineCheck, type Check } from '../define-check.ts'

/** `once` passes by what is known already: where nothing before can have given the fact, it does nothing. */
export const meaninglessOnce: Check = defineCheck({
  id: 'meaningless-once',
  severity: 'info',
  guides: 'originals',
  guide(guide, report, { graph, reached, flow }) {
    for (const step of guide.steps) {
      const node = graph().node(guide, step.id.value)
      if (!node || !reached().has(node)) continue
      for (const { fact, once } of [...(step.ask ? [step.ask] : []), ...step.inputs]) {
        // A host may give a shared fact at the start.
        if (!once || guide.allFacts.get(fact.value)?.shared || flow().mayKnow(node, 'entered', fact.value)) continue
        report({
          reason: `Unexpected \`once\`: no way here can have set \`${fact.value}\` before, expected \`ask ${fact.value}\` alone`,
          position: fact.position,
        })
      }
    }
  },
})
