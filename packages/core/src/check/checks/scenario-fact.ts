import { literalValue, typeExpression, typeOfFact } from '../../expression/index.ts'
import type { KnowledgeBase } from '../../knowledge-base.ts'
import type { Scenario } from '../../model.ts'
import { defineCheck, type Check, type Finding } from '../define-check.ts'
import { suggest } from '../suggest.ts'

type Given = Scenario['given'][number]

/** Facts of a scenario are declared, with values that they may have: no case can begin with any other. */
export const scenarioFact: Check = defineCheck({
  id: 'scenario-fact',
  severity: 'error',
  base({ base }, report) {
    for (const { path, scenarios } of base.scenarios) {
      for (const { given, items } of scenarios) {
        const filled = items.flatMap((item) => (item.kind === 'facts' ? item.facts : []))
        for (const fact of [...given, ...filled]) for (const finding of problemsOf(fact, base)) report(path, finding)
      }
    }
  },
})

function problemsOf({ fact, source, expression }: Given, base: KnowledgeBase): Finding[] {
  const declared = base.facts.get(fact.value)?.fact
  if (!declared) {
    const { such, expected } = suggest(fact.value, base.facts.keys())
    const reason = `Unexpected fact \`${fact.value}\`, expected one that is declared${such}`
    return [{ reason, position: fact.position, expected }]
  }
  const { error } = literalValue(source.value, declared)
  if (error === undefined) return []
  // A value may also be worked out from the day of the run: `today() - duration("P20D")`.
  const typed =
    expression && expression.kind !== 'literal'
      ? typeExpression(expression, base.scope, typeOfFact(declared))
      : undefined
  if (typed) return typed.problems.map(({ id: _id, ...problem }) => problem)
  return [{ reason: `Unexpected value \`${source.value}\`: ${error}`, position: source.position }]
}
