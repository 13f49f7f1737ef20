import type { Check } from '../define-check.ts'
import { closedSection } from '../closed-section.ts'

/** Actions are those that guidetree.yaml declares: software performs what it knows. */
export const unknownAction: Check = closedSection({
  id: 'unknown-action',
  what: 'action',
  known: (config) => config.actions?.keys(),
  named: (guide) => guide.steps.flatMap((step) => step.actions.flatMap((action) => action.name ?? [])),
})
