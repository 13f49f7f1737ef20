import type { Fact, Value } from '@guidetree/core/runtime'
import type { Child } from '../dom.ts'
import { h } from '../dom.ts'
import type { Say } from '../strings.ts'

/** One input of a form on the page. */
export interface Field {
  element: HTMLElement
  /** What the agent entered, as text, ids or yes/no; `undefined` while nothing is. */
  read: () => unknown
  /** Shows a message at the field, or takes it away. */
  complain: (message: string | undefined) => void
  focus: () => void
}

interface Control {
  body: Child
  read: () => unknown
  inputs: () => HTMLElement[]
  /** True where one `<label>` names the one input; a group of boxes has a legend. */
  single: boolean
}

/** Returns the field for a fact: which control it is follows from the fact's type. */
export function field(fact: Fact, label: string, known: Value | undefined, say: Say): Field {
  const id = `gp-field-${fact.name}`
  const describedBy = `${id}-help ${id}-error`
  const make = fact.type === 'boolean' ? yesOrNo : fact.type === 'choice' ? choice : line
  const control = make(fact, id, known, say)
  const error = h('p', { class: 'gp-error', id: `${id}-error` })
  const help = h(
    'p',
    { class: 'gp-help', id: `${id}-help` },
    [fact.help, limits(fact, say), known !== undefined && say('known')].filter(Boolean).join(' '),
  )
  const name = control.single
    ? h('label', { for: id, class: 'gp-label' }, label)
    : h('legend', { class: 'gp-label' }, label)
  const element = h(control.single ? 'div' : 'fieldset', { class: 'gp-field' }, name, help, control.body, error)
  for (const input of control.inputs()) input.setAttribute('aria-describedby', describedBy)
  return {
    element,
    read: control.read,
    focus: () => control.inputs()[0]?.focus(),
    complain(message) {
      error.textContent = message ?? ''
      element.classList.toggle('gp-invalid', message !== undefined)
      for (const input of control.inputs()) {
        if (message === undefined) input.removeAttribute('aria-invalid')
        else input.setAttribute('aria-invalid', 'true')
      }
    },
  }
}

function line(fact: Fact, id: string, known: Value | undefined): Control {
  const number = fact.type === 'number' || fact.type === 'money'
  const input = h('input', {
    id,
    class: 'gp-input',
    type: fact.type === 'date' ? 'date' : 'text',
    inputmode: number ? 'decimal' : undefined,
    autocomplete: 'off',
    spellcheck: 'false',
    value: known === undefined ? undefined : String(known),
    min: fact.type === 'date' ? fact.min : undefined,
    max: fact.type === 'date' ? fact.max : undefined,
  })
  const body = h('div', { class: 'gp-line' }, input, fact.currency && h('span', { class: 'gp-unit' }, fact.currency))
  const read = () => (input.value.trim() === '' ? undefined : input.value.trim())
  return { body, read, inputs: () => [input], single: true }
}

function yesOrNo(fact: Fact, id: string, known: Value | undefined, say: Say): Control {
  const options = [
    { id: 'yes', label: say('yes') },
    { id: 'no', label: say('no') },
  ]
  const chosen = known === undefined ? [] : [known === true ? 'yes' : 'no']
  const { body, picked, inputs } = boxes('radio', id, options, chosen)
  const read = () => ({ yes: true, no: false })[picked()[0] ?? '']
  return { body, read, inputs, single: false }
}

function choice(fact: Fact, id: string, known: Value | undefined): Control {
  const options = fact.options ?? []
  const chosen = Array.isArray(known) ? known.map(String) : known === undefined ? [] : [String(known)]
  const { body, picked, inputs } = boxes(fact.many ? 'checkbox' : 'radio', id, options, chosen)
  return { body, read: () => (fact.many ? picked() : picked()[0]), inputs, single: false }
}

function boxes(
  type: 'radio' | 'checkbox',
  name: string,
  options: readonly { id: string; label: string }[],
  chosen: readonly string[],
): { body: HTMLElement; picked: () => string[]; inputs: () => HTMLInputElement[] } {
  const inputs = options.map(({ id }) => h('input', { type, name, value: id, checked: chosen.includes(id) }))
  const body = h(
    'div',
    { class: 'gp-boxes' },
    options.map(({ label }, index) => h('label', { class: 'gp-box' }, inputs[index], h('span', {}, label))),
  )
  return {
    body,
    inputs: () => inputs,
    picked: () => inputs.filter((input) => input.checked).map((input) => input.value),
  }
}

function limits(fact: Fact, say: Say): string | undefined {
  const { min, max } = fact
  if (min !== undefined && max !== undefined) return say('limits', { min, max })
  if (min !== undefined) return say('at-least', { min })
  return max === undefined ? undefined : say('at-most', { max })
}
