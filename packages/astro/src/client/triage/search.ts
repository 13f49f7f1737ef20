import type { Triage } from '@guidetree/triage'
import '../search-box.ts'

/** Shows search in place of the suggestions, with the words of the message in its field. */
export function openSearch(host: HTMLElement, text: HTMLTextAreaElement, reading: Triage | undefined): void {
  const input = switchTo(host, true)?.querySelector<HTMLInputElement>('input[type=search]')
  if (!input) return
  input.value = wordsFor(text, reading)
  input.dispatchEvent(new Event('input', { bubbles: true }))
  input.focus()
  input.select()
}

/** Shows the suggestions again. */
export function closeSearch(host: HTMLElement): void {
  switchTo(host, false)
}

function switchTo(host: HTMLElement, searching: boolean): HTMLElement | undefined {
  const box = host.querySelector<HTMLElement>('guide-search')
  if (!box) return undefined
  box.hidden = !searching
  host.toggleAttribute('data-searching', searching)
  return box
}

const most = 40

/** What is selected, else a short message as it is; of a long one the words that decided, for search wants few. */
function wordsFor({ value, selectionStart, selectionEnd }: HTMLTextAreaElement, reading: Triage | undefined): string {
  const line = (words: string): string => words.trim().replace(/\s+/g, ' ')
  const selected = line(value.slice(selectionStart, selectionEnd))
  const all = line(value)
  if (selected !== '') return selected
  const reason = reading?.suggestions[0]?.why[0]?.text
  return all.length <= most ? all : line(reason ?? all.slice(0, most))
}
