import { nearest } from '@guidetree/core'

/** Returns ` (did you mean X?)` for the candidate nearest to `text`, or nothing when none is near. */
export function didYouMean(text: string, candidates: Iterable<string>): string {
  const [best] = nearest(text, candidates)
  return best === undefined ? '' : ` (did you mean ${best}?)`
}
