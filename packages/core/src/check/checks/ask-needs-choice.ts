import { defineCheck, type Check } from '../define-check.ts'

/** A question gives one of its answers: only a choice or a boolean can be asked so, anything else is filled into a form. */
export const askNeedsChoice: Check = defineCheck({
  id: 'ask-needs-choice',
  severity: 'error',
  guide(guide, report) {
    for (const { ask } of guide.steps) {
      const entry = ask && guide.allFacts.get(ask.fact.value)
      if (!ask || !entry) continue
      const { type, many } = entry.fact
      if ((type === 'choice' && !many) || type === 'boolean') continue
      const what = many ? 'choice of several' : type
      report({
        reason: `Unexpected question for the ${what} \`${ask.fact.value}\`, expected an input: a list item that begins with \`ask ${ask.fact.value}\``,
        position: ask.fact.position,
        related: entry.position && [{ path: entry.path, position: entry.position, message: 'Declared here' }],
      })
    }
  },
})
