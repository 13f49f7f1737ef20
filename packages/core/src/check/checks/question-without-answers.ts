import { defineCheck, type Check } from '../define-check.ts'
import { mayGoOn } from '../step-lines.ts'

/** What a step asks is told by one of its answers: without answers the question cannot be answered. */
export const questionWithoutAnswers: Check = defineCheck({
  id: 'question-without-answers',
  severity: 'error',
  guide(guide, report) {
    for (const step of guide.steps) {
      const { ask, endings } = step
      const answers = endings.find((ending) => ending.kind === 'answers')
      if (!ask || (answers && answers.answers.length > 0) || mayGoOn(guide, step)) continue
      // A fact that no answer can give is reported as that.
      const type = guide.allFacts.get(ask.fact.value)?.fact.type
      if (type && type !== 'choice' && type !== 'boolean') continue
      // Answers that all have `when` are read as rules, and are told what they lack.
      if (endings.some((ending) => ending.kind === 'rules' && ending.rules.every((rule) => rule.when))) continue
      report({
        reason: `Unexpected \`ask ${ask.fact.value}\` on a step without answers, expected a list of links, or an input: a list item that begins with \`ask ${ask.fact.value}\``,
        position: ask.fact.position,
      })
    }
  },
})
