import { pointAt, rangeAt, report, type SourceFile } from '../source-file.ts'
import type { YamlMap } from './node.ts'
import { readYaml } from './read-yaml.ts'
import { reportFullWidth } from './syntax.ts'

/** Returns the map that the YAML between two offsets is, and whether it could be read whole; anything else is reported. */
export function readRoot(file: SourceFile, start: number, end: number): { map?: YamlMap; sound: boolean } {
  const { root, sound } = readYaml(file, start, end)
  if (root?.kind === 'map') return { map: root, sound }
  if (!root || !sound) return { sound }
  const { line } = pointAt(file, root.start)
  if (!reportFullWidth(file, { base: start }, line)) {
    const text = file.text.slice(root.start, root.end).trimEnd()
    const position = rangeAt(file, root.start, root.start + text.length)
    report(file, { id: 'yaml-value', reason: 'Unexpected YAML, expected lines of the form `key: value`', position })
  }
  return { sound: false }
}
