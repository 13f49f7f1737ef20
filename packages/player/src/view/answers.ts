import type { SessionStep, TreeAnswer, Value } from '@guidetree/core/runtime'
import { h } from '../dom.ts'
import { filled } from './script.ts'
import type { Stage } from './stage.ts'
import { fillerOf } from './step.ts'

/** Returns the answers of a question as buttons, the first nine on number keys; nothing where none is offered. */
export function answersView(stage: Stage, step: SessionStep): HTMLElement | undefined {
  if (step.answers.length === 0) return undefined
  const { say, place, tell } = stage
  const known = place.session.asks.find((ask) => ask.fact === step.ask)?.known
  const list = answerList(stage, step, step.answers, known, (answer) => void tell(answer))
  return h('div', {}, list, h('p', { class: 'gp-keys' }, say('keys')))
}

/** Returns a list of answers as buttons; the one that is known already is marked. */
export function answerList(
  stage: Stage,
  step: SessionStep,
  answers: readonly TreeAnswer[],
  known: Value | undefined,
  take: ((answer: string) => void) | undefined,
): HTMLElement {
  const lang = stage.guides.page(step.guide)?.tree.locale
  const items = answers.map((answer, index) => {
    const id = `gp-hint-${index}`
    const hint = answer.hint ? filled('div', { class: 'gp-hint', id }, answer.hint, fillerOf(stage, step)) : undefined
    const isKnown = known !== undefined && known === answer.value
    const button = h(
      'button',
      {
        // Without something to do of its own, the button sends its form.
        type: take ? 'button' : 'submit',
        class: isKnown && 'gp-known',
        'data-key': index < 9 && index + 1,
        'aria-describedby': hint && id,
        onclick: take && (() => take(answer.id)),
      },
      h('span', { lang }, answer.label),
      isKnown && h('small', {}, stage.say('known-answer')),
    )
    return h('li', {}, button, hint)
  })
  return h('ol', { class: 'answers', 'aria-label': stage.say('answers') }, items)
}
