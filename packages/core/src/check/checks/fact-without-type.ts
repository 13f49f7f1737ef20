import { defineCheck, type Check } from '../define-check.ts'

/** A declared fact has a type: without one no value can be checked, asked for or shown. */
export const factWithoutType: Check = defineCheck({
  id: 'fact-without-type',
  severity: 'error',
  base({ base }, report) {
    for (const { path, facts, messages } of [base.config, ...base.guides]) {
      // A type that could not be read has been reported.
      if (messages.some((message) => message.ruleId === 'unknown-type')) continue
      for (const { name, type } of facts) {
        // A guide may say only the words of a fact that is declared elsewhere.
        if (type || base.facts.get(name.value)?.declaration) continue
        report(path, {
          reason: `Unexpected fact \`${name.value}\` without a type, expected \`type: choice\`, \`boolean\`, \`number\`, \`money\`, \`text\` or \`date\``,
          position: name.position,
        })
      }
    }
  },
})
