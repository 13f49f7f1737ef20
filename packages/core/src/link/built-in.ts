import type { Config } from '../model.ts'
import type { Fact } from '../runtime/types.ts'

/** Returns the facts that every knowledge base has: where a case comes from, how the customer feels, how a call ended. */
export function builtInFacts(config: Config): Fact[] {
  return [
    { name: 'channel', type: 'choice', label: 'Channel', options: config.channels && optionsOf(config.channels) },
    { name: 'locale', type: 'choice', label: 'Language', options: optionsOf(config.locales) },
    { name: 'emotion', type: 'choice', label: 'Emotion', options: optionsOf(config.emotions) },
    { name: 'outcome', type: 'choice', label: 'Outcome', options: optionsOf(['resolved', 'escalated', 'unresolved']) },
  ]
}

function optionsOf(ids: readonly string[]): Fact['options'] {
  return ids.map((id) => ({ id, label: id }))
}
