import type { Fact, Session, SessionPathStep } from '@guidetree/core/runtime'
import { formatValue } from '@guidetree/core/runtime'
import { h } from '../dom.ts'
import type { Guides } from '../guides.ts'
import type { Stage } from './stage.ts'

/** Shows beside the step: the customer's mood and channel, the path so far with a way to change it, the known facts. */
export function showSide(side: HTMLElement, stage: Stage): void {
  for (const select of side.querySelectorAll('select')) {
    const given = stage.place.session.facts[select.name]
    select.value = typeof given === 'string' ? given : ''
    select.onchange = () => stage.setFact(select.name, select.value)
  }
  fill(side, 'path', pathView(stage))
  fill(side, 'facts', factsView(stage))
}

/** Returns how the guides at hand declare a fact. */
export function declared(guides: Guides, name: string): Fact | undefined {
  for (const tree of guides.trees) if (Object.hasOwn(tree.facts, name)) return tree.facts[name]
  return guides.given.find((fact) => fact.name === name)
}

type Words = Pick<Stage, 'guides' | 'locale' | 'say'>

/** Returns a list of facts and their values in words, each with a way to remove it; nothing where none is known. */
export function factList(
  words: Words,
  facts: Session['facts'],
  remove?: (fact: string) => void,
): HTMLElement | undefined {
  const known = Object.entries(facts).filter(([name]) => !hidden.has(name))
  if (known.length === 0) return undefined
  const rows = known.map(([name, value]) => {
    const [label, text] = factWords(words, name, value)
    const button =
      remove &&
      h(
        'button',
        {
          type: 'button',
          class: 'gp-change',
          'aria-label': `${words.say('remove')}: ${label}`,
          onclick: () => remove(name),
        },
        words.say('remove'),
      )
    return h('div', {}, h('dt', {}, label), h('dd', {}, text, button))
  })
  return h('dl', { class: 'gp-facts' }, rows)
}

/** Built-in facts that tell the agent nothing. */
const hidden: ReadonlySet<string> = new Set(['locale', 'outcome'])

const situation: ReadonlySet<string> = new Set(['emotion', 'channel'])

/** The built-in ones have words of the page's language, unless the value is one that only the knowledge base knows. */
function factWords({ guides, locale, say }: Words, name: string, value: Session['facts'][string]): [string, string] {
  const fact = declared(guides, name) ?? { name, type: 'text', label: name }
  const text = formatValue(value, fact, locale)
  return situation.has(name) ? [say(name), say(text)] : [fact.label, text]
}

function fill(side: HTMLElement, name: string, content: HTMLElement): void {
  side.querySelector(`[data-side="${name}"] > :not(summary)`)?.replaceWith(content)
}

function pathView(stage: Stage): HTMLElement {
  const steps = stage.place.session.path.filter((step) => step.entry !== undefined)
  if (steps.length === 0) return h('p', { class: 'gp-quiet' }, stage.say('path-empty'))
  const items = steps.map((step) => pathItem(stage, step))
  return h('ol', { class: 'gp-path' }, items)
}

function pathItem(stage: Stage, step: SessionPathStep): HTMLElement {
  const { place, guides, say, change } = stage
  const { entries } = place.session.trail
  const last = entries[step.entry!]
  // A form that ends in answers was told twice: changing it begins with what was filled in.
  let first = step.entry!
  while (
    entries[first - 1]?.facts &&
    entries[first - 1]?.step === step.step &&
    entries[first - 1]?.guide === step.guide
  )
    first--
  const facts = entries.slice(first, step.entry! + 1).flatMap((entry) => Object.entries(entry.facts ?? {}))
  const values = facts.map(([name, value]) => factWords(stage, name, value).join(': '))
  const tree = guides.page(step.guide)?.tree
  const answers = tree?.steps[step.step]?.answers ?? []
  const answer = answers.find((one) => one.id === last?.answer)
  // The only way on from a form says nothing.
  if (answer && (answers.length > 1 || values.length === 0)) values.push(answer.label)
  const label = say('change-of', { step: step.title })
  const button = h(
    'button',
    { type: 'button', class: 'gp-change', 'aria-label': label, onclick: () => change(first) },
    say('change'),
  )
  return h(
    'li',
    { lang: tree?.locale },
    h('span', { class: 'gp-path-step' }, step.title),
    h('span', { class: 'gp-path-answer' }, values.join(' · ')),
    button,
  )
}

function factsView(stage: Stage): HTMLElement {
  return factList(stage, stage.place.session.facts) ?? h('p', { class: 'gp-quiet' }, stage.say('facts-empty'))
}
