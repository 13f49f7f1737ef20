import type { Place } from '../case.ts'
import type { Child } from '../dom.ts'
import { h } from '../dom.ts'
import type { Guides } from '../guides.ts'
import type { Say } from '../strings.ts'
import { factList } from './side.ts'

/** Where the facts of a case came from that nobody has confirmed yet. */
export type Origin = 'link' | 'message'

interface Context {
  guides: Guides
  problem: string | undefined
  origin: Origin | undefined
}

interface Gestures {
  confirm: () => void
  remove: (fact: string) => void
}

/** Returns what the agent has to know before going on: where the case came from, what a change or a new guide did to it. */
export function noticesFor(
  { session, changing }: Place,
  say: Say,
  { guides, problem, origin }: Context,
  { confirm, remove }: Gestures,
): Child[] {
  const stage = { guides, say, locale: session.locale }
  const titles = (entries: readonly Entry[]): string[] => [...new Set(entries.map((entry) => titleOf(guides, entry)))]
  const changed = (['kept', 'asked again', 'dropped'] as const).flatMap((fate) => {
    const entries = session.changes?.filter((entry) => entry.fate === fate) ?? []
    return entries.length === 0 ? [] : [say(fate.replace(' ', '-'), { steps: titles(entries) })]
  })
  return [
    problem !== undefined && notice(problem, 'warn'),
    origin === 'link' && originNotice(origin, factList(stage, session.facts), say, confirm),
    origin === 'message' && originNotice(origin, factList(stage, session.trail.facts, remove), say, confirm),
    changing && notice(say('changing', { step: titleOf(guides, changing.before.trail.entries[changing.entry]) })),
    session.changes && notice([say('changed'), ...changed].join(' ')),
    !session.changes &&
      session.dropped.length > 0 &&
      notice(say('adapted', { steps: titles(session.dropped) }), 'warn'),
  ]
}

interface Entry {
  guide: string
  step: string
}

function originNotice(
  origin: Origin,
  facts: HTMLElement | undefined,
  say: Say,
  confirm: () => void,
): HTMLElement | undefined {
  if (!facts && origin === 'message') return undefined
  const button = h('button', { type: 'button', class: 'gp-tool', onclick: confirm }, say('confirm'))
  const text = say(facts ? `from-${origin}` : 'from-link-empty')
  return h('div', { class: 'gp-notice warn', [`data-from-${origin}`]: true }, h('p', {}, text), facts, button)
}

function titleOf(guides: Guides, entry: Entry | undefined): string {
  return (entry && guides.page(entry.guide)?.tree.steps[entry.step]?.title) ?? entry?.step ?? ''
}

function notice(text: string, kind = ''): HTMLElement {
  return h('div', { class: `gp-notice ${kind}` }, h('p', {}, text))
}
