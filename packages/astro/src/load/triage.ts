import type { FactEntry, KnowledgeBase } from '@guidetree/core'
import type { Fact } from '@guidetree/core/runtime'
import { train } from '@guidetree/triage'
import type { TriageEntry } from '../entries.ts'
import { isOffered } from '../locales.ts'
import { labelIn } from './labels.ts'

/**
 * Returns what reads customers' messages: a model of the guides that are offered today, and the words for what it finds.
 *
 * @param sound - Paths of the guides without an error.
 */
export function triageEntry(base: KnowledgeBase, sound: ReadonlySet<string>, today: string): TriageEntry {
  const guides = base.guides.filter(
    ({ path, effective }) => sound.has(path) && isOffered({ ...(effective && { effective: effective.value }) }, today),
  )
  const { locales } = base.config
  const shared = [...base.facts.values()].filter((entry) => entry.shared)
  const facts = locales.map((locale) => [locale, shared.map((entry) => factIn(entry, locale, locales[0] ?? locale))])
  return { kind: 'triage', model: train({ ...base, guides }), facts: Object.fromEntries(facts) }
}

function factIn({ fact, labels }: FactEntry, locale: string, source: string): Fact {
  const { help: _, ...rest } = fact
  const options = fact.options?.map(({ id, label }) => ({
    id,
    label: labelIn(labels.options.get(id), locale, source, label),
  }))
  return { ...rest, label: labelIn(labels.label, locale, source, fact.label), ...(options && { options }) }
}
