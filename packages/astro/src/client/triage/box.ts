import type { Desk } from './desk.ts'

/**
 * The box of the start page: what the customer said goes in, guides come out. All that reads it is loaded when the box
 * is first used; the text itself never leaves the page.
 */
class GuideTriage extends HTMLElement {
  #loading: Promise<Desk> | undefined
  #desk: Desk | undefined

  connectedCallback(): void {
    const text = this.querySelector('textarea')
    if (!text) return
    const open = (): void => void this.#open(text)
    for (const sign of ['focus', 'input']) text.addEventListener(sign, open)
    this.querySelector('[data-search]')?.addEventListener('click', () => void this.#search(text))
    this.querySelector('form')?.addEventListener('submit', (event) => event.preventDefault())
    if (location.hash === '#search') text.focus()
    // The browser may have kept what was typed before.
    if (text.value !== '') open()
  }

  async #open(text: HTMLTextAreaElement): Promise<void> {
    if (this.#desk) return
    if (text.value !== '') this.#say('loading')
    try {
      this.#loading ??= import('./desk.ts').then(({ openDesk }) => openDesk(this))
      this.#desk = await this.#loading
      this.#say()
    } catch (error) {
      reportError(error)
      // Offline for a moment is no reason to give up: the next touch tries again.
      this.#loading = undefined
      this.#say('failed')
    }
  }

  /** Without the model search is still there. */
  async #search(text: HTMLTextAreaElement): Promise<void> {
    await this.#open(text)
    if (this.#desk) {
      this.#desk.search()
      return
    }
    const { startSearch } = await import('./search.ts')
    this.querySelector('guide-search')?.removeAttribute('hidden')
    startSearch(this, text)
  }

  #say(what?: 'loading' | 'failed'): void {
    const problem = this.querySelector('[data-part="problem"]')
    if (problem) problem.textContent = what ? (this.dataset[what] ?? '') : ''
  }
}

customElements.define('guide-triage', GuideTriage)
