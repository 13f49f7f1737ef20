import type { VFileMessage } from 'vfile-message'
import { check } from '../check/index.ts'
import { link } from '../link/index.ts'
import { parseGuide } from '../parse/index.ts'
import type { Tree } from '../runtime/types.ts'
import { compile } from './compile.ts'

/** A guide alone: no other file is known, and no date has passed. */
export interface CompiledTree {
  /** Absent where a message is an error. */
  tree?: Tree
  messages: VFileMessage[]
}

/**
 * Returns the tree of one guide's text, and what is wrong with it. `path` gives its locale, category and id.
 *
 * @example
 * compileTree('# Help\n\n## Done\n\n`resolved`\n').tree.steps.done.outcome.kind // => 'resolved'
 */
export function compileTree(text: string, path = 'en/guides/guide.md'): CompiledTree {
  const base = link([parseGuide({ path, value: text })])
  const messages = check(base, { today: '0001-01-01' })
  const [guide] = base.guides
  return guide && !messages.some((message) => message.fatal) ? { tree: compile(guide), messages } : { messages }
}
