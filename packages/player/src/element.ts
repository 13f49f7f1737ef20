import { decodeTrail, encodeTrail } from '@guidetree/core/runtime'
import type { Told } from '@guidetree/core/runtime'
import { begin, goOn, reopen, reopenEntry, reply, stepBack, withFact } from './case.ts'
import type { Place } from './case.ts'
import { h, need } from './dom.ts'
import { fragment, stepIn, trailIn } from './fragment.ts'
import { openGuides } from './guides.ts'
import type { Guides } from './guides.ts'
import { speaker } from './strings.ts'
import type { PlayerStrings, Say } from './strings.ts'
import { noticesFor } from './view/notices.ts'
import { stageView } from './view/stage.ts'
import type { Stage } from './view/stage.ts'
import { readPage } from './words.ts'

/** What a history entry of this page holds; the place itself stays in memory, for it may hold personal facts. */
interface HistoryState {
  guidetree: number
}

/**
 * Walks the guide of its page, one step at a time. The page's HTML holds every word; without scripts it is read as it
 * is. See docs for the HTML that it expects.
 */
export class GuidePlayer extends HTMLElement {
  #guides!: Guides
  #say!: Say
  #locale = 'en'
  #place: Place | undefined
  /** Places by the number in their history entry. */
  #places = new Map<number, Place>()
  #count = 0
  #fromLink = false
  #problem: string | undefined
  #done = new Set<string>()
  #stage = h('div', { class: 'gp' })
  #live = h('p', { class: 'gp-live', role: 'status' })
  #busy = false

