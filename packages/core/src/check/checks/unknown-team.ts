import type { Check } from '../define-check.ts'
import { closedSection } from '../closed-section.ts'

/** A case goes to a team that there is. */
export const unknownTeam: Check = closedSection({
  id: 'unknown-team',
  what: 'team',
  known: (config) => config.teams?.keys(),
  named: (guide) => guide.steps.flatMap((step) => step.team ?? []),
})
