import type { Place } from '../case.ts'
import type { Child } from '../dom.ts'
import { h } from '../dom.ts'
import type { Guides } from '../guides.ts'
import type { Say } from '../strings.ts'
import { factWords } from './side.ts'

/** Returns what the agent has to know before going on: where the case came from, what a change or a new guide did to it. */
export function noticesFor(
  place: Place,
  say: Say,
  fromLink: boolean,
  problem: string | undefined,
  guides: Guides,
  confirm: () => void,
): Child[] {
  const { session, changing } = place
  return [
    problem !== undefined && notice('warn', problem),
    fromLink && linkNotice(place, say, guides, confirm),
    changing &&
      notice('info', say('changing', { step: titleOf(guides, changing.before.trail.entries[changing.entry]) })),
    session.changes && changeNotice(place, say, guides),
    !session.changes &&
      session.dropped.length > 0 &&
      notice('warn', say('adapted', { steps: titles(guides, session.dropped) })),
  ]
}

function linkNotice({ session }: Place, say: Say, guides: Guides, confirm: () => void): HTMLElement {
  const facts = Object.entries(session.facts).filter(([name]) => name !== 'locale' && name !== 'outcome')
  const rows = facts.map(([name, value]) => {
    const [label, text] = factWords(guides, name, value, session.locale)
    return h('div', {}, h('dt', {}, label), h('dd', {}, text))
  })
  return h(
    'div',
    { class: 'gp-notice warn', 'data-from-link': true },
    h('p', {}, say(rows.length > 0 ? 'from-link' : 'from-link-empty')),
    rows.length > 0 && h('dl', { class: 'gp-facts' }, rows),
    h('button', { type: 'button', class: 'gp-tool', onclick: confirm }, say('confirm')),
  )
}

function changeNotice({ session }: Place, say: Say, guides: Guides): HTMLElement {
  const fates = [
    ['kept', 'kept'],
    ['asked again', 'asked-again'],
    ['dropped', 'dropped'],
  ] as const
  const parts = fates.flatMap(([fate, key]) => {
    const entries = session.changes?.filter((entry) => entry.fate === fate) ?? []
    return entries.length === 0 ? [] : [say(key, { steps: titles(guides, entries) })]
  })
  return notice('info', [say('changed'), ...parts].join(' '))
}

function titles(guides: Guides, entries: readonly { guide: string; step: string }[]): string[] {
  return [...new Set(entries.map((entry) => titleOf(guides, entry)))]
}

function titleOf(guides: Guides, entry: { guide: string; step: string } | undefined): string {
  if (!entry) return ''
  return guides.page(entry.guide)?.tree.steps[entry.step]?.title ?? entry.step
}

function notice(kind: 'warn' | 'info', text: string): HTMLElement {
  return h('div', { class: `gp-notice ${kind}`, role: 'status' }, h('p', {}, text))
}
