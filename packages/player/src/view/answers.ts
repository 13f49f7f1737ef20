import type { SessionStep, Value } from '@guidetree/core/runtime'
import { h } from '../dom.ts'
import { filled } from './script.ts'
import type { Stage } from './stage.ts'
import { wordsOf } from './step.ts'

/** Returns the answers of a question as buttons, the first nine on number keys; nothing where none is offered. */
export function answersView(stage: Stage, step: SessionStep): HTMLElement | undefined {
  if (step.answers.length === 0) return undefined
  const { say, place, tell } = stage
  const known = place.session.asks.find((ask) => ask.fact === step.ask)?.known
  const lang = stage.guides.page(step.guide)?.tree.locale
  const items = step.answers.map((answer, index) => {
    const hint = answer.hint
      ? filled('div', { class: 'gp-hint', id: `gp-hint-${index}` }, answer.hint, wordsOf(stage, step))
      : undefined
    const isKnown = known !== undefined && same(known, answer.value)
    const button = h(
      'button',
      {
        type: 'button',
        class: isKnown ? 'gp-answer gp-known' : 'gp-answer',
        'data-key': index < 9 ? index + 1 : undefined,
        'aria-describedby': hint && hint.id,
        onclick: () => void tell(answer.id),
      },
      index < 9 && h('kbd', { 'aria-hidden': 'true' }, index + 1),
      h('span', { lang }, answer.label),
      isKnown && h('small', {}, say('known-answer')),
    )
    return h('li', {}, button, hint)
  })
  const list = h('ol', { class: 'gp-answers', 'aria-label': say('answers') }, items)
  return h('div', { class: 'gp-ask' }, list, h('p', { class: 'gp-keys' }, say('keys')))
}

function same(known: Value, value: Value | undefined): boolean {
  return known === value || (typeof known === 'boolean' && value === (known ? 'yes' : 'no'))
}
