import type { Fact, SessionStep } from '@guidetree/core/runtime'
import { formatValue, validate } from '@guidetree/core/runtime'
import { h } from '../dom.ts'
import { field } from './field.ts'
import type { Field } from './field.ts'
import { fillBlanks } from './script.ts'
import type { Stage } from './stage.ts'

interface Asked {
  fact: Fact
  field: Field
}

/** Returns the form of a step: each input by its type, checked as it is left and when it is sent. */
export function formView(stage: Stage, step: SessionStep): HTMLElement {
  const { say, place, guides } = stage
  const tree = guides.page(step.guide)?.tree
  const asked = step.inputs.map((input): Asked => {
    const fact = tree?.facts[input.fact] ?? { name: input.fact, type: input.type, label: input.label }
    const known = place.session.asks.find((ask) => ask.fact === input.fact)?.known
    return { fact, field: field(fact, input.label || fact.label, known, say) }
  })
  const summary = h('p', { class: 'gp-error', role: 'alert' })
  const form = h(
    'form',
    { class: 'gp-form', novalidate: true, lang: tree?.locale },
    asked.map((one) => one.field.element),
    summary,
    h(
      'div',
      { class: 'gp-submit' },
      h('button', { type: 'submit', class: 'gp-primary', lang: stage.locale }, say('continue')),
    ),
  )
  for (const one of asked) {
    one.field.element.addEventListener('change', () => {
      const filledIn = one.field.read() !== undefined
      if (filledIn) complaint(one, stage)
      preview(form, one, tree?.locale ?? stage.locale)
    })
  }
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const bad = asked.filter((one) => complaint(one, stage))
    summary.textContent = bad.length === 0 ? '' : say(bad.length === 1 ? 'errors-one' : 'errors', { count: bad.length })
    bad[0]?.field.focus()
    if (bad.length > 0) return
    void send(asked, stage, summary)
  })
  return form
}

async function send(asked: readonly Asked[], stage: Stage, summary: HTMLElement): Promise<void> {
  const facts = Object.fromEntries(asked.map(({ fact, field: { read } }) => [fact.name, read()]))
  const problem = await stage.tell(facts)
  if (problem) summary.textContent = problem.message
}

/** Shows what is wrong with an input, in the page's language; says whether anything is. */
function complaint({ fact, field: { read, complain } }: Asked, { say, locale }: Stage): boolean {
  const { error } = validate(fact, read())
  if (!error) {
    complain(undefined)
    return false
  }
  const { min, max } = error.params
  const written = (limit: string | number | undefined): string | number | undefined =>
    fact.type === 'date' && limit !== undefined ? formatValue(String(limit), fact, locale) : limit
  complain(say(`invalid-${error.code}`, { ...error.params, min: written(min), max: written(max) }))
  return true
}

/** Fills the scripts of the same step while the form is filled: they are read out at once. */
function preview(form: HTMLElement, { fact, field: { read } }: Asked, locale: string): void {
  const { value } = validate(fact, read())
  const card = form.closest('.gp-card')
  if (!card || value === undefined) return
  fillBlanks(card, (name) => (name === fact.name ? formatValue(value, fact, locale) : undefined))
}
