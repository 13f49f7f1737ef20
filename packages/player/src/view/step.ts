import type { SessionStep } from '@guidetree/core/runtime'
import { formatValue, stepAt } from '@guidetree/core/runtime'
import type { Child } from '../dom.ts'
import { h, withHtml } from '../dom.ts'
import { answersView } from './answers.ts'
import { formView } from './form.ts'
import { outcomeView, recordView } from './outcome.ts'
import { filled, scriptView } from './script.ts'
import type { Stage } from './stage.ts'

/** Returns the step on the screen: its words, then what can be done there. */
export function stepView(stage: Stage): HTMLElement {
  const { place, say, guides } = stage
  const { session, shown } = place
  const passing = shown < session.path.length - 1
  const step = passing ? stepAt(session, shown) : session.step
  const page = guides.page(step.guide)
  const lang = page?.tree.locale
  const form = !passing && step.inputs.length > 0 ? formView(stage, step) : undefined
  const ended = !passing && session.status === 'done'
  const outcome = step.outcome && page ? outcomeView(page.sections.get(step.id)) : false
  const ask = passing
    ? continueView(stage)
    : (form ?? (session.status === 'stuck' ? stuckView(stage) : answersView(stage, step)))
  return h(
    'section',
    { class: 'gp-card', 'aria-labelledby': 'gp-title' },
    h('p', { class: 'gp-kicker' }, kicker(stage, step)),
    h('h2', { id: 'gp-title', tabindex: '-1', 'data-focus': true, lang }, step.title),
    outcome,
    h('div', { class: 'gp-words', lang }, words(stage, step)),
    ask,
    ended && recordView(stage),
    toolbar(stage, step),
  )
}

/** Returns a fact's value in words, for a blank to fill; `undefined` while it is unknown. */
export function wordsOf(stage: Stage, step: SessionStep): (fact: string) => string | undefined {
  const tree = stage.guides.page(step.guide)?.tree
  const { facts } = stage.place.session
  return (name) => {
    const value = Object.hasOwn(facts, name) ? facts[name] : undefined
    const fact = tree?.facts[name]
    if (value === undefined || !fact || !tree) return undefined
    return formatValue(value, fact, tree.locale)
  }
}

function words(stage: Stage, step: SessionStep): Child[] {
  const { say, announce } = stage
  const known = wordsOf(stage, step)
  const labels = stage.guides.page(step.guide)?.tree.facts ?? {}
  const fill = (fact: string): string | undefined => known(fact)
  const parts = [
    step.html !== '' && filled('div', { class: 'gp-content' }, step.html, fill),
    step.notes.map((note) =>
      h(
        'div',
        { class: `note ${note.level}`, role: 'note' },
        h('p', { class: 'note-name', lang: stage.locale }, say(`note-${note.level}`)),
        filled('div', {}, note.html, fill),
      ),
    ),
    step.actions.length > 0 && actionsView(stage, step),
    step.scripts.map((script) => scriptView(script.html, fill, say, announce)),
  ]
  const box = h('div', { class: 'gp-parts' }, parts)
  for (const blank of box.querySelectorAll('[data-fact]:empty')) {
    const name = blank.getAttribute('data-fact') ?? ''
    blank.textContent = labels[name]?.label ?? name
  }
  return [box]
}

function actionsView(stage: Stage, step: SessionStep): HTMLElement {
  const items = step.actions.map((action, index) => {
    const key = `${stage.place.shown}:${step.guide}:${step.id}:${index}`
    const box = h('input', { type: 'checkbox', checked: stage.done.has(key) })
    box.addEventListener('change', () => {
      if (box.checked) stage.done.add(key)
      else stage.done.delete(key)
    })
    return h('li', {}, h('label', { class: 'gp-do' }, box, withHtml('span', {}, action.html)))
  })
  return h(
    'div',
    { class: 'gp-actions' },
    h('p', { class: 'gp-part-name', lang: stage.locale }, stage.say('do')),
    h('ul', {}, items),
  )
}

function kicker({ place, say, guides }: Stage, step: SessionStep): string {
  const { session, shown } = place
  const number = say('step', { number: session.path.slice(0, shown + 1).filter((one) => !one.passed).length })
  const title = guides.page(step.guide)?.tree.title
  return step.guide === session.trail.guide || !title ? number : `${number} · ${say('within', { guide: title })}`
}

function continueView({ say, goOn }: Stage): HTMLElement {
  return h(
    'div',
    { class: 'gp-submit' },
    h('button', { type: 'button', class: 'gp-primary', 'data-key': '1', onclick: goOn }, say('continue')),
    h('p', { class: 'gp-keys' }, say('keys-continue')),
  )
}

function stuckView({ place, say }: Stage): HTMLElement {
  return h(
    'div',
    { class: 'gp-stuck', role: 'alert' },
    h('p', {}, h('strong', {}, say('stuck'))),
    h('p', { lang: 'en' }, place.session.why),
    h('p', {}, say('stuck-help')),
  )
}

function toolbar(stage: Stage, step: SessionStep): HTMLElement {
  const { say, place } = stage
  const begun = place.session.trail.entries.length > 0
  return h(
    'div',
    { class: 'gp-tools' },
    begun &&
      !place.changing &&
      h('button', { type: 'button', class: 'gp-tool', onclick: stage.back }, `← ${say('back')}`),
    h('button', { type: 'button', class: 'gp-tool', onclick: stage.restart }, say('restart')),
    h('button', { type: 'button', class: 'gp-tool', onclick: () => stage.readAll(step.id) }, say('all-steps')),
  )
}
