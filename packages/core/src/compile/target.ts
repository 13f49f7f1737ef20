import type { LinkedGuide } from '../knowledge-base.ts'
import type { Link } from '../model.ts'

/** Where a link leads, from inside a guide: a step of it, or another guide (its first step where none is named). */
export interface Way {
  guide?: string
  step?: string
}

/** Returns where a link leads. Throws for one that leads nowhere: only sound guides are compiled. */
export function wayOf(guide: LinkedGuide, link: Link): Way {
  const { to } = link
  if (to?.kind !== 'step')
    throw new Error(`compile needs a guide without errors: ${guide.path} links to "${link.href.value}"`)
  if (to.guide === guide.id) return { step: to.step }
  return link.href.value.includes('#') ? { guide: to.guide, step: to.step } : { guide: to.guide }
}

/** Returns the machine's state for a way: the step's id, or one that no step can have. */
export function stateOf({ guide, step }: Way): string {
  return guide === undefined ? (step ?? '') : `${guide}#${step ?? ''}`
}

/** Returns a way as a tree's answers write it: `#step`, `guide` or `guide#step`. */
export function targetOf({ guide, step }: Way): string {
  return `${guide ?? ''}${step === undefined ? '' : `#${step}`}`
}
