import type { Child } from '@guidetree/player/parts'
import { h } from '@guidetree/player/parts'
import type { Context } from './context.ts'
import { quotes } from './guides.ts'

/** Returns the warnings, each with the words of the customer that gave rise to it. */
export function risksView({ reading, words, say }: Context): Child[] {
  return reading.risks.map(({ id, label, why }) => {
    const texts = typeof label === 'string' ? [label] : [label[words.locale], ...Object.values(label)]
    return h(
      'p',
      { class: 'risk' },
      h('strong', {}, say('risk')),
      ' ',
      h('span', {}, texts.find((text) => text !== undefined) ?? id),
      ' ',
      quotes(why.map(({ text }) => text)),
    )
  })
}
