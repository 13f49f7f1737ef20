import type { Fact, SessionStep } from '@guidetree/core/runtime'
import { formatValue, validate } from '@guidetree/core/runtime'
import { h } from '../dom.ts'
import { answersAfter } from '../shown.ts'
import { answerList } from './answers.ts'
import { fieldOf } from './field.ts'
import type { Field } from './field.ts'
import { fillBlank } from './script.ts'
import type { Stage } from './stage.ts'

interface Asked {
  fact: Fact
  field: Field
}

/** Returns the form of a step: each input by its type, checked as it is left and when it is sent. */
export function formView(stage: Stage, step: SessionStep): HTMLElement {
  const { say, place, guides } = stage
  const page = guides.page(step.guide)!
  const { tree } = page
  const asked = step.inputs.map((input): Asked => {
    const fact = tree.facts[input.fact] ?? { name: input.fact, type: input.type, label: input.label }
    const known = place.session.asks.find((ask) => ask.fact === input.fact)?.known
    return { fact, field: fieldOf(page.sections.get(step.id)!, fact, known, say('known')) }
  })
  const summary = h('p', { class: 'gp-error', role: 'alert' })
  const answers = answersAfter(tree.steps[step.id])
  const submit = (answer?: string): void => {
    const bad = asked.filter((one) => complaint(one, stage))
    summary.textContent = bad.length === 0 ? '' : say(bad.length === 1 ? 'errors-one' : 'errors', { count: bad.length })
    if (bad.length > 0) bad[0]!.field.focus()
    else void send(asked, stage, summary, answer)
  }
  const form = h(
    'form',
    { class: 'gp-form', novalidate: true, lang: tree.locale },
    asked.map((one) => one.field.element),
    summary,
    answers
      ? answerList(stage, step, answers, undefined, answers.length > 1 ? submit : undefined)
      : h('div', { class: 'gp-submit' }, h('button', { class: 'gp-primary', lang: stage.locale }, say('continue'))),
  )
  for (const one of asked) {
    one.field.element.addEventListener('change', () => {
      if (one.field.read() !== undefined) complaint(one, stage)
      preview(form, one, tree.locale)
    })
  }
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    submit(answers?.length === 1 ? answers[0]!.id : undefined)
  })
  return form
}

async function send(
  asked: readonly Asked[],
  stage: Stage,
  summary: HTMLElement,
  answer: string | undefined,
): Promise<void> {
  const facts = Object.fromEntries(asked.map(({ fact, field: { read } }) => [fact.name, read()]))
  const problem = await stage.tell(facts, answer)
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
  if (value === undefined) return
  for (const blank of form.closest('.gp-card')?.querySelectorAll(`[data-fact="${CSS.escape(fact.name)}"]`) ?? []) {
    fillBlank(blank, { text: formatValue(value, fact, locale), known: true })
  }
}
