import type { Say } from './strings.ts'

/** Copies text, and says so on the button and in the live region. */
export async function copyText(
  text: string,
  button: HTMLButtonElement,
  say: Say,
  announce: (message: string) => void,
): Promise<void> {
  const label = button.textContent
  const told = await navigator.clipboard.writeText(text).then(
    () => say('copied'),
    () => say('copy-failed'),
  )
  button.textContent = told
  announce(told)
  setTimeout(() => {
    button.textContent = label
  }, 2000)
}
