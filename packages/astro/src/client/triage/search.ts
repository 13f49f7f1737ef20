import type { Triage } from '@guidetree/triage'
import '../search-box.ts'

/** Searches for the words of the message; they stand in the field, for others to be typed in their place. */
export function startSearch(host: HTMLElement, text: HTMLTextAreaElement, reading?: Triage): void {
  const input = host.querySelector<HTMLInputElement>('guide-search input[type=search]')
  if (!input) return
  input.value = wordsFor(text, reading)
  input.dispatchEvent(new Event('input', { bubbles: true }))
  input.focus()
  input.select()
}

const most = 40

/** What is selected, else a short message as it is; of a long one the words that decided, for search wants few. */
function wordsFor({ value, selectionStart, selectionEnd }: HTMLTextAreaElement, reading?: Triage): string {
  const line = (words: string): string => words.trim().replace(/\s+/g, ' ')
  const selected = line(value.slice(selectionStart, selectionEnd))
  const all = line(value)
  if (selected !== '') return selected
  const reason = reading?.suggestions[0]?.why[0]?.text
  return all.length <= most ? all : line(reason ?? all.slice(0, most))
}
