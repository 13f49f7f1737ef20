import { defineCheck } from '../define-check.ts'

/** Each argument of an action is given, or is a fact that the case may know: software cannot guess it. */
export const missingArgument = defineCheck({
  id: 'missing-argument',
  severity: 'error',
  guide(guide, report) {
    for (const { actions } of guide.steps) {
      for (const { name, args } of actions) {
        const declared = name && guide.config.actions?.get(name.value)
        for (const argument of declared?.args ?? []) {
          const id = argument.name.value
          if (guide.allFacts.has(id) || args.some((given) => given.name.value === id)) continue
          report({
            reason: `Unexpected \`do ${name!.value}\` without \`${id}\`, expected \`${id}=…\`: no fact has this name`,
            position: name!.position,
            related: [
              { path: guide.config.path, position: argument.name.position, message: 'The argument is declared here' },
            ],
          })
        }
      }
    }
  },
})
