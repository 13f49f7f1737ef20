import type { Paragraph } from 'mdast'
import { endOf, rangeAt, report, startOf, type SourceFile } from './source-file.ts'

/** What a keyboard or a word processor gives for a backtick, and backticks without their partner. */
const likeTicks = /[`｀´ˋ·‘’“”'"]/g
const attribute =
  /#[\p{L}\p{N}_-]+|ask\s+\p{L}[\p{L}\p{M}\p{N}_]*(?:\s+once)?|Ask\s+\p{L}[\p{L}\p{N}]*_[\p{L}\p{N}_]*|(?:team|cause|severity)\s+[\p{L}\p{N}_-]+|[Rr]esolved|[Ee]scalated|[Uu]nresolved/u
const attributes: RegExp = new RegExp(`^(?:${attribute.source})(?:[\\s,，、]+(?:${attribute.source}))*$`, 'u')

/** Returns whether the line under a heading is one of attributes whose backticks are not there, and reports it. */
export function reportMissingTicks(file: SourceFile, node: Paragraph): boolean {
  const start = startOf(node)
  const line = file.text.slice(start, endOf(node)).split(/\r?\n/, 1)[0]!.trimEnd()
  const bare = line.replaceAll(likeTicks, ' ').trim().replaceAll(/\s+/g, ' ')
  if (!attributes.test(bare)) return false
  const found = bare.match(new RegExp(attribute.source, 'gu')) ?? []
  const better = found.map((each) => `\`${each.replace(/^[AREU]/, (letter) => letter.toLowerCase())}\``).join(' ')
  if (better === line.replaceAll(/\s+/g, ' ')) return false
  report(file, {
    id: 'missing-backticks',
    reason: `Unexpected attribute without backticks, which is read as text, expected ${better}`,
    position: rangeAt(file, start, start + line.length),
    expected: [better],
  })
  return true
}
