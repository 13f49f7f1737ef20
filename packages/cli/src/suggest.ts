import { nearest } from '@guidetree/core'
import type { Saying } from './strings/index.ts'

/** Returns the hint at the candidate nearest to `text`, or nothing when none is near. */
export function didYouMean(text: string, candidates: Iterable<string>): Saying | undefined {
  const [best] = nearest(text, candidates)
  return best === undefined ? undefined : { key: 'did-you-mean', params: { name: best } }
}
