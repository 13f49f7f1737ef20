import type { Fact, Session, SessionPathStep } from '@guidetree/core/runtime'
import { formatValue } from '@guidetree/core/runtime'
import { h } from '../dom.ts'
import type { Guides } from '../guides.ts'
import type { Stage } from './stage.ts'

/** Facts that the agent may set at any time: they belong to the customer, not to a step. */
const situation = ['emotion', 'channel'] as const

/** Returns what stands beside the step: the customer, the path so far with a way to change it, the known facts. */
export function sideView(stage: Stage): HTMLElement {
  return h(
    'aside',
    { class: 'gp-side', 'aria-label': stage.say('path') },
    situationView(stage),
    box(stage.say('path'), pathView(stage)),
    box(stage.say('facts'), factsView(stage)),
  )
}

/** Returns how the guides at hand declare a fact. */
export function declared(guides: Guides, name: string): Fact | undefined {
  for (const tree of guides.trees) if (Object.hasOwn(tree.facts, name)) return tree.facts[name]
  return undefined
}

/** Returns a fact and its value in words. */
export function factWords(
  guides: Guides,
  name: string,
  value: Session['facts'][string],
  locale: string,
): [string, string] {
  const fact = declared(guides, name) ?? { name, type: 'text', label: name }
  return [fact.label, formatValue(value, fact, locale)]
}

function box(title: string, content: HTMLElement): HTMLElement {
  const open = matchMedia('(min-width: 64rem)').matches
  return h('details', { class: 'gp-box-side', open }, h('summary', {}, title), content)
}

function situationView(stage: Stage): HTMLElement | undefined {
  const { say, guides, place } = stage
  const selects = situation.flatMap((name) => {
    const fact = declared(guides, name)
    if (!fact?.options) return []
    const given = place.session.trail.facts[name]
    const select = h(
      'select',
      { id: `gp-${name}` },
      h('option', { value: '' }, say('not-set')),
      fact.options.map(({ id, label }) =>
        h('option', { value: id, selected: id === given }, label === id ? say(id) : label),
      ),
    )
    select.addEventListener('change', () => stage.setFact(name, select.value))
    return [h('div', { class: 'gp-field' }, h('label', { for: `gp-${name}`, class: 'gp-label' }, say(name)), select)]
  })
  return selects.length === 0 ? undefined : h('div', { class: 'gp-situation' }, selects)
}

function pathView(stage: Stage): HTMLElement {
  const { session } = stage.place
  const steps = session.path.filter((step) => step.entry !== undefined)
  if (steps.length === 0) return h('p', { class: 'gp-quiet' }, stage.say('path-empty'))
  return h(
    'ol',
    { class: 'gp-path' },
    steps.map((step) => pathItem(stage, step)),
  )
}

function pathItem({ place, guides, say, change, locale }: Stage, step: SessionPathStep): HTMLElement {
  const entry = place.session.trail.entries[step.entry!]
  const tree = guides.page(step.guide)?.tree
  const answer = tree?.steps[step.step]?.answers.find((one) => one.id === entry?.answer)
  const given = answer
    ? answer.label
    : Object.entries(entry?.facts ?? {})
        .map(([name, value]) => factWords(guides, name, value, locale).join(': '))
        .join(' · ')
  const button = h(
    'button',
    {
      type: 'button',
      class: 'gp-change',
      'aria-label': say('change-of', { step: step.title }),
      onclick: () => change(step.entry!),
    },
    say('change'),
  )
  return h(
    'li',
    {},
    h('span', { class: 'gp-path-step', lang: tree?.locale }, step.title),
    h('span', { class: 'gp-path-answer', lang: tree?.locale }, given),
    button,
  )
}

function factsView({ place, guides, say, locale }: Stage): HTMLElement {
  const known = Object.entries(place.session.facts).filter(([name]) => name !== 'locale' && name !== 'outcome')
  if (known.length === 0) return h('p', { class: 'gp-quiet' }, say('facts-empty'))
  const rows = known.map(([name, value]) => {
    const [label, text] = factWords(guides, name, value, locale)
    return h('div', {}, h('dt', {}, label), h('dd', {}, text))
  })
  return h('dl', { class: 'gp-facts' }, rows)
}
