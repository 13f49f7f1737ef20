import { join } from 'node:path'
import { buildTrees } from '@guidetree/core'
import { readTrees } from '@guidetree/core/node'
import type { Tree } from '@guidetree/core/runtime'

/** Returns the trees of the phone operator's guides, built from the repository's own `trees/` folder. */
export function phoneTrees(): Tree[] {
  const { trees } = buildTrees(readTrees(join(import.meta.dirname, '../../trees')), { today: '2026-11-22' })
  return trees.filter(({ category }) => category === 'phone')
}
