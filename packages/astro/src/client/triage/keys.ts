import type { Triage } from '@guidetree/triage'

interface Desk {
  /** Does what depends on all that is in the box once that is read, unless it is something else by then. */
  whenRead: (act: () => void) => void
  verdict: () => Triage['verdict'] | undefined
}

/**
 * Picks guides by key. Inside the box digits are text: Enter opens a sure guide or leads to the list, Alt with a digit
 * opens at once. Anywhere else on the page a digit alone does. Nothing happens while letters are still being composed.
 */
export function listenForKeys(host: HTMLElement, text: HTMLTextAreaElement, { whenRead, verdict }: Desk): void {
  const links = (): HTMLAnchorElement[] => [...host.querySelectorAll<HTMLAnchorElement>('[data-guide]')]

  const inBox = (event: KeyboardEvent): boolean => {
    if (text.value.trim() === '') return false
    const digit = event.altKey ? digitOf(event.code) : undefined
    if (digit !== undefined) return then(() => press(links()[digit]))
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return false
    if (event.key === 'ArrowDown' && text.selectionStart === text.value.length) return focus(links()[0])
    return event.key === 'Enter' && then(() => (verdict() === 'sure' ? press : focus)(links()[0]))
  }

  const then = (act: () => void): true => {
    whenRead(act)
    return true
  }

  const inList = (event: KeyboardEvent, at: HTMLAnchorElement): boolean => {
    const all = links()
    const place = all.indexOf(at)
    if (event.key === 'Escape') return focus(text)
    if (event.key === 'ArrowDown') return focus(all[place + 1])
    if (event.key === 'ArrowUp') return focus(all[place - 1] ?? text)
    return false
  }

  host.ownerDocument.addEventListener('keydown', (event) => {
    // Safari ends a composition before it reports the key that ended it.
    if (event.isComposing || event.keyCode === 229 || event.defaultPrevented) return
    const target = event.target instanceof Element ? event.target : undefined
    const link = target?.closest<HTMLAnchorElement>('[data-guide]')
    let done = false
    if (target === text) done = inBox(event)
    else if (link) done = inList(event, link)
    const alone = !event.ctrlKey && !event.metaKey && !event.altKey && !event.repeat
    if (!done && alone && /^[1-3]$/.test(event.key) && !target?.closest(typing))
      done = press(links()[Number(event.key) - 1])
    if (done) event.preventDefault()
  })
}

const typing = 'input:not([type=radio], [type=checkbox]), textarea, select, dialog'

/** By the place of the key: with Alt it gives other signs on some keyboards. */
function digitOf(code: string): number | undefined {
  const [, digit] = /^(?:Digit|Numpad)([1-3])$/.exec(code) ?? []
  return digit === undefined ? undefined : Number(digit) - 1
}

function press(link: HTMLElement | undefined): boolean {
  // Hidden suggestions are those of a text that is gone.
  if (!link?.checkVisibility()) return false
  link.click()
  return true
}

function focus(element: HTMLElement | undefined): boolean {
  if (!element?.checkVisibility()) return false
  element.focus()
  return true
}
