import type { Check } from '../define-check.ts'
import { closedSection, own } from '../closed-section.ts'

/** Channels are those that guidetree.yaml lists: a guide for any other is offered nowhere. */
export const unknownChannel: Check = closedSection({
  id: 'unknown-channel',
  what: 'channel',
  known: (config) => config.channels,
  named: (guide) => own(guide, guide.channels, guide.translationOf?.channels).flat(),
})
