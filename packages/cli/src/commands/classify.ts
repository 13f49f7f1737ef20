import { train, triage } from '@guidetree/triage'
import type { Triage } from '@guidetree/triage'
import { ContentError, directory, locale, today, UsageError, valueOf } from '../command.ts'
import type { Call, Command } from '../command.ts'
import { readCases } from '../classify/cases.ts'
import { evaluate } from '../classify/evaluate.ts'
import { printEvaluation, printTriage } from '../classify/print.ts'
import { load, soundBase } from '../load.ts'
import type { Loaded } from '../load.ts'

export const classifyCommand: Command = {
  name: 'classify',
  summary: "Find the guide for a customer's message",
  details:
    'Trains on the guides of DIR and suggests the three likeliest, with the words that decided. With --eval it reads\nlabelled messages instead of TEXT and tells how often the suggestions are right.',
  positionals: [{ name: 'TEXT', help: 'What the customer wrote, or - for standard input', default: '-' }, directory],
  options: {
    locale,
    eval: { value: 'FILE', help: 'Lines of JSON {text, label, category?}; label "none" for what fits no guide' },
    today,
    json: { help: 'Print as JSON: {suggestions: [{guide, step?, score, why}], category, verdict}' },
  },
  examples: [
    { line: "classify 'where is my parcel??'", does: 'which guide helps?' },
    { line: 'classify --eval messages.jsonl --json', does: 'how often is the suggestion right?' },
  ],
  run(call) {
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

/** The text of what stands before the folder is then the folder. */
function evaluateFile(call: Call): number {
  const { terminal, positionals, switches } = call
  const [first, second] = [positionals['TEXT'] ?? '-', positionals['DIR'] ?? '']
  if (first !== '-' && second !== directory.default) throw new UsageError('--eval takes no TEXT, only DIR')
  const cases = readCases(terminal.cwd, valueOf(call, 'eval') ?? '')
  const loaded = load(first === '-' ? second : first, terminal, { today: valueOf(call, 'today') })
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
