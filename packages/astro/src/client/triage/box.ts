import type { Desk } from './desk.ts'
import { openReader } from './reader.ts'
import type { Reader } from './reader.ts'

/** Milliseconds of loading that need no word. */
const patience = 300

/**
 * The box of the start page: what the customer said goes in, guides come out. All that reads it is loaded when the box
 * is about to be used; the text itself never leaves the page.
 */
class GuideTriage extends HTMLElement {
  #reader: Promise<Reader> | undefined
  #loading: Promise<Desk> | undefined
  #opening: Promise<void> | undefined
  #desk: Desk | undefined

  connectedCallback(): void {
    const text = this.querySelector('textarea')
    if (!text) return
    const open = (): void => void this.#open()
    for (const sign of ['focus', 'input']) text.addEventListener(sign, open)
    // Nobody waits for it yet; a finger that comes by only scrolls.
    text.addEventListener('pointerenter', ({ pointerType }) => {
      if (pointerType !== 'touch') void this.#load().catch(() => undefined)
    })
    this.querySelector('[data-search]')?.addEventListener('click', () => void this.#search(text))
    this.querySelector('form')?.addEventListener('submit', (event) => event.preventDefault())
    if (location.hash === '#search') text.focus()
    // The browser may have kept what was typed before.
    if (text.value !== '') open()
  }

  #open(): Promise<void> {
    if (this.#desk) return Promise.resolve()
    return (this.#opening ??= this.#wait().finally(() => (this.#opening = undefined)))
  }

  async #wait(): Promise<void> {
    const slow = setTimeout(() => this.#say('loading'), patience)
    try {
      this.#desk = await this.#load()
      this.#say()
    } catch (error) {
      reportError(error)
      this.#say('failed')
    } finally {
      clearTimeout(slow)
    }
  }

  /** Offline for a moment is no reason to give up: what failed is loaded again with the next touch. */
  async #load(): Promise<Desk> {
    const reader = (this.#reader ??= openReader(this.dataset['model'] ?? ''))
    reader.catch(() => (this.#reader = undefined))
    this.#loading ??= import('./desk.ts').then(({ openDesk }) => openDesk(this, reader))
    this.#loading.catch(() => (this.#loading = undefined))
    return this.#loading
  }

  /** Without the model search is still there. */
  async #search(text: HTMLTextAreaElement): Promise<void> {
    await this.#open()
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
