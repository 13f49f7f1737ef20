import { h } from '@guidetree/player/parts'
import type { FiredRule } from '@guidetree/triage'

/** Returns words of the customer as they wrote them, each once. */
export function quotes(said: readonly { text: string }[]): HTMLElement[] {
  return [...new Set(said.map(({ text }) => text.trim()))].map((text) => h('mark', { class: 'said' }, text))
}

/** Returns a label in a locale, else in any. */
export function labelIn(label: FiredRule['label'], locale: string, id: string): string {
  if (typeof label === 'string') return label
  return label[locale] ?? Object.values(label)[0] ?? id
}
