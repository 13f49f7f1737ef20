import type { Child } from '@guidetree/player/parts'
import { h } from '@guidetree/player/parts'
import type { Context } from './context.ts'
import { labelIn, quotes } from './words.ts'

/** Returns the warnings, each with the words of the customer that gave rise to it. */
export function risksView({ reading, words, say }: Context): Child[] {
  return reading.risks.map(({ id, label, why }) =>
    h(
      'p',
      { class: 'risk' },
      h('strong', {}, say('risk')),
      ' ',
      h('span', {}, labelIn(label, words.locale, id)),
      ' ',
      quotes(why),
    ),
  )
}
