import { h, withHtml } from '../dom.ts'
import type { Say } from '../strings.ts'

/** Returns the words of compiled HTML with each blank filled from the facts, or named where the fact is unknown. */
export function filled<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Record<string, string>,
  html: string,
  words: (fact: string) => string | undefined,
): HTMLElementTagNameMap[Name] {
  const element = withHtml(name, attributes, html)
  fillBlanks(element, words)
  return element
}

/** Fills the blanks of facts in place: again and again while a form is filled. */
export function fillBlanks(element: Element, words: (fact: string) => string | undefined): void {
  for (const blank of element.querySelectorAll('[data-fact]')) {
    const text = words(blank.getAttribute('data-fact') ?? '')
    blank.classList.toggle('filled', text !== undefined)
    if (text !== undefined) blank.textContent = text
  }
}

/** Returns a script: the words to say, and a button that copies them as they stand, facts filled in. */
export function scriptView(
  html: string,
  words: (fact: string) => string | undefined,
  say: Say,
  announce: (message: string) => void,
): HTMLElement {
  const quote = filled('blockquote', { class: 'script' }, html, words)
  const copy = h('button', { type: 'button', class: 'gp-copy' }, say('copy'))
  copy.addEventListener('click', () => void copyText(textOf(quote), copy, say, announce))
  return h('div', { class: 'gp-script' }, h('p', { class: 'gp-part-name' }, say('say')), quote, copy)
}

/** Copies text, and says so on the button and in the live region. */
export async function copyText(
  text: string,
  button: HTMLButtonElement,
  say: Say,
  announce: (message: string) => void,
): Promise<void> {
  const label = button.textContent
  try {
    await navigator.clipboard.writeText(text)
    button.textContent = say('copied')
    announce(say('copied'))
  } catch {
    announce(say('copy-failed'))
    button.textContent = say('copy-failed')
  }
  setTimeout(() => {
    button.textContent = label
  }, 2000)
}

/** Returns the text of an element with a line between its paragraphs. */
function textOf(element: HTMLElement): string {
  const blocks = [...element.children].map((child) => child.textContent.trim())
  return (blocks.length > 0 ? blocks : [element.textContent.trim()]).join('\n\n')
}
