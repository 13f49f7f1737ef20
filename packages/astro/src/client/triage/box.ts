import type { Desk } from './desk.ts'

/**
 * The box of the start page: what the customer said goes in, guides come out. All that reads it is loaded when the box
 * is first used; the text itself never leaves the page.
 */
class GuideTriage extends HTMLElement {
  #desk: Promise<Desk> | undefined

  connectedCallback(): void {
    const text = this.querySelector('textarea')
    if (!text) return
    for (const sign of ['focus', 'input']) text.addEventListener(sign, () => void this.#open())
    this.querySelector('[data-search]')?.addEventListener(
      'click',
      () => void this.#open().then((desk) => desk?.search()),
    )
    this.querySelector('form')?.addEventListener('submit', (event) => event.preventDefault())
    if (location.hash === '#search') text.focus()
    // The browser may have kept what was typed before.
    if (text.value !== '') void this.#open()
  }

  async #open(): Promise<Desk | undefined> {
    const problem = this.querySelector('[data-part="problem"]')
    const waiting = this.#desk === undefined && this.querySelector('textarea')?.value !== ''
    if (problem && waiting) problem.textContent = this.dataset['loading'] ?? ''
    try {
      this.#desk ??= import('./desk.ts').then(({ openDesk }) => openDesk(this))
      const desk = await this.#desk
      if (problem) problem.textContent = ''
      return desk
    } catch {
      // Offline for a moment is no reason to give up: the next touch tries again.
      this.#desk = undefined
      if (problem) problem.textContent = this.dataset['failed'] ?? ''
      return undefined
    }
  }
}

customElements.define('guide-triage', GuideTriage)
