import type { Engine } from './engine.ts'
import { stepIn, trailIn } from './fragment.ts'
import { takeOver } from './take-over.ts'
import type { HandOver } from './take-over.ts'

/**
 * Walks the guide of its page, one step at a time. The page's HTML holds every word: without scripts it is read as it
 * is, and with them the first step is the page's own, until the agent touches it. Only then is the rest loaded.
 */
export class GuidePlayer extends HTMLElement {
  #engine: Promise<Engine> | undefined
  #stop = new AbortController()

  connectedCallback(): void {
    const { signal } = this.#stop
    const options = { signal }
    for (const sign of ['pointerover', 'pointerdown', 'focusin']) this.addEventListener(sign, this.#warm, options)
    this.addEventListener('click', (event) => this.#click(event), options)
    this.addEventListener('change', (event) => this.#change(event), options)
    this.addEventListener('keydown', (event) => this.#enter(event), options)
    this.ownerDocument.addEventListener('keydown', (event) => this.#digit(event), options)
    addEventListener('popstate', () => this.#arrive(), options)
    const given = takeOver()
    if (given) this.#open(given)
    else this.#arrive()
  }

  disconnectedCallback(): void {
    this.#stop.abort()
    this.#stop = new AbortController()
  }

  /** Shows what the address says: a case, a step to read, or the first step of a new case. */
  #arrive(): void {
    const step = stepIn(location.hash)
    const section = step !== undefined && this.querySelector(`[data-step="${CSS.escape(step)}"]`)
    if (section) {
      this.dataset['mode'] = 'read'
      // The browser looked for it while it was still hidden.
      section.scrollIntoView()
      return
    }
    if (this.#engine) {
      void this.#engine.then((engine) => engine.arrive())
      return
    }
    const first = this.#firstStep()
    if (trailIn(location.hash) !== undefined || !first) {
      this.#open()
      return
    }
    this.dataset['mode'] = 'start'
    first.toggleAttribute('data-current', true)
    // The largest part of the engine is the same for every guide: it may come as soon as the page is at rest.
    const rest = 'requestIdleCallback' in globalThis ? requestIdleCallback : setTimeout
    rest(() => import('./warm.ts').catch(() => undefined))
  }

  /** Shows a case that is more than the first step of a new one: it needs the engine at once. */
  #open(given?: HandOver): void {
    this.ariaBusy = 'true'
    this.#load().then(
      (engine) => engine.arrive(given),
      // Without the engine the guide can still be read.
      () => (this.dataset['mode'] = 'read'),
    )
  }

  #load = (): Promise<Engine> => {
    this.#engine ??= import('./engine.ts').then(({ openEngine }) => openEngine(this))
    // Offline for a moment is no reason to give up: the next touch tries again.
    this.#engine.catch(() => (this.#engine = undefined))
    return this.#engine
  }

  /** The agent is about to begin: what comes next is fetched while they read. */
  #warm = (): void => {
    if (this.dataset['mode'] === 'start') void this.#load()
  }

  /** Returns what the page has to show first: a section of it, or one that only scripts show. */
  #firstStep(): HTMLElement | null {
    const first = this.querySelector<HTMLElement>('[data-first]')
    if (!(first instanceof HTMLTemplateElement)) return first
    first.replaceWith(first.content)
    return this.#firstStep()
  }

  #click(event: MouseEvent): void {
    if (!(event.target instanceof Element) || event.ctrlKey || event.metaKey || event.shiftKey) return
    const link = event.target.closest<HTMLElement>('[data-diagram], [data-walk]')
    if (link) {
      event.preventDefault()
      void this.#load().then((engine) => ('diagram' in link.dataset ? engine.diagram() : engine.resume()))
      return
    }
    for (const [own, shown] of gestures) {
      const pressed = event.target.closest(`[data-current] ${own}`)
      if (!pressed) continue
      event.preventDefault()
      const index = [...this.querySelectorAll(`[data-current] ${own}`)].indexOf(pressed)
      this.#begin((engine) => engine.press(shown, index))
    }
  }

  #answer(index: number): void {
    this.#begin((engine) => engine.press('[data-key]', index))
  }

  /** A step is told by the page's own HTML, then shown by the engine: the gesture is done there. */
  #begin(gesture: (engine: Engine) => void): void {
    void this.#load().then(async (engine) => {
      if (this.dataset['mode'] === 'start') await engine.arrive()
      gesture(engine)
    })
  }

  #change(event: Event): void {
    if (this.dataset['mode'] !== 'start' || !(event.target instanceof HTMLSelectElement)) return
    const { name, value } = event.target
    this.#begin((engine) => engine.setFact(name, value))
  }

  /** Enter in a field of the first step sends it, as in any form. */
  #enter(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.isComposing || !(event.target instanceof HTMLInputElement)) return
    if (event.target.closest('[data-current]')) this.#begin((engine) => engine.sendFirst())
  }

  /** Keys 1 to 9 take an answer, wherever the focus is, except where digits are typed. */
  #digit(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || !/^[1-9]$/.test(event.key)) return
    const typing = 'input:not([type=radio], [type=checkbox]), textarea, select, dialog'
    if (event.target instanceof Element && event.target.closest(typing)) return
    const index = Number(event.key) - 1
    if (this.dataset['mode'] === 'walk') this.querySelectorAll<HTMLElement>('.gp [data-key]')[index]?.click()
    else if (this.querySelectorAll('[data-current] :is(.answers a, [data-key])')[index]) this.#answer(index)
  }
}

/** What is pressed in the page's own first step, and what stands for it in the engine's. */
const gestures = [
  ['.answers a', '[data-key]'],
  ['.gp-copy', '.gp-copy'],
  ['.gp-primary', '.gp-primary'],
] as const
