import { encodeTrail } from '@guidetree/core/runtime'
import { localNow } from '@guidetree/player/parts'
import { alongWith } from './along.ts'
import type { Context } from './context.ts'

/**
 * Gives the links of the suggestions what goes along and is not personal, as a link to a case has it: for those who open
 * a guide in another tab, where nothing can be handed over.
 */
export function linkCases(links: Iterable<HTMLAnchorElement>, context: Context): void {
  const facts = alongWith(context, false)
  const { locale } = context.words
  for (const link of links) {
    const guide = link.dataset['guide'] ?? ''
    const trail = encodeTrail({ format: 1, guide, locale, at: localNow(), facts, entries: [] })
    link.hash = Object.keys(facts).length === 0 ? '' : `#~${trail}`
  }
}
