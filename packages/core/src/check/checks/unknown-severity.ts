import type { Check } from '../define-check.ts'
import { closedSection, own } from '../closed-section.ts'

/** Severities and urgencies are those that guidetree.yaml lists, or the usual four. */
export const unknownSeverity: Check = closedSection({
  id: 'unknown-severity',
  what: 'severity',
  known: (config) => config.severities,
  named: (guide) => [
    ...own(guide, guide.severity, guide.translationOf?.severity),
    ...own(guide, guide.urgency, guide.translationOf?.urgency),
    ...guide.steps.flatMap((step) => step.severity ?? []),
  ],
  shared: (config) => config.risks.flatMap(({ severity, urgency }) => [severity ?? [], urgency ?? []].flat()),
})
