import type { FactEntry } from '../knowledge-base.ts'
import type { FactDeclaration, Guide, Label } from '../model.ts'
import { isDeclaredByAnswers } from './asked.ts'
import { conflictsBetween } from './conflicts.ts'
import type { Report } from './facts.ts'

/** Returns `label` as the words of one locale; without a locale (guidetree.yaml) one string is for all. */
export function localized(label: Label | undefined, locale: string | undefined): Label | undefined {
  return typeof label === 'string' && locale !== undefined ? { [locale]: label } : label
}

/** Adds the words that a translated guide has for facts; a translation declares no facts of its own. */
export function addWords(table: Map<string, FactEntry>, guide: Guide, sourceLocale: string, report: Report): void {
  const merge = (known: Label | undefined, label: Label | undefined): Label | undefined =>
    label === undefined ? known : { ...record(known, sourceLocale), ...record(label, guide.locale) }

  for (const declaration of guide.facts) {
    const entry = table.get(declaration.name.value)
    if (!entry?.position) {
      report(guide.path, {
        id: 'translation-differs',
        reason: `Unexpected fact \`${declaration.name.value}\`, expected only facts that are declared in the source locale`,
        position: declaration.name.position,
      })
      continue
    }
    const { labels } = entry
    labels.label = merge(labels.label, declaration.label)
    labels.help = merge(labels.help, declaration.help)
    for (const { id, label } of translatedOptions(entry, declaration)) {
      labels.options.set(id, merge(labels.options.get(id), label))
    }
    for (const { position, what, expected } of conflictsBetween(entry, { ...declaration, options: undefined })) {
      report(guide.path, {
        id: 'translation-differs',
        reason: `Unexpected ${what} of the fact \`${entry.fact.name}\`, expected that of the source`,
        position,
        expected,
        related: [{ path: entry.path, position: entry.position, message: 'Declared here' }],
      })
    }
  }
  addAnswerWords(table, guide, merge)
}

/** Options without the id of a source option are words for the one at the same place. */
function translatedOptions(entry: FactEntry, declaration: FactDeclaration): { id: string; label: Label }[] {
  const ids = (entry.fact.options ?? []).map((option) => option.id)
  return (declaration.options ?? []).flatMap(({ id, label }, index) => {
    if (ids.includes(id.value)) return label === undefined ? [] : [{ id: id.value, label }]
    const there = ids[index]
    return there === undefined ? [] : [{ id: there, label: label ?? id.value }]
  })
}

type Merge = (known: Label | undefined, label: Label | undefined) => Label | undefined

/** A choice that is declared by answers has the words of the answers, and of the question, in each locale. */
function addAnswerWords(table: Map<string, FactEntry>, guide: Guide, merge: Merge): void {
  for (const step of guide.steps) {
    const entry = step.ask && table.get(step.ask.fact.value)
    if (!entry || !isDeclaredByAnswers(entry)) continue
    const { labels } = entry
    if (!has(labels.label, guide.locale)) labels.label = merge(labels.label, step.title.value)
    for (const ending of step.endings) {
      if (ending.kind !== 'answers') continue
      for (const { value, label } of ending.answers) {
        const known = value && labels.options.get(value.value)
        if (known && !has(known, guide.locale)) labels.options.set(value.value, merge(known, label.value))
      }
    }
  }
}

function record(label: Label | undefined, locale: string): Record<string, string> {
  return typeof label === 'string' ? { [locale]: label } : (label ?? {})
}

function has(label: Label | undefined, locale: string): boolean {
  return typeof label === 'object' && Object.hasOwn(label, locale)
}
