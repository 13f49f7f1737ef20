import { knownWhere } from '../flow/implied.ts'
import { canBe } from '../flow/values.ts'
import { defineCheck, type Check } from '../define-check.ts'

/** Some way performs each action and notes each follow-up: what none performs is work that the writer counted on in vain. */
export const neverPerformed: Check = defineCheck({
  id: 'never-performed',
  severity: 'warning',
  guides: 'originals',
  guide(guide, report, { graph, reached, flow, values }) {
    for (const step of guide.steps) {
      const node = graph().node(guide, step.id.value)
      if (!node) continue
      const calls = step.actions.flatMap(({ name, when }) =>
        name ? [{ what: `\`do ${name.value}\``, at: name, when }] : [],
      )
      const later = step.followUps.map(({ after, when }) => ({ what: `\`later ${after.value}\``, at: after, when }))
      for (const { what, at, when } of [...calls, ...later]) {
        if (!reached().has(node)) {
          report({
            reason: `Unexpected ${what} in a step that no way leads to, expected a way to the step`,
            position: at.position,
          })
          continue
        }
        if (!when) continue
        const needed = knownWhere(when.expression, guide.scope).find((fact) => {
          return !guide.allFacts.get(fact)?.shared && !flow().mayKnow(node, 'entered', fact)
        })
        const isPossible = canBe(when.expression, true, guide.scope, (name) => {
          const known = values(name)
          return known && { fact: known.fact, values: known.at(node) }
        })
        if (needed === undefined && isPossible) continue
        const expected =
          needed === undefined
            ? 'one that the answers on the ways here leave open'
            : `a step before that asks or sets \`${needed}\``
        report({
          reason: `Unexpected condition of ${what} that never holds here, expected ${expected}`,
          position: when.source.position,
        })
      }
    }
  },
})
