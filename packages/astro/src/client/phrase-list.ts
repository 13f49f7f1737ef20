import { copyText } from '@guidetree/player/parts'

/** The page of phrases: copies one, and finds those that have some words. */
class PhraseList extends HTMLElement {
  connectedCallback(): void {
    const field = this.querySelector<HTMLInputElement>('input[type=search]')
    field?.addEventListener('input', () => this.#find(field.value))
    this.addEventListener('click', (event) => {
      const button =
        event.target instanceof Element ? event.target.closest<HTMLButtonElement>('[data-copy]') : undefined
      const text = button?.previousElementSibling?.textContent
      if (!button || !text) return
      const say = (key: string): string => this.dataset[key === 'copied' ? 'copied' : 'copyFailed'] ?? ''
      void copyText(text, button, say, (message) => this.#say(message))
    })
  }

  /** All words must be there; letters of one case and one width. */
  #find(query: string): void {
    const wanted = plain(query).split(/\s+/).filter(Boolean)
    const matches = (text: string): boolean => wanted.every((word) => plain(text).includes(word))
    for (const item of this.querySelectorAll<HTMLElement>('.phrases > li')) {
      const mood = item.closest('section')?.querySelector('h2')?.textContent ?? ''
      item.hidden = !matches(`${mood} ${item.querySelector('.phrase')?.textContent ?? ''}`)
    }
    for (const group of this.querySelectorAll<HTMLElement>('[data-level], section')) {
      group.hidden = group.querySelector('li:not([hidden])') === null
    }
    const none = this.querySelector('li:not([hidden])') === null
    this.#say(none ? (this.querySelector<HTMLElement>('[data-none]')?.dataset['none'] ?? '') : '')
  }

  #say(message: string): void {
    const status = this.querySelector('[role=status]')
    if (status) status.textContent = message
  }
}

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}

customElements.define('phrase-list', PhraseList)
