import { defineCheck, type Check } from '../define-check.ts'
import { suggest } from '../suggest.ts'

/** An action takes the arguments that guidetree.yaml declares for it: the program behind it knows no others. */
export const unknownArgument: Check = defineCheck({
  id: 'unknown-argument',
  severity: 'error',
  guide(guide, report) {
    for (const { actions } of guide.steps) {
      for (const { name, args } of actions) {
        const declared = name && guide.config.actions?.get(name.value)
        if (!declared) continue
        const ids = declared.args.map((argument) => argument.name.value)
        for (const argument of args) {
          if (ids.includes(argument.name.value)) continue
          const { such, expected } = suggest(argument.name.value, ids)
          const wanted = ids.length === 0 ? 'none' : `an argument of \`${name.value}\`${such}`
          report({
            reason: `Unexpected argument \`${argument.name.value}\`, expected ${wanted}`,
            position: argument.name.position,
            expected,
          })
        }
      }
    }
  },
})
