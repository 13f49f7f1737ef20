import { copyText } from '../copy.ts'
import { h, withHtml } from '../dom.ts'
import type { Stage } from './stage.ts'

/** What stands in a blank. */
export type Filler = (fact: string) => { text: string; known: boolean }

/** Returns the words of compiled HTML with each blank filled from the facts, or named where the fact is unknown. */
export function filled<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Record<string, string>,
  html: string,
  filler: Filler,
): HTMLElementTagNameMap[Name] {
  const element = withHtml(name, attributes, html)
  for (const blank of element.querySelectorAll('[data-fact]'))
    fillBlank(blank, filler(blank.getAttribute('data-fact') ?? ''))
  return element
}

/** Fills one blank. */
export function fillBlank(blank: Element, { text, known }: ReturnType<Filler>): void {
  blank.classList.toggle('filled', known)
  blank.textContent = text
}

/** Returns a script: the words to say, and a button that copies them as they stand, facts filled in. */
export function scriptView({ say, announce, locale }: Stage, html: string, filler: Filler): HTMLElement {
  const quote = filled('blockquote', { class: 'script' }, html, filler)
  const copy = h('button', { type: 'button', class: 'gp-copy', lang: locale }, say('copy'))
  copy.addEventListener('click', () => void copyText(textOf(quote), copy, say, announce))
  return h('div', { class: 'gp-script' }, quote, copy)
}

/** Returns the text of an element with a line between its paragraphs. */
function textOf(element: HTMLElement): string {
  const blocks = [...element.children].map((child) => child.textContent.trim())
  return blocks.join('\n\n') || element.textContent.trim()
}
