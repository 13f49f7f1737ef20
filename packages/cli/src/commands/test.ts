import { coverage, runScenarios, suggest } from '@guidetree/core'
import type { Coverage, ScenarioResult, Suggestion } from '@guidetree/core'
import { directory, today, valueOf, watch } from '../command.ts'
import type { Call, Command } from '../command.ts'
import { load, soundTrees } from '../load.ts'
import { progressOn } from '../progress.ts'
import { repeatOnChange } from '../repeat.ts'
import type { Style } from '../style.ts'
import { visible } from '../text.ts'

export const testCommand: Command = {
  name: 'test',
  summary: 'Run the scenarios',
  details: 'A scenario is a case with the outcome that it must come to: see <guide>.scenarios.md beside each guide.',
  positionals: [directory],
  options: {
    coverage: { help: 'List the steps, answers, rows and rules that no scenario takes' },
    suggest: { help: 'Print the fewest scenarios that would take them; write the outcomes yourself' },
    format: { value: 'FORMAT', help: 'How to print', choices: ['pretty', 'json'], default: 'pretty' },
    today,
    watch,
  },
  examples: [
    { line: 'test', does: 'run the scenarios in trees/' },
    { line: 'test --coverage', does: 'and list what none of them reaches' },
    { line: 'test --suggest > more.md', does: 'cases to complete and move into the scenario files' },
  ],
  run(call) {
    return call.switches.has('watch') ? repeatOnChange(call, () => testOnce(call)) : testOnce(call)
  },
}

function testOnce(call: Call): number {
  const { terminal, positionals, switches } = call
  const day = valueOf(call, 'today') ?? terminal.today
  const loaded = load(positionals['DIR'] ?? '', terminal, { today: day })
  const { base, prefix, faulty } = loaded
  if (faulty.size > 0)
    terminal.err(
      `${terminal.errStyle.yellow('warning')} ${faulty.size} files have errors and are left out: run guidetree check\n`,
    )
  const trees = soundTrees(loaded)
  const results = runScenarios(base, trees, { at: day })
  const sessions = results.flatMap(({ session }) => session ?? [])
  const covered = coverage(base, sessions)
  const suggestWithProgress = (): Suggestion[] => {
    const progress = progressOn(terminal)
    const found = suggest(base, trees, sessions, {
      at: day,
      progress: (guide) => progress.show(`Looking for ways through ${guide}`),
    })
    progress.done()
    return found
  }
  const suggestions = switches.has('suggest') ? suggestWithProgress() : undefined
  if (valueOf(call, 'format') === 'json') terminal.out(asJson(results, covered, suggestions))
  else {
    const summary = pretty(results, prefix, terminal.outStyle)
    // Suggestions are made to be sent to a file: then the summary stays on the screen.
    if (suggestions) terminal.err(summary)
    else terminal.out(summary)
    if (switches.has('coverage'))
      (suggestions ? terminal.err : terminal.out)(prettyCoverage(covered, prefix, terminal.outStyle))
    if (suggestions) terminal.out(suggestionFile(suggestions, prefix))
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

function pretty(results: readonly ScenarioResult[], prefix: string, style: Style): string {
  const failures = results.filter(({ passed }) => !passed)
  const blocks = failures.map(({ path, line, name, expected, actual }) =>
    [
      `${style.bold(visible(`${prefix}${path}:${line}`))} ${style.red('failed')} ${visible(name)}`,
      `    expected: ${visible(expected)}`,
      `    actual:   ${visible(actual)}`,
      '',
    ].join('\n'),
  )
  const passed = style.green(`${results.length - failures.length} passed`)
  const failed = failures.length > 0 ? style.red(`, ${failures.length} failed`) : ''
  return `${[...blocks, `Scenarios: ${passed}${failed}`].join('\n')}\n`
}

function prettyCoverage(covered: Coverage, prefix: string, style: Style): string {
  const totals = Object.entries(covered).map(([kind, counted]) => {
    const text = `${kind} ${counted.covered} of ${counted.total}`
    return counted.covered === counted.total ? style.green(text) : style.yellow(text)
  })
  const missing = Object.values(covered).flatMap((kind) => kind.missing)
  missing.sort((one, other) => (one.path === other.path ? one.line - other.line : one.path < other.path ? -1 : 1))
  const lines = missing.map(({ path, line, what }) => `  ${prefix}${path}:${line} ${visible(what)}`)
  const head = lines.length > 0 ? ['', 'Not taken by any scenario:', ...lines] : []
  return `${[`Coverage: ${totals.join(', ')}`, ...head].join('\n')}\n`
}

function suggestionFile(suggestions: readonly Suggestion[], prefix: string): string {
  if (suggestions.length === 0) return ''
  const byPath = Map.groupBy(suggestions, ({ path }) => path)
  return [...byPath]
    .map(([path, group]) => `<!-- ${prefix}${path} -->\n\n${group.map(({ markdown }) => markdown).join('\n')}`)
    .join('\n')
}
