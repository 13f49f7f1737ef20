import type { SessionStep } from '@guidetree/core/runtime'
import { formatValue } from '@guidetree/core/runtime'
import type { Child } from '../dom.ts'
import { h, withHtml } from '../dom.ts'
import { shownStep } from '../shown.ts'
import { answersView } from './answers.ts'
import { formView } from './form.ts'
import { outcomeView, recordView } from './outcome.ts'
import { filled, scriptView } from './script.ts'
import { declared } from './side.ts'
import type { Stage } from './stage.ts'

/** Returns the step on the screen: its words, then what can be done there. */
export function stepView(stage: Stage): HTMLElement {
  const { session } = stage.place
  const { step, passing } = shownStep(stage.place)
  const page = stage.guides.page(step.guide)
  const lang = page?.tree.locale
  const form = !passing && step.inputs.length > 0 && formView(stage, step)
  // What is said at the end may speak of what is filled in there.
  const scripts = step.scripts.map((script) => scriptView(stage, script.html, fillerOf(stage, step)))
  return h(
    'section',
    { class: 'gp-card', 'aria-labelledby': 'gp-title' },
    h('p', { class: 'gp-kicker' }, kicker(stage, step)),
    h('h2', { id: 'gp-title', tabindex: '-1', 'data-focus': true, lang }, step.title),
    !passing && step.outcome && outcomeView(page?.sections.get(step.id)),
    h('div', { lang }, wordsView(stage, step), step.outcome ? [form, scripts] : [scripts, form]),
    passing ? continueView(stage) : session.status === 'stuck' ? stuckView(stage) : !form && answersView(stage, step),
    !passing && session.status === 'done' && recordView(stage),
    toolbar(stage),
  )
}

/** Returns what fills the blanks of a step: a fact's value in words, or the name of what is unknown. */
export function fillerOf(
  { guides, place }: Stage,
  step: SessionStep,
): (fact: string) => { text: string; known: boolean } {
  const locale = guides.page(step.guide)?.tree.locale ?? place.session.locale
  return (name) => {
    const { facts } = place.session
    const fact = declared(guides, name)
    const value = Object.hasOwn(facts, name) ? facts[name] : undefined
    const known = value !== undefined && fact !== undefined
    return { known, text: known ? formatValue(value, fact, locale) : (fact?.label ?? name) }
  }
}

function wordsView(stage: Stage, step: SessionStep): Child[] {
  const filler = fillerOf(stage, step)
  return [
    step.html !== '' && filled('div', { class: 'gp-content' }, step.html, filler),
    step.notes.map((note) =>
      h(
        'div',
        { class: `note ${note.level}`, role: 'note' },
        h('p', { class: 'note-name', lang: stage.locale }, stage.say(`note-${note.level}`)),
        filled('div', {}, note.html, filler),
      ),
    ),
    step.actions.length > 0 && actionsView(stage, step),
  ]
}

function actionsView({ place, done, say }: Stage, step: SessionStep): HTMLElement {
  const items = step.actions.map((action, index) => {
    const key = `${place.shown}:${step.guide}:${step.id}:${index}`
    const box = h('input', { type: 'checkbox', checked: done.has(key) })
    box.addEventListener('change', () => (box.checked ? done.add(key) : done.delete(key)))
    return h('li', {}, h('label', { class: 'gp-do' }, box, withHtml('span', {}, action.html)))
  })
  return h('ul', { class: 'gp-actions', 'aria-label': say('do') }, items)
}

function kicker({ place, say, guides }: Stage, step: SessionStep): string {
  const { session, shown } = place
  const number = say('step', {
    number: session.path.slice(0, shown).filter((one) => one.entry !== undefined).length + 1,
  })
  const title = guides.page(step.guide)?.tree.title
  return step.guide === session.trail.guide || !title ? number : `${number} · ${say('within', { guide: title })}`
}

function continueView({ say, goOn }: Stage): HTMLElement {
  const button = h('button', { type: 'button', class: 'gp-primary', 'data-key': '1', onclick: goOn }, say('continue'))
  return h('div', { class: 'gp-submit' }, button, h('p', { class: 'gp-keys' }, say('keys-continue')))
}

function stuckView({ place, guides, say }: Stage): HTMLElement {
  const { code, params } = place.session.reason ?? { code: '', params: {} }
  const facts = String(params?.['facts'] ?? '').split(', ')
  const labels = facts.map((name) => declared(guides, name)?.label ?? name)
  return h(
    'div',
    { class: 'gp-stuck', role: 'alert' },
    h('p', {}, h('strong', {}, say('stuck'))),
    h('p', {}, say(`stuck-${code}`, { ...params, facts: labels })),
    h('p', {}, say('stuck-help')),
  )
}

function toolbar({ say, place, back, cancel, restart }: Stage): HTMLElement {
  const begun = place.session.trail.entries.length > 0
  const tool = (name: string, onclick: () => void): HTMLElement =>
    h('button', { type: 'button', class: 'gp-tool', onclick }, say(name))
  return h(
    'div',
    { class: 'gp-tools' },
    place.changing ? tool('cancel', cancel) : begun && tool('back', back),
    begun && tool('restart', restart),
  )
}
