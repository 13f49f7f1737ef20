import type { Say } from '../strings/index.ts'
import type { Style } from '../style.ts'

/** How things are shown, and in what language. */
export interface Sheet {
  style: Style
  say: Say
}

/** Returns a share as people write it, `-` for one that nothing was measured for. */
export function percent(share: number | null, say: Say): string {
  return share === null ? '-' : say('eval-percent', { share: (100 * share).toFixed(1).padStart(5) })
}
