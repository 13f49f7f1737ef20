import { defineCheck } from '../define-check.ts'
import { suggest } from '../suggest.ts'

/** Facts of a scenario are declared: a case cannot begin with any other. */
export const scenarioFact = defineCheck({
  id: 'scenario-fact',
  severity: 'error',
  base({ base }, report) {
    for (const { path, scenarios } of base.scenarios) {
      for (const { given, items } of scenarios) {
        const filled = items.flatMap((item) => (item.kind === 'facts' ? item.facts : []))
        for (const { fact } of [...given, ...filled]) {
          if (base.facts.has(fact.value)) continue
          const { such, expected } = suggest(fact.value, base.facts.keys())
          report(path, {
            reason: `Unexpected fact \`${fact.value}\`, expected one that is declared${such}`,
            position: fact.position,
            expected,
          })
        }
      }
    }
  },
})
