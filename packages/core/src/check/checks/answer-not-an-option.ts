import type { Fact } from '../../runtime/types.ts'
import { defineCheck, type Check } from '../define-check.ts'
import { quoted, suggest } from '../suggest.ts'

/** The answers of a question are options of the fact that it asks: any other value would be known to no rule. */
export const answerNotAnOption: Check = defineCheck({
  id: 'answer-not-an-option',
  severity: 'error',
  guide(guide, report) {
    for (const { ask, endings } of guide.steps) {
      const entry = ask && guide.allFacts.get(ask.fact.value)
      const options = entry && optionsOf(entry.fact)
      if (!options) continue
      for (const ending of endings) {
        if (ending.kind !== 'answers') continue
        for (const { value } of ending.answers) {
          if (!value || options.includes(value.value)) continue
          const { expected } = suggest(value.value, options)
          report({
            reason: `Unexpected value \`${value.value}\` of \`${ask.fact.value}\`, expected ${quoted(options)} in inline code after the link`,
            position: value.position,
            expected: isLabel(ending.answers, value) ? undefined : expected,
            related: entry.position && [{ path: entry.path, position: entry.position, message: 'Declared here' }],
          })
        }
      }
    }
  },
})

/** Ids that an answer may have; `undefined` where anything may be, or where another check speaks. */
function optionsOf({ type, options, many }: Fact): string[] | undefined {
  if (type === 'boolean') return ['yes', 'no']
  if (type !== 'choice' || many || !options || options.length === 0) return undefined
  return options.map((option) => option.id)
}

/** A value that was made of the label stands nowhere: there is nothing to replace. */
function isLabel(answers: readonly { label: { position: unknown } }[], value: { position: unknown }): boolean {
  return answers.some((answer) => answer.label.position === value.position)
}
