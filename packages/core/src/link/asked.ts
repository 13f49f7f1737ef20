import type { FactEntry } from '../knowledge-base.ts'
import type { Guide, Step } from '../model.ts'
import { localized } from './words.ts'

/**
 * Adds the choices that questions of `guide` declare: `ask FACT` on a fact that is declared nowhere makes it a choice of
 * the values of its answers, and several such questions add up.
 */
export function addAskedOptions(table: Map<string, FactEntry>, guide: Guide): void {
  for (const step of guide.steps) {
    if (!step.ask) continue
    const name = step.ask.fact.value
    const known = table.get(name)
    if (known && !isDeclaredByAnswers(known)) continue
    const entry = known ?? newChoice(name, guide, step)
    if (!known) table.set(name, entry)
    addOptions(entry, step, guide.locale)
  }
}

/** Returns whether the options of a fact are the answers of the questions that ask it. */
export function isDeclaredByAnswers(entry: FactEntry): boolean {
  return entry.position !== undefined && entry.declaration === undefined
}

/** The words of a fact that is declared nowhere are the heading of the question that asks it. */
function newChoice(name: string, guide: Guide, step: Step): FactEntry {
  return {
    fact: { name, type: 'choice', label: step.title.value, options: [] },
    path: guide.path,
    position: step.ask!.fact.position,
    shared: false,
    labels: { label: localized(step.title.value, guide.locale), options: new Map() },
  }
}

function addOptions(entry: FactEntry, step: Step, locale: string): void {
  const options = new Map(entry.fact.options?.map((option) => [option.id, option]))
  for (const ending of step.endings) {
    if (ending.kind !== 'answers') continue
    for (const { value, label } of ending.answers) {
      if (!value || value.value === '' || options.has(value.value)) continue
      options.set(value.value, { id: value.value, label: label.value })
      entry.labels.options.set(value.value, localized(label.value, locale))
    }
  }
  entry.fact.options = [...options.values()]
}