  connectedCallback(): void {
    if (this.#place) return
    const strings = JSON.parse(need(this, 'script[data-strings]').textContent) as PlayerStrings
    this.#say = speaker(strings)
    this.#locale = strings.locale
    this.#guides = openGuides(readPage(this))
    this.#stage.lang = strings.locale
    need(this, '.steps').before(this.#live, this.#stage)
    addEventListener('popstate', this.#arrive)
    this.ownerDocument.addEventListener('keydown', this.#press)
    void this.#open(true)
  }

  disconnectedCallback(): void {
    removeEventListener('popstate', this.#arrive)
    this.ownerDocument.removeEventListener('keydown', this.#press)
  }

  #arrive = (): void => void this.#open(false)

  /** Shows what the address says: a case, a step to read, or a new case. */
  async #open(first: boolean): Promise<void> {
    const { hash } = location
    const step = stepIn(hash)
    if (step !== undefined && this.#isStep(step)) {
      this.#place ??= await begin(this.#guides, this.#guide, this.#locale)
      this.#read(step)
      return
    }
    const known = this.#places.get((history.state as HistoryState | null)?.guidetree ?? -1)
    const encoded = trailIn(hash)
    if (known) this.#place = known
    else if (encoded === undefined) this.#place = await begin(this.#guides, this.#guide, this.#locale)
    else await this.#openLink(encoded)
    if (!known) this.#remember('replaceState')
    this.#show(!first)
  }

  async #openLink(encoded: string): Promise<void> {
    try {
      const trail = decodeTrail(encoded)
      this.#place = await reopen(this.#guides, { ...trail, guide: this.#guide, locale: this.#locale })
      // A reload of the agent's own page is no link from elsewhere.
      this.#fromLink = (history.state as HistoryState | null)?.guidetree === undefined
    } catch (error) {
      this.#problem = this.#say('bad-link', { why: error instanceof Error ? error.message : String(error) })
      this.#place = await begin(this.#guides, this.#guide, this.#locale)
    }
  }

  get #guide(): string {
    return this.#guides.trees[0]!.id
  }

  #isStep(id: string): boolean {
    return Object.hasOwn(this.#guides.trees[0]!.steps, id)
  }

  #read(step: string): void {
    this.dataset['mode'] = 'read'
    this.#stage.replaceChildren(this.#readBar())
    const section = this.#guides.page(this.#guide)?.sections.get(step)
    section?.scrollIntoView()
    section?.querySelector('h2')?.setAttribute('tabindex', '-1')
    section?.querySelector('h2')?.focus({ preventScroll: true })
  }

  #readBar(): HTMLElement {
    const begun = (this.#place?.session.trail.entries.length ?? 0) > 0
    const button = h('button', { type: 'button', class: 'gp-primary' }, this.#say(begun ? 'resume' : 'walk'))
    button.addEventListener('click', () => {
      this.#remember('pushState')
      this.#show(true)
    })
    return h('div', { class: 'gp-read-bar' }, button)
  }

  /** Does something that leads to a new place, one thing at a time. */
  async #go(lead: () => Promise<Place | undefined>): Promise<void> {
    if (this.#busy) return
    this.#busy = true
    try {
      const place = await lead()
      if (!place) return
      this.#problem = undefined
      this.#place = place
      this.#remember('pushState')
      this.#show(true)
    } catch (error) {
      this.#live.textContent = this.#say('load-failed')
      throw error
    } finally {
      this.#busy = false
    }
  }

  #show(focus: boolean): void {
    const place = this.#place
    if (!place) return
    this.dataset['mode'] = 'walk'
    const stage = this.#stageFor(place)
    const view = stageView(stage)
    this.#stage.replaceChildren(view)
    this.#live.textContent = ''
    if (!focus) return
    const heading = view.querySelector<HTMLElement>('[data-focus]')
    heading?.focus({ preventScroll: true })
    this.#stage.scrollIntoView({ block: 'nearest' })
  }

  #stageFor(place: Place): Stage {
    const announce = (message: string): void => {
      this.#live.textContent = message
    }
    const again = (): void => this.#show(false)
    return {
      place,
      guides: this.#guides,
      say: this.#say,
      locale: this.#locale,
      done: this.#done,
      announce,
      notices: noticesFor(place, this.#say, this.#fromLink, this.#problem, this.#guides, () => {
        this.#fromLink = false
        again()
      }),
      tell: (told) => this.#tell(told),
      goOn: () => void this.#go(async () => goOn(place)),
      back: () => void this.#go(() => stepBack(this.#guides, place)),
      change: (entry) => void this.#go(() => reopenEntry(this.#guides, place, entry)),
      cancel: () => void this.#go(() => reopen(this.#guides, place.changing!.before.trail)),
      restart: () => this.#restart(),
      setFact: (fact, value) => void this.#go(() => withFact(this.#guides, place, fact, value)),
      readAll: (step) => {
        location.hash = encodeURIComponent(this.#isStep(step) ? step : this.#guides.trees[0]!.start)
      },
    }
  }

  async #tell(told: Told): ReturnType<Stage['tell']> {
    const place = this.#place
    if (!place) return undefined
    const result = await reply(this.#guides, place, told)
    if ('expected' in result) return result
    await this.#go(async () => result)
    return undefined
  }

  #restart(): void {
    if ((this.#place?.session.trail.entries.length ?? 0) > 0 && !confirm(this.#say('restart-confirm'))) return
    this.#done.clear()
    this.#fromLink = false
    void this.#go(() => begin(this.#guides, this.#guide, this.#locale))
  }

  #remember(how: 'pushState' | 'replaceState'): void {
    const place = this.#place
    if (!place) return
    const number = Date.now() + this.#count++
    this.#places.set(number, place)
    const { trail } = place.session
    const empty = trail.entries.length === 0 && Object.keys(trail.facts).length === 0
    const address = location.pathname + location.search + (empty ? '' : fragment(encodeTrail(trail)))
    history[how]({ guidetree: number } satisfies HistoryState, '', address)
  }

  /** Keys 1 to 9 take an answer, wherever the focus is, except where digits are typed. */
  #press = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || !/^[1-9]$/.test(event.key)) return
    if (this.dataset['mode'] !== 'walk' || this.ownerDocument.querySelector('dialog[open]')) return
    const typing =
      event.target instanceof Element &&
      event.target.closest('input:not([type=radio], [type=checkbox]), textarea, select')
    if (typing) return
    this.#stage.querySelector<HTMLButtonElement>(`[data-key="${event.key}"]`)?.click()
  }
}
