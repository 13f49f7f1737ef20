import { literalValue } from '../../expression/index.ts'
import { defineCheck } from '../define-check.ts'
import { suggest } from '../suggest.ts'

/** Facts of a scenario are declared, with values that they may have: no case can begin with any other. */
export const scenarioFact = defineCheck({
  id: 'scenario-fact',
  severity: 'error',
  base({ base }, report) {
    for (const { path, scenarios } of base.scenarios) {
      for (const { given, items } of scenarios) {
        const filled = items.flatMap((item) => (item.kind === 'facts' ? item.facts : []))
        for (const { fact, source } of [...given, ...filled]) {
          const declared = base.facts.get(fact.value)?.fact
          if (!declared) {
            const { such, expected } = suggest(fact.value, base.facts.keys())
            const reason = `Unexpected fact \`${fact.value}\`, expected one that is declared${such}`
            report(path, { reason, position: fact.position, expected })
            continue
          }
          const { error } = literalValue(source.value, declared)
          if (error === undefined) continue
          report(path, { reason: `Unexpected value \`${source.value}\`: ${error}`, position: source.position })
        }
      }
    }
  },
})
