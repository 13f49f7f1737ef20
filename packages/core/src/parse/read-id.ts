import type { Positioned } from '../model.ts'
import { checkId } from './names.ts'
import type { SourceFile } from './source-file.ts'
import type { YamlNode } from './yaml/node.ts'
import { readWord } from './yaml/values.ts'

/** Returns the id that a key or an item is; one that may not be is reported. */
export function readId(file: SourceFile, node: YamlNode, what: string): Positioned<string> | undefined {
  const id = readWord(file, node, `the id of a ${what}`)
  return id && checkId(file, id.value, id.position, what) ? id : undefined
}
