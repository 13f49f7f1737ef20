import type { FactEntry } from '../knowledge-base.ts'
import type { Problem } from '../message.ts'
import type { Config, FactDeclaration, Guide, Label } from '../model.ts'
import type { Fact } from '../runtime/types.ts'
import { builtInFacts } from './built-in.ts'
import { conflictsBetween } from './conflicts.ts'
import { addAskedOptions } from './asked.ts'
import { addWords, localized } from './words.ts'

/** How linking tells what is wrong in a file. */
export type Report = (path: string, problem: Problem) => void

/** A guide with the one of the source locale that it translates. */
export interface Paired {
  guide: Guide
  source?: Guide
}

/**
 * Returns every fact of the knowledge base by name: built in, of guidetree.yaml, of the guides, and those that questions
 * declare by their answers. The first declaration counts, a different one after it is reported.
 */
export function factTable(config: Config, guides: readonly Paired[], report: Report): Map<string, FactEntry> {
  const table = new Map<string, FactEntry>()
  for (const fact of builtInFacts(config)) {
    table.set(fact.name, { fact, path: config.path, shared: true, labels: { options: new Map() } })
  }
  const sourceLocale = config.locales[0] ?? 'en'
  for (const declaration of config.facts) declare(table, declaration, { config, path: config.path, report })
  const originals = guides.filter((pair) => !pair.source)
  for (const { guide } of originals) {
    for (const declaration of guide.facts) {
      declare(table, declaration, { config, path: guide.path, report, locale: guide.locale })
    }
  }
  for (const { guide } of originals) addAskedOptions(table, guide)
  for (const { guide, source } of guides) if (source) addWords(table, guide, sourceLocale, report)
  return table
}

interface Origin {
  config: Config
  path: string
  report: Report
  /** Locale of a guide's words; those of guidetree.yaml are for all. */
  locale?: string
}

function declare(table: Map<string, FactEntry>, declaration: FactDeclaration, origin: Origin): void {
  const name = declaration.name.value
  const known = table.get(name)
  if (!known) {
    if (!typeOf(declaration)) return
    table.set(name, entryOf(declaration, origin))
    return
  }
  for (const { position, what, expected } of conflictsBetween(known, declaration)) {
    const place = known.position
      ? `expected the same as in ${known.path}`
      : `expected another name: \`${name}\` is built in`
    origin.report(origin.path, {
      id: 'conflicting-fact',
      reason: `Unexpected ${what} of the fact \`${name}\`, ${place}`,
      position,
      expected,
      related: known.position && [{ path: known.path, position: known.position, message: 'First declared here' }],
    })
  }
}

function typeOf(declaration: FactDeclaration): Fact['type'] | undefined {
  return declaration.type?.value ?? (declaration.options ? 'choice' : undefined)
}

function entryOf(declaration: FactDeclaration, { config, path, locale }: Origin): FactEntry {
  const labels: FactEntry['labels'] = {
    label: localized(declaration.label, locale),
    help: localized(declaration.help, locale),
    options: new Map(declaration.options?.map((option) => [option.id.value, localized(option.label, locale)])),
  }
  const position = declaration.name.position
  return { fact: factOf(declaration, config), declaration, path, position, shared: locale === undefined, labels }
}

/** Returns a declaration, of a fact or of an action's argument, in the words of the source locale. */
export function factOf(declaration: FactDeclaration, config: Config): Fact {
  const name = declaration.name.value
  const type = typeOf(declaration) ?? 'text'
  const word = (label: Label | undefined, otherwise: string): string =>
    typeof label === 'string'
      ? label
      : (label?.[config.locales[0] ?? 'en'] ?? Object.values(label ?? {})[0] ?? otherwise)
  const fact: Fact = { name, type, label: word(declaration.label, name) }
  if (declaration.help) fact.help = word(declaration.help, '')
  if (declaration.personal) fact.personal = true
  if (declaration.default) fact.default = declaration.default.value as Fact['default']
  if (declaration.options) {
    fact.options = declaration.options.map(({ id, label }) => ({ id: id.value, label: word(label, id.value) }))
  }
  if (declaration.many) fact.many = true
  if (declaration.min) fact.min = declaration.min.value
  if (declaration.max) fact.max = declaration.max.value
  if (declaration.step) fact.step = declaration.step.value
  if (type === 'money') fact.currency = declaration.currency?.value ?? config.currency
  if (declaration.pattern) fact.pattern = declaration.pattern.value
  return fact
}
