import { coverage, runScenarios, suggest } from '@guidetree/core'
import type { Coverage, ScenarioResult, Suggestion } from '@guidetree/core'
import { directory, today, valueOf, watch } from '../command.ts'
import type { Call, Command } from '../command.ts'
import { languageOf } from '../language.ts'
import { load, soundTrees } from '../load.ts'
import { progressOn } from '../progress.ts'
import { repeatOnChange } from '../repeat.ts'
import { printCoverage, printResults, printSuggestions } from '../scenarios/report.ts'
import { speaker } from '../strings/index.ts'
import { scenarioWords } from '../templates/scenarios.ts'

export const testCommand: Command = {
  name: 'test',
  summary: 'test',
  details: 'test-details',
  positionals: [directory],
  options: {
    coverage: { help: 'test-coverage' },
    suggest: { help: 'test-suggest' },
    format: { value: 'FORMAT', help: 'option-format', choices: ['pretty', 'json'], default: 'pretty' },
    today,
    watch,
  },
  examples: [
    { line: 'test', does: 'test-example' },
    { line: 'test --coverage', does: 'test-example-coverage' },
    { line: 'test --suggest > more.md', does: 'test-example-suggest' },
  ],
  run(call) {
    return call.switches.has('watch') ? repeatOnChange(call, () => testOnce(call)) : testOnce(call)
  },
}

function testOnce(call: Call): number {
  const { terminal, positionals, switches, say } = call
  const day = valueOf(call, 'today') ?? terminal.today
  const loaded = load(positionals['DIR'] ?? '', terminal, { today: day })
  const { base, prefix, faulty } = loaded
  if (faulty.size > 0) {
    const told = say('files-left-out', { count: faulty.size })
    terminal.err(`${terminal.errStyle.yellow(say('label-warning'))} ${told}\n`)
  }
  const trees = soundTrees(loaded)
  const results = runScenarios(base, trees, { at: day })
  const sessions = results.flatMap(({ session }) => session ?? [])
  const covered = coverage(base, sessions)
  const suggestWithProgress = (): Suggestion[] => {
    const progress = progressOn(terminal)
    const found = suggest(base, trees, sessions, {
      at: day,
      progress: (guide) => progress.show(say('looking', { guide })),
      words: (guide) => scenarioWords(guide, speaker(languageOf(guide.locale) ?? 'en')),
    })
    progress.done()
    return found
  }
  const suggestions = switches.has('suggest') ? suggestWithProgress() : undefined
  if (valueOf(call, 'format') === 'json') terminal.out(asJson(results, covered, suggestions))
  else {
    const sheet = { prefix, style: terminal.outStyle, say }
    const summary = printResults(results, sheet)
    // Suggestions are made to be sent to a file: then the summary stays on the screen.
    if (suggestions) terminal.err(summary)
    else terminal.out(summary)
    if (switches.has('coverage')) (suggestions ? terminal.err : terminal.out)(printCoverage(covered, sheet))
    if (suggestions) terminal.out(printSuggestions(suggestions, sheet))
  }
  return results.every(({ passed }) => passed) ? 0 : 1
}

function asJson(
  results: readonly ScenarioResult[],
  covered: Coverage,
  suggestions: readonly Suggestion[] | undefined,
): string {
  const failures = results.filter(({ passed }) => !passed)
  const scenarios = {
    passed: results.length - failures.length,
    failed: failures.length,
    failures: failures.map(({ path, line, name, expected, actual }) => ({ path, line, name, expected, actual })),
  }
  return `${JSON.stringify({ scenarios, coverage: covered, ...(suggestions && { suggestions }) }, null, 2)}\n`
}
