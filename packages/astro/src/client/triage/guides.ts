import type { Child } from '@guidetree/player/parts'
import { h } from '@guidetree/player/parts'
import type { Reason, Suggestion } from '@guidetree/triage'
import type { Card, Context } from './context.ts'
import { cardOf } from './context.ts'
import { quotes } from './words.ts'

/** Returns the guides that may fit, each with the customer's words that spoke for it, and where to go if none does. */
export function guidesView(context: Context): Child[] {
  const { reading, say } = context
  const items = offered(reading.suggestions).map(({ suggestion, card }, index) =>
    suggestionView(context, suggestion, card, index),
  )
  const none = reading.verdict === 'none' || items.length === 0
  return [
    h('h2', { id: 'desk-verdict', class: 'desk-heading' }, say(none ? 'none' : reading.verdict)),
    none && h('p', { class: 'hint' }, say('none-help')),
    none && waysView(context),
    h('ol', { class: none ? 'suggestions far' : 'suggestions' }, items),
    !none && h('div', { class: 'desk-else' }, h('span', {}, say('none-fits')), waysView(context)),
  ]
}

/** Returns the suggestions whose guides the page lists, best first. */
export function offered(suggestions: readonly Suggestion[]): { suggestion: Suggestion; card: Card }[] {
  return suggestions.flatMap((suggestion) => {
    const card = cardOf(suggestion.guide)
    return card ? [{ suggestion, card }] : []
  })
}

function suggestionView(context: Context, suggestion: Suggestion, card: Card, index: number): HTMLElement {
  const { say, reading, words } = context
  const key = index + 1
  const sure = reading.verdict === 'sure' && index === 0
  const likelihood = likelihoodOf(suggestion, sure)
  const about = `desk-about-${key}`
  const link = h(
    'a',
    {
      href: card.href,
      lang: card.lang || undefined,
      'data-guide': suggestion.guide,
      'aria-keyshortcuts': `${key} Alt+${key}`,
      'aria-describedby': reading.verdict !== 'none' && about,
    },
    card.title,
  )
  return h(
    'li',
    { class: 'suggestion', 'data-sure': sure },
    h('span', { class: 'key', 'aria-hidden': 'true' }, key),
    h('h3', {}, link),
    reading.verdict !== 'none' &&
      h(
        'p',
        { class: 'likelihood', 'data-bars': likelihood },
        h('span', { class: 'bars', 'aria-hidden': 'true' }, h('i'), h('i'), h('i')),
        h('span', { id: about }, say(likelihoods[likelihood])),
      ),
    card.lang !== '' && h('p', { class: 'foreign' }, languageName(card.lang, words.locale)),
    card.summary !== '' && h('p', { class: 'suggestion-summary', lang: card.lang || undefined }, card.summary),
    whyView(suggestion.why, say('why')),
    sure && h('kbd', { class: 'enter', 'aria-hidden': 'true' }, say('enter')),
  )
}

/** In words, for so many of three bars. */
const likelihoods = { 1: 'possible', 2: 'likely', 3: 'very-likely' } as const

/** A score is the chance that its guide is right: three times in four, or about every other time. */
function likelihoodOf({ score }: Suggestion, sure: boolean): keyof typeof likelihoods {
  if (sure || score >= 0.75) return 3
  return score < 0.4 ? 1 : 2
}

/** A guide that is not translated yet says what it is written in. */
function languageName(language: string, locale: string): string {
  return new Intl.DisplayNames([locale], { type: 'language' }).of(language) ?? language
}

function whyView(why: readonly Reason[], label: string): Child {
  return why.length > 0 && h('p', { class: 'why' }, h('span', {}, label), ' ', quotes(why))
}

function waysView({ say, search }: Context): HTMLElement {
  return h(
    'span',
    { class: 'desk-ways' },
    h('button', { type: 'button', class: 'desk-tool', onclick: search }, say('search')),
    h('a', { class: 'desk-tool', href: '#categories' }, say('categories')),
  )
}
