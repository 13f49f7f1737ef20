import type { Label } from '@guidetree/core'

/** Returns a label in one locale: its own words, else the source's, else any, else the id. */
export function labelIn(label: Label | undefined, locale: string, source: string, id: string): string {
  if (label === undefined) return id
  if (typeof label === 'string') return label
  return label[locale] ?? label[source] ?? Object.values(label)[0] ?? id
}

/** Returns a label in every locale. */
export function labelsIn(label: Label | undefined, locales: readonly string[], id: string): Record<string, string> {
  return Object.fromEntries(locales.map((locale) => [locale, labelIn(label, locale, locales[0] ?? locale, id)]))
}
