import type { Check } from '../define-check.ts'
import { closedSection } from '../closed-section.ts'

/** A guide's folder is its category, one of those that guidetree.yaml declares: the index shows no others. */
export const unknownCategory: Check = closedSection({
  id: 'unknown-category',
  what: 'folder',
  known: (config) => config.categories?.keys(),
  isPath: true,
  named: (guide) => [{ value: guide.category, position: guide.position }],
})
