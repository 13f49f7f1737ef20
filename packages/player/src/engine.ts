import { decodeTrail, encodeTrail } from '@guidetree/core/runtime'
import type { AnswerProblem, Told } from '@guidetree/core/runtime'
import { begin, goOn, reopen, reopenEntry, reply, stepBack, withFact } from './case.ts'
import type { Place } from './case.ts'
import { need } from './dom.ts'
import { fragment, trailIn } from './fragment.ts'
import { openGuides } from './guides.ts'
import type { HandOver } from './take-over.ts'
import { speaker } from './strings.ts'
import type { PlayerStrings } from './strings.ts'
import { noticesFor } from './view/notices.ts'
import type { Origin } from './view/notices.ts'
import { takeTyped } from './typed.ts'
import { showStage } from './view/stage.ts'
import type { Stage } from './view/stage.ts'
import { readPage } from './words.ts'

/** What the element asks of the engine once it is loaded. */
export interface Engine {
  /** Shows the case that the address names: one of this visit, one from a link, or a new one, with facts handed over. */
  arrive: (given?: HandOver) => Promise<void>
  /** Goes back from reading all steps to the case. */
  resume: () => Promise<void>
  /** Does in the first step what the agent did in the page's own HTML. */
  press: (selector: string, index: number) => void
  sendFirst: () => void
  setFact: (fact: string, value: string) => void
  diagram: () => Promise<void>
}

/** What a history entry of this page holds; the place itself stays in memory, for it may hold personal facts. */
interface HistoryState {
  guidetree: number
}

/** Returns the engine of a player: cases of its page's guide, shown in its stage. */
export async function openEngine(host: HTMLElement): Promise<Engine> {
  const response = await fetch(host.dataset['strings'] ?? '')
  const strings = (await response.json()) as PlayerStrings
  const { locale } = strings
  const say = speaker(strings)
  const guides = openGuides(readPage(host))
  const guide = guides.trees[0]!.id
  const live = need(host, '.gp-live')
  const done = new Set<string>()
  const places = new Map<number, Place>()
  let place: Place | undefined
  let origin: Origin | undefined
  let problem: string | undefined
  let busy = false
  /** The step that is on the screen. */
  let seen: string | undefined

  const announce = (message: string): void => {
    live.textContent = message
  }

  const setBusy = (value: boolean): void => {
    busy = value
    host.ariaBusy = String(value)
  }

  const remember = (how: 'pushState' | 'replaceState', now: Place): void => {
    const number = Date.now() + places.size
    places.set(number, now)
    // While an entry is changed the address keeps the whole case.
    const { trail } = now.changing?.before ?? now.session
    const empty = trail.entries.length === 0 && Object.keys(trail.facts).length === 0
    const address = location.pathname + location.search + (empty ? '' : fragment(encodeTrail(trail)))
    history[how]({ guidetree: number } satisfies HistoryState, '', address)
  }

  const openLink = async (encoded: string): Promise<Place> => {
    try {
      const trail = decodeTrail(encoded)
      // A reload of the agent's own page is no link from elsewhere.
      origin = (history.state as HistoryState | null)?.guidetree === undefined ? 'link' : undefined
      return await reopen(guides, { ...trail, guide, locale })
    } catch {
      origin = undefined
      problem = say('bad-link')
      return begin(guides, guide, locale)
    }
  }

  /** Does something that leads to a new place, one thing at a time. */
  const go = async (lead: () => Promise<Place | undefined>): Promise<void> => {
    if (busy) return
    setBusy(true)
    try {
      const next = await lead()
      if (!next) return
      problem = undefined
      place = next
      remember('pushState', next)
      show(true)
    } catch (error) {
      announce(say('load-failed'))
      throw error
    } finally {
      setBusy(false)
    }
  }

  const show = (focus: boolean): void => {
    if (!place) return
    host.dataset['mode'] = 'walk'
    host.toggleAttribute('data-begun', place.session.trail.entries.length > 0)
    const before = host.querySelector(here(place) === seen ? '.gp-card' : '[data-current]')
    seen = here(place)
    showStage(host, stageOf(place))
    if (before) takeTyped(before, need(host, '.gp'))
    host.querySelector('[data-current]')?.removeAttribute('data-current')
    announce('')
    if (!focus) return
    need(host, '[data-focus]').focus({ preventScroll: true })
    need(host, '.gp').scrollIntoView({ block: 'nearest' })
  }

  const stageOf = (now: Place): Stage => ({
    place: now,
    guides,
    say,
    locale,
    done,
    announce,
    notices: noticesFor(
      now,
      say,
      { guides, problem, origin },
      {
        confirm() {
          origin = undefined
          show(true)
        },
        remove: (fact) => void go(() => withFact(guides, now, fact, '')),
      },
    ),
    tell: async (told: Told, answer?: string) => {
      let refused: AnswerProblem | undefined
      await go(async () => {
        const result = await reply(guides, now, told, answer)
        if (!('expected' in result)) return result
        refused = result
        return undefined
      })
      return refused
    },
    goOn: () => void go(async () => goOn(now)),
    back: () => void go(() => stepBack(guides, now)),
    change: (entry) => void go(() => reopenEntry(guides, now, entry)),
    cancel: () => void go(() => reopen(guides, now.changing!.before.trail)),
    restart: () => {
      if (now.session.trail.entries.length > 0 && !confirm(say('restart-confirm'))) return
      done.clear()
      origin = undefined
      void go(() => begin(guides, guide, locale))
    },
    setFact: (fact, value) => void go(() => withFact(guides, now, fact, value)),
  })

  const arrive = async (given?: HandOver): Promise<void> => {
    setBusy(true)
    try {
      const facts = given?.guide === guide ? given.facts : undefined
      if (facts && Object.keys(facts).length > 0) {
        origin = 'message'
        guides.given = [...(given?.declared ?? [])]
        place = await begin(guides, guide, locale, facts)
        remember('replaceState', place)
        show(false)
        return
      }
      const known = places.get((history.state as HistoryState | null)?.guidetree ?? -1)
      const encoded = trailIn(location.hash)
      const first = place === undefined
      place = known ?? (encoded === undefined ? await begin(guides, guide, locale) : await openLink(encoded))
      if (!known) remember('replaceState', place)
      show(!first)
    } catch (error) {
      announce(say('load-failed'))
      throw error
    } finally {
      setBusy(false)
    }
  }

  return {
    arrive,
    async resume() {
      place ??= await begin(guides, guide, locale)
      remember('pushState', place)
      show(true)
    },
    press: (selector, index) => host.querySelectorAll<HTMLElement>(`.gp ${selector}`)[index]?.click(),
    sendFirst: () => host.querySelector<HTMLFormElement>('.gp form')?.requestSubmit(),
    setFact: (fact, value) => place && stageOf(place).setFact(fact, value),
    async diagram() {
      const { openDiagram } = await import('./diagram.ts')
      await openDiagram(host, place, say)
    },
  }
}

/** What is the same for as long as the case stands at one step. */
function here({ session, shown, changing }: Place): string {
  return JSON.stringify([session.trail.entries, shown, changing?.entry])
}
