import type { Fact, Value } from '@guidetree/core/runtime'
import { h } from '../dom.ts'

/** One input of a form on the page. */
export interface Field {
  element: HTMLElement
  /** What the agent entered, as text or ids; `undefined` while nothing is. */
  read: () => unknown
  /** Shows a message at the field, or takes it away. */
  complain: (message: string | undefined) => void
  focus: () => void
}

/** Returns the field of a fact: the one that the page's HTML has, filled with what is known. */
export function fieldOf(section: HTMLElement, fact: Fact, known: Value | undefined, knownWords: string): Field {
  const own = section.querySelector<HTMLElement>(`[data-name="${CSS.escape(fact.name)}"]`)
  if (!own) throw new Error(`The page of a guide needs a field for ${fact.name}; render it with @guidetree/astro.`)
  const element = own.cloneNode(true) as HTMLElement
  const inputs = [...element.querySelectorAll('input')]
  const values = (Array.isArray(known) ? known : [typeof known === 'boolean' ? (known ? 'yes' : 'no') : known]).map(
    String,
  )
  const boxes = inputs[0]?.type === 'radio' || inputs[0]?.type === 'checkbox'
  for (const input of inputs) {
    if (boxes) input.checked = known !== undefined && values.includes(input.value)
    else input.value = known === undefined ? '' : values[0]!
  }
  const error = h('p', { class: 'gp-error', id: `gp-error-${fact.name}` })
  if (known !== undefined) element.append(h('p', { class: 'gp-help' }, knownWords))
  element.append(error)
  for (const input of inputs) input.setAttribute('aria-describedby', error.id)
  return {
    element,
    focus: () => inputs[0]?.focus(),
    read: () => {
      const picked = inputs.filter((input) => !boxes || input.checked).map((input) => input.value.trim())
      return fact.many ? picked : picked[0] || undefined
    },
    complain(message) {
      error.textContent = message ?? ''
      element.classList.toggle('gp-invalid', message !== undefined)
      for (const input of inputs) input.ariaInvalid = message === undefined ? null : 'true'
    },
  }
}
