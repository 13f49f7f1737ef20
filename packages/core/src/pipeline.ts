import type { VFileMessage } from 'vfile-message'
import { check, soundGuides, type CheckOptions } from './check/index.ts'
import { compile } from './compile/index.ts'
import type { KnowledgeBase } from './knowledge-base.ts'
import { link } from './link/index.ts'
import { parseConfig, parseGuide } from './parse/index.ts'
import type { Tree } from './runtime/types.ts'

/** What a folder of guides holds, read by `@guidetree/core/node` or made in memory. */
export interface TreesFolder {
  files: readonly { path: string; value: string }[]
  /** Paths of everything else in it, such as images. */
  assets?: Iterable<string>
}

export interface BuildOptions extends Pick<CheckOptions, 'today'> {
  firedIn?: (base: KnowledgeBase) => NonNullable<CheckOptions['fired']>
}

export interface Built {
  base: KnowledgeBase
  messages: VFileMessage[]
  /** The guides without an error, in every locale they have. */
  trees: Tree[]
}

/**
 * Returns the knowledge base of a folder, everything that is wrong with it, and a tree for each sound guide.
 * This is the whole way through; start reading here.
 *
 * @param options.today - `YYYY-MM-DD`, the only clock: review dates are held against it.
 * @param options.firedIn - As of `@guidetree/triage`: with it, the lines of the rules about messages are tried.
 */
export function buildTrees(folder: TreesFolder, options: BuildOptions): Built {
  const isConfig = (file: { path: string }): boolean => file.path === 'guidetree.yaml'
  const configFile = folder.files.find(isConfig)
  const documents = folder.files.filter((file) => !isConfig(file)).map(parseGuide)
  const base = link(documents, configFile && parseConfig(configFile), folder.assets)
  const { today, firedIn } = options
  const messages = check(base, { today, ...(firedIn && { fired: firedIn(base) }) })
  return { base, messages, trees: soundGuides(base, messages).map(compile) }
}
