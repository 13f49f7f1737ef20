import type { KnowledgeBase, LinkedGuide } from '@guidetree/core'
import type { Ending, Link, Positioned, ScenarioFile } from '@guidetree/core'
import type { ModelGuide } from '../runtime/model.ts'
import { wordsOf } from '../runtime/words.ts'

/** What training reads of a knowledge base. */
export type TrainingBase = Pick<KnowledgeBase, 'guides' | 'scenarios' | 'config' | 'scope'>

/** A text that a writer tied to a guide. */
export interface TrainingText {
  text: string
  guide: number
  step?: string
  /**
   * Of the words of a customer (a symptom, a quoted line), not of a writer (a title, a heading): which one on its page.
   * Translations of one another have the same number.
   */
  turn?: number
  /** Where a customer's words stand. */
  place?: Place
}

export interface Place {
  /** Inside the `trees/` folder. */
  path: string
  position: Positioned<string>['position']
}

/** Returns the guides, ordered by id, and what their writers say of them, in every locale. */
export function examplesOf({ guides, scenarios }: TrainingBase): { guides: ModelGuide[]; texts: TrainingText[] } {
  const byId = new Map<string, LinkedGuide[]>()
  const ordered = guides.toSorted((a, b) => (a.path < b.path ? -1 : 1))
  for (const guide of ordered) byId.set(guide.id, [...(byId.get(guide.id) ?? []), guide])
  const ids = [...byId.keys()].toSorted()
  const quotes = new Map(scenarios.map((file) => [file.path, quotesOf(file)]))
  const entries = entriesOf(guides)
  const common = commonHeadings(guides)
  const texts = ids.flatMap((id, guide) => {
    const all = (byId.get(id) ?? []).flatMap((one) =>
      textsOf(one, entries.get(id), common, quotes.get(scenariosOf(one.path)) ?? []),
    )
    return distinct(all.map((text) => ({ ...text, guide })))
  })
  return { guides: ids.map((id) => ({ id, category: byId.get(id)?.[0]?.category ?? '' })), texts }
}

/** The path of the scenarios of the guide at a path. */
function scenariosOf(path: string): string {
  return path.replace(/\.md$/, '.scenarios.md')
}

function textsOf(
  { path, title, symptoms, steps }: LinkedGuide,
  entries: ReadonlySet<string> | undefined,
  common: ReadonlySet<string>,
  quotes: readonly CustomerText[],
): Omit<TrainingText, 'guide'>[] {
  const own = steps.filter((step) => !common.has(step.title.value))
  const atEntries = own.filter((step) => entries?.has(step.id.value))
  const rest = own.filter((step) => !entries?.has(step.id.value)).map((step) => step.title.value)
  return [
    { text: title.value },
    // One text for all of them: a heading alone is about the agent's work, together they tell what the guide is about.
    { text: rest.join('\n') },
    ...atEntries.map((step) => ({ text: step.title.value, step: step.id.value })),
    ...[...customerTexts(path, symptoms), ...quotes].map(({ text, place }, turn) => ({ text, place, turn })),
  ]
}

interface CustomerText {
  text: string
  place: Place
}

function customerTexts(path: string, texts: readonly Positioned<string>[]): CustomerText[] {
  return texts.map(({ value, position }) => ({ text: value, place: { path, position } }))
}

function quotesOf({ path, scenarios }: ScenarioFile): CustomerText[] {
  return scenarios.flatMap(({ quotes }) => customerTexts(path, quotes))
}

/** The steps of each guide, besides its first, that other guides lead to. */
function entriesOf(guides: readonly LinkedGuide[]): Map<string, Set<string>> {
  const first = new Map(guides.map((guide) => [guide.id, guide.steps[0]?.id.value]))
  const entries = new Map<string, Set<string>>()
  for (const guide of guides) {
    for (const { to } of guide.steps.flatMap((step) => step.endings.flatMap(linksOf))) {
      if (to?.kind !== 'step' || to.guide === guide.id || to.step === first.get(to.guide)) continue
      entries.set(to.guide, (entries.get(to.guide) ?? new Set()).add(to.step))
    }
  }
  return entries
}

function linksOf(ending: Ending): Link[] {
  if (ending.kind === 'answers') return ending.answers.map(({ link }) => link)
  if (ending.kind === 'rules') return ending.rules.map(({ link }) => link)
  if (ending.kind === 'table') return ending.rows.map(({ link }) => link)
  return [ending.link, ...(ending.rules?.rules ?? []).map(({ link }) => link)]
}

/** Headings that several guides have tell nothing about either. */
function commonHeadings(guides: readonly LinkedGuide[]): Set<string> {
  const seen = new Map<string, string>()
  const common = new Set<string>()
  for (const { id, steps } of guides) {
    for (const { title } of steps) {
      if ((seen.get(title.value) ?? id) !== id) common.add(title.value)
      seen.set(title.value, id)
    }
  }
  return common
}

/** Each text once, the customer's own first, and none without a word in it. */
function distinct(texts: readonly TrainingText[]): TrainingText[] {
  const byWords = new Map<string, TrainingText>()
  for (const text of texts) {
    const words = wordsOf(text.text, new Map())
    const key = words.map((word) => word.text).join(' ')
    if (key !== '' && byWords.get(key)?.turn === undefined) byWords.set(key, text)
  }
  return [...byWords.values()]
}
