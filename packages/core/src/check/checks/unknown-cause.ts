import type { Check } from '../define-check.ts'
import { closedSection } from '../closed-section.ts'

/** Causes are those that guidetree.yaml declares: reports count by them. */
export const unknownCause: Check = closedSection({
  id: 'unknown-cause',
  what: 'cause',
  known: (config) => config.causes?.keys(),
  named: (guide) => guide.steps.flatMap((step) => step.cause ?? []),
})
