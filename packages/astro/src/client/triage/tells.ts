import type { Child } from '@guidetree/player/parts'
import { copyText, h } from '@guidetree/player/parts'
import { formatValue } from '@guidetree/core/runtime'
import type { FoundFact } from '@guidetree/triage'
import type { Context } from './context.ts'
import { labelIn, quotes } from './words.ts'

/** Returns what the customer feels, with the words that say so, and how urgent and severe it is. The agent may differ. */
export function moodView(context: Context): Child[] {
  const { words, say, reading, mood, setMood } = context
  const unset = mood === '' ? [{ id: '', label: '–' }] : []
  const options = [...unset, ...words.moods].map(({ id, label }) =>
    h('option', { value: id, selected: id === mood }, label),
  )
  const select = h('select', { id: 'desk-mood' }, options)
  select.addEventListener('change', () => setMood(select.value))
  const cues = mood === reading.emotion?.id ? reading.emotion.cues.slice(0, 4) : []
  const levels = (['urgency', 'severity'] as const).flatMap((name) => {
    const level = reading[name]
    return level === undefined ? [] : [levelView(say(name), words.levels[level] ?? level, level)]
  })
  return [
    h('label', { for: 'desk-mood', class: 'desk-heading' }, say('mood')),
    h('div', { class: 'desk-mood' }, select, h('span', { class: 'cues' }, quotes(cues))),
    levels.length > 0 && h('dl', { class: 'levels' }, levels),
    raisedView(context, cues),
  ]
}

/** What made it more urgent or severe, unless it is the mood that is shown already. */
function raisedView({ reading, words }: Context, cues: readonly { text: string }[]): Child[] {
  const shown = new Set(cues.map(({ text }) => text))
  return reading.raised.flatMap(({ id, label, why }) => {
    const said = why.filter(({ text }) => !shown.has(text))
    return said.length === 0
      ? []
      : [h('p', { class: 'why' }, h('span', {}, labelIn(label, words.locale, id)), ' ', quotes(said))]
  })
}

function levelView(name: string, label: string, level: string): HTMLElement {
  return h('div', { 'data-level': level }, h('dt', {}, name), h('dd', {}, label))
}

/** Returns what the message says already: what is ticked goes into the guide; personal values show when they are asked to. */
export function factsView(context: Context): Child[] {
  const { reading, say, announce, carried, carry } = context
  if (reading.facts.length === 0) return []
  const boxes = reading.facts.map(() => h('input', { type: 'checkbox' }))
  // A fact has one value: where two were found, ticking one unticks the other.
  const tick = (): void => boxes.forEach((box, place) => (box.checked = carried().has(place)))
  for (const [place, box] of boxes.entries()) {
    box.addEventListener('change', () => {
      carry(place, box.checked)
      tick()
    })
  }
  tick()
  const copy = h('button', { type: 'button', class: 'desk-tool' }, say('masked'))
  copy.addEventListener('click', () => void copyText(reading.masked, copy, say, announce))
  const items = reading.facts.map((found, place) => h('li', {}, factView(context, found, boxes[place]!)))
  return [
    h(
      'fieldset',
      { class: 'desk-facts', 'aria-describedby': 'desk-facts-help' },
      h('legend', { class: 'desk-heading' }, say('facts')),
      h('ul', {}, items),
    ),
    h('p', { id: 'desk-facts-help', class: 'hint' }, say('facts-help')),
    reading.facts.some(({ personal }) => personal) && copy,
  ]
}

function factView({ words, say }: Context, found: FoundFact, box: HTMLInputElement): Child[] {
  const fact = words.facts.find(({ name }) => name === found.fact)
  const label = fact?.label ?? found.fact
  const text = fact ? formatValue(found.value, fact, words.locale) : found.text
  const value = h('span', { class: 'fact-value' }, text)
  const named = h('label', {}, box, h('span', { class: 'fact-label' }, label), value)
  return found.personal ? [named, reveal(value, text, label, say)] : [named]
}

/** Returns a button that shows a value, and masks it again; masked it is at first. */
function reveal(value: HTMLElement, text: string, label: string, say: Context['say']): HTMLElement {
  const button = h('button', { type: 'button', class: 'desk-tool' })
  let shown = false
  const show = (): void => {
    value.textContent = shown ? text : masked(text)
    button.textContent = say(shown ? 'hide' : 'show')
    button.ariaLabel = say(shown ? 'hide-of' : 'show-of', { fact: label })
  }
  button.addEventListener('click', () => {
    shown = !shown
    show()
  })
  show()
  return button
}

/** The last two letters are enough to tell one from another. */
function masked(text: string): string {
  const letters = [...text]
  return letters.length < 6 ? '•••' : `••••${letters.slice(-2).join('')}`
}
