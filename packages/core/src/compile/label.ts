import type { Label } from '../model.ts'

/** Returns a label in the words of `locale`, else of the source locale, else of any. */
export function labelIn(label: Label | undefined, locale: string, source: string | undefined): string | undefined {
  if (label === undefined || typeof label === 'string') return label
  for (const wanted of [locale, source]) {
    if (wanted !== undefined && Object.hasOwn(label, wanted)) return label[wanted]
  }
  return Object.values(label)[0]
}
