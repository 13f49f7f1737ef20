import { describePlace } from '@guidetree/core'
import type { Coverage, Missing, ScenarioResult, ScenarioWhy, Suggestion } from '@guidetree/core'
import type { AnswerProblem } from '@guidetree/core/runtime'
import { placeOf, sayInvalid, sayProblem, sayReason, sayStanding } from '../reason.ts'
import type { Key, Say } from '../strings/index.ts'
import type { Style } from '../style.ts'
import { visible } from '../text.ts'

/** How results are shown: the folder as a person writes it, colours, words. */
export interface Sheet {
  prefix: string
  style: Style
  say: Say
}

/** Returns what became of the scenarios: those that failed with their place, and how many passed. */
export function printResults(results: readonly ScenarioResult[], { prefix, style, say }: Sheet): string {
  const failures = results.filter(({ passed }) => !passed)
  const blocks = failures.map((result) =>
    [
      `${style.bold(visible(`${prefix}${result.path}:${result.line}`))} ${style.red(say('scenario-failed'))} ${visible(result.name)}`,
      `    ${say('scenario-expected', { text: visible(wanted(result, say)) })}`,
      `    ${say('scenario-actual', { text: visible(got(result, say)) })}`,
      '',
    ].join('\n'),
  )
  const passed = style.green(say('passed', { count: results.length - failures.length }))
  const failed = failures.length > 0 ? style.red(say('failed', { count: failures.length })) : ''
  return `${[...blocks, say('scenarios', { passed: passed + failed })].join('\n')}\n`
}

function wanted({ item, ends, guide }: ScenarioResult, say: Say): string {
  if (item?.kind === 'answer') return say('wants-answer', { text: item.text.value })
  if (item)
    return say('wants-facts', { facts: item.facts.map(({ fact, source }) => `${fact.value} = ${source.value}`) })
  return ends ? say('wants-end', { place: describePlace(ends, guide) }) : say('wants-end-somewhere')
}

function got({ session, why, guide, actual }: ScenarioResult, say: Say): string {
  if (!session) return say('cannot-begin', { problem: why ? sayMistake(why, actual, say) : actual })
  if (!why) return sayStanding(session, guide, say)
  // What is wrong with the scenario's own words is no matter of where the case stands.
  if (!('step' in why)) return sayMistake(why, actual, say)
  const problem = sayProblem(why as AnswerProblem, session.step, say)
  return say('stands-at', { place: placeOf(session, session.guide), problem })
}

function sayMistake(why: ScenarioWhy, english: string, say: Say): string {
  const { code, params, invalid } = why
  if (code === 'no-fact') return say('no-fact', params)
  if (code === 'faulty-guide') return say('faulty-guide')
  if (code === 'error') return params['problem'] ?? english
  const { name = '', written } = params
  const [error] = Object.values(invalid ?? {})
  if (error && written !== undefined) return say('fact-invalid', { name, written, problem: sayInvalid(error, say) })
  return sayReason(why, english, say)
}

/** Returns how much was taken, and each place that was not. */
export function printCoverage(covered: Coverage, { prefix, style, say }: Sheet): string {
  const totals = (Object.keys(totalKeys) as (keyof Coverage)[]).map((kind) => {
    const { covered: taken, total } = covered[kind]
    const text = say(totalKeys[kind], { covered: taken, total })
    return taken === total ? style.green(text) : style.yellow(text)
  })
  const missing = Object.values(covered).flatMap((kind) => kind.missing)
  missing.sort((one, other) => (one.path === other.path ? one.line - other.line : one.path < other.path ? -1 : 1))
  const lines = missing.map((place) => `  ${prefix}${place.path}:${place.line} ${visible(sayMissing(place, say))}`)
  const head = lines.length > 0 ? ['', say('not-taken'), ...lines] : []
  return `${[say('coverage', { totals }), ...head].join('\n')}\n`
}

function sayMissing({ kind, step, label, index = 0 }: Missing, say: Say): string {
  return say(missingKeys[kind], { step, label: label || { key: 'numbered', params: { number: index + 1 } } })
}

const totalKeys: Readonly<Record<keyof Coverage, Key>> = {
  steps: 'covered-steps',
  answers: 'covered-answers',
  rows: 'covered-rows',
  rules: 'covered-rules',
}

const missingKeys: Readonly<Record<keyof Coverage, Key>> = {
  steps: 'missing-steps',
  answers: 'missing-answers',
  rows: 'missing-rows',
  rules: 'missing-rules',
}

/** Returns the suggestions under the names of the files that they belong in. */
export function printSuggestions(suggestions: readonly Suggestion[], { prefix }: Sheet): string {
  if (suggestions.length === 0) return ''
  const byPath = Map.groupBy(suggestions, ({ path }) => path)
  return [...byPath]
    .map(([path, group]) => `<!-- ${prefix}${path} -->\n\n${group.map(({ markdown }) => markdown).join('\n')}`)
    .join('\n')
}
