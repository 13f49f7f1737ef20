import { review, train, triage } from '@guidetree/triage'
import type { Triage } from '@guidetree/triage'
import { ContentError, directory, locale, today, UsageError, valueOf } from '../command.ts'
import type { Call, Command } from '../command.ts'
import { readCases } from '../classify/cases.ts'
import { evaluate } from '../classify/evaluate.ts'
import { toMessage } from '../classify/message.ts'
import { printEvaluation, printTriage } from '../classify/print.ts'
import { load, soundBase } from '../load.ts'
import type { Loaded } from '../load.ts'
import { json } from '../report/json.ts'
import { listed } from '../report/pretty.ts'
import { version } from '../version.ts'

export const classifyCommand: Command = {
  name: 'classify',
  summary: "Find the guide for a customer's message",
  details:
    'Trains on the guides of DIR and suggests the three likeliest, with the words that decided. With --eval it reads\nlabelled messages instead of TEXT and tells how often the suggestions are right, with --review it reads the examples\nof the guides themselves.',
  positionals: [{ name: 'TEXT', help: 'What the customer wrote, or - for standard input', default: '-' }, directory],
  options: {
    locale,
    eval: { value: 'FILE', help: 'Lines of JSON {text, label, category?}; label "none" for what fits no guide' },
    review: { help: 'Tell what in the examples of DIR makes guides hard to tell apart' },
    today,
    json: { help: 'Print as JSON: {suggestions: [{guide, step?, score, why}], category, verdict}' },
  },
  examples: [
    { line: "classify 'where is my parcel??'", does: 'which guide helps?' },
    { line: 'classify --review', does: 'which symptoms collide?' },
    { line: 'classify --eval messages.jsonl --json', does: 'how often is the suggestion right?' },
  ],
  run(call) {
    if (call.switches.has('review')) return reviewExamples(call)
    return valueOf(call, 'eval') === undefined ? classify(call) : evaluateFile(call)
  },
}

async function classify(call: Call): Promise<number> {
  const { terminal, positionals, switches } = call
  const loaded = load(positionals['DIR'] ?? '', terminal, { today: valueOf(call, 'today') })
  const titles = titlesOf(loaded, valueOf(call, 'locale'))
  const given = positionals['TEXT'] ?? '-'
  const result = triage(train(soundBase(loaded)), given === '-' ? await readAll(call) : given)
  const named = { ...result, suggestions: result.suggestions.map((one) => ({ ...one, title: titles.get(one.guide) })) }
  terminal.out(switches.has('json') ? `${JSON.stringify(named, null, 2)}\n` : printTriage(named, terminal.outStyle))
  return 0
}

function reviewExamples(call: Call): number {
  const { terminal, switches } = call
  const loaded = load(onlyDirectory(call, '--review'), terminal, { today: valueOf(call, 'today') })
  const messages = review(soundBase(loaded)).map(toMessage)
  const sources = new Map(loaded.folder.files.map((file) => [file.path, file.value]))
  const { prefix, base } = loaded
  const input = {
    messages,
    prefix,
    sources,
    style: terminal.outStyle,
    version,
    remarks: true,
    guides: base.guides.length,
  }
  const count = `${messages.length} remark${messages.length === 1 ? '' : 's'}: docs/triage.md tells what to do`
  const pretty = (): string => listed(input) + (messages.length === 0 ? 'No remarks' : count) + '\n'
  terminal.out(switches.has('json') ? json(input) : pretty())
  return 0
}

/** Where no text is wanted, what stands in its place is the folder. */
function onlyDirectory({ positionals }: Call, option: string): string {
  const [first, second] = [positionals['TEXT'] ?? '-', positionals['DIR'] ?? '']
  if (first === '-') return second
  if (second !== directory.default) throw new UsageError(`${option} takes no TEXT, only DIR`)
  return first
}

function evaluateFile(call: Call): number {
  const { terminal, switches } = call
  const dir = onlyDirectory(call, '--eval')
  const cases = readCases(terminal.cwd, valueOf(call, 'eval') ?? '')
  const loaded = load(dir, terminal, { today: valueOf(call, 'today') })
  const model = train(soundBase(loaded))
  const unknown = new Set(cases.map(({ label }) => label).filter((label) => label !== 'none'))
  for (const { id } of model.guides) unknown.delete(id)
  if (unknown.size > 0) {
    terminal.err(`${terminal.errStyle.yellow('warning')} No guide has the id ${[...unknown].join(', ')}\n`)
  }
  const result = evaluate(cases, (text): Triage => triage(model, text))
  terminal.out(switches.has('json') ? `${JSON.stringify(result)}\n` : printEvaluation(result, terminal.outStyle))
  return 0
}

function titlesOf({ base }: Loaded, asked: string | undefined): Map<string, string> {
  const { locales } = base.config
  if (asked !== undefined && !locales.includes(asked)) {
    throw new ContentError(`There is no locale "${asked}", expected ${locales.join(', ')}`)
  }
  const titles = new Map<string, string>()
  for (const { id, title, locale: own } of base.guides) {
    if (own === asked || !titles.has(id)) titles.set(id, title.value)
  }
  return titles
}

async function readAll({ terminal }: Call): Promise<string> {
  let text = ''
  for await (const chunk of terminal.input) text += String(chunk)
  return text
}
