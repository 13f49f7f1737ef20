import { labelIn, review, train, triage } from '@guidetree/triage'
import type { Label, Triage } from '@guidetree/triage'
import { directory, locale, today, UsageError, valueOf } from '../command.ts'
import type { Call, Command } from '../command.ts'
import { readCases } from '../classify/cases.ts'
import { withoutPersonal } from '../classify/findings.ts'
import { evaluate } from '../classify/evaluate.ts'
import { toMessage } from '../classify/message.ts'
import { printEvaluation, printTriage } from '../classify/print.ts'
import { namesIn } from '../labels.ts'
import { load, requireLocale, soundBase } from '../load.ts'
import type { Loaded } from '../load.ts'
import { json } from '../report/json.ts'
import { listed } from '../report/pretty.ts'
import { version } from '../version.ts'

export const classifyCommand: Command = {
  name: 'classify',
  summary: 'classify',
  details: 'classify-details',
  positionals: [{ name: 'TEXT', help: 'classify-text', default: '-' }, directory],
  options: {
    locale,
    eval: { value: 'FILE', help: 'classify-eval' },
    review: { help: 'classify-review' },
    today,
    json: { help: 'classify-json' },
  },
  examples: [
    { line: 'classify TEXT', text: 'classify-example-text', does: 'classify-example' },
    { line: 'classify --review', does: 'classify-example-review' },
    { line: 'classify --eval messages.jsonl --json', does: 'classify-example-eval' },
  ],
  run(call) {
    if (call.switches.has('review')) return reviewExamples(call)
    return valueOf(call, 'eval') === undefined ? classify(call) : evaluateFile(call)
  },
}

async function classify(call: Call): Promise<number> {
  const { terminal, positionals, switches, say } = call
  const loaded = load(positionals['DIR'] ?? '', terminal, { today: valueOf(call, 'today') })
  const asked = valueOf(call, 'locale')
  requireLocale(loaded, asked)
  const isJson = switches.has('json')
  // What a program reads stays the same, whatever the person at the terminal speaks.
  const spoken = asked ?? (isJson ? undefined : terminal.language)
  const titles = titlesOf(loaded, spoken)
  const given = positionals['TEXT'] ?? '-'
  const model = train(soundBase(loaded))
  const at = valueOf(call, 'today') ?? terminal.today
  const result = triage(model, given === '-' ? await readAll(call) : given, { locale: asked, at })
  const labels = new Map(model.facts.map(({ name, label }) => [name, label]))
  const named = {
    ...result,
    suggestions: result.suggestions.map((one) => ({ ...one, title: titles.get(one.guide) })),
    facts: withoutPersonal(result.facts).map((one) => ({ ...one, label: labels.get(one.fact) ?? one.fact })),
  }
  const locale = spoken ?? terminal.language
  const names = { ...namesIn(loaded.base.config, locale, say), label: (label: Label) => labelIn(label, locale) }
  const pretty = (): string => printTriage(named, { style: terminal.outStyle, say }, names)
  terminal.out(isJson ? `${JSON.stringify(named, null, 2)}\n` : pretty())
  return 0
}

function reviewExamples(call: Call): number {
  const { terminal, switches, say } = call
  const loaded = load(onlyDirectory(call, '--review'), terminal, { today: valueOf(call, 'today') })
  const messages = review(soundBase(loaded)).map(toMessage)
  const sources = new Map(loaded.folder.files.map((file) => [file.path, file.value]))
  const { prefix, base } = loaded
  const input = {
    messages,
    prefix,
    sources,
    style: terminal.outStyle,
    say,
    version,
    remarks: true,
    guides: base.guides.length,
  }
  const count = messages.length === 0 ? say('no-remarks') : say('review-remarks', { count: messages.length })
  const pretty = (): string => `${listed(input)}${count}\n`
  terminal.out(switches.has('json') ? json(input) : pretty())
  return 0
}

/** Where no text is wanted, what stands in its place is the folder. */
function onlyDirectory({ positionals }: Call, option: string): string {
  const [first, second] = [positionals['TEXT'] ?? '-', positionals['DIR'] ?? '']
  if (first === '-') return second
  if (second !== directory.default) throw new UsageError('only-directory', { option })
  return first
}

function evaluateFile(call: Call): number {
  const { terminal, switches, say } = call
  const dir = onlyDirectory(call, '--eval')
  const cases = readCases(terminal.cwd, valueOf(call, 'eval') ?? '')
  const loaded = load(dir, terminal, { today: valueOf(call, 'today') })
  const model = train(soundBase(loaded))
  const unknown = new Set(cases.map(({ label }) => label).filter((label) => label !== 'none'))
  for (const { id } of model.guides) unknown.delete(id)
  if (unknown.size > 0) {
    const told = say('unknown-labels', { ids: [...unknown] })
    terminal.err(`${terminal.errStyle.yellow(say('label-warning'))} ${told}\n`)
  }
  const result = evaluate(cases, (text): Triage => triage(model, text), model.levels[0])
  terminal.out(
    switches.has('json') ? `${JSON.stringify(result)}\n` : printEvaluation(result, { style: terminal.outStyle, say }),
  )
  return 0
}

function titlesOf(loaded: Loaded, asked: string | undefined): Map<string, string> {
  const titles = new Map<string, string>()
  for (const { id, title, locale: own } of loaded.base.guides) {
    if (own === asked || !titles.has(id)) titles.set(id, title.value)
  }
  return titles
}

async function readAll({ terminal }: Call): Promise<string> {
  let text = ''
  for await (const chunk of terminal.input) text += String(chunk)
  return text
}
