import type { Config, Document } from '../model.ts'

/**
 * Returns what holds for a knowledge base without a guidetree.yaml: every section open, the locales that its files have,
 * English first where there is English.
 */
export function defaultConfig(documents: readonly Document[]): Config {
  const locales = [...new Set(documents.map((document) => document.locale))]
  locales.sort((a, b) => Number(b === 'en') - Number(a === 'en') || (a < b ? -1 : 1))
  return {
    path: 'guidetree.yaml',
    messages: [],
    name: 'Guides',
    locales: locales.length > 0 ? locales : ['en'],
    emotions: ['calm', 'positive', 'anxious', 'disappointed', 'angry'],
    severities: ['low', 'medium', 'high', 'urgent'],
    facts: [],
    conditions: [],
    synonyms: [],
    risks: [],
    checksOff: new Map(),
  }
}
