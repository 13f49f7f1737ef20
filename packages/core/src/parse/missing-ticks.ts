import type { ListItem, Paragraph, PhrasingContent } from 'mdast'
import type { Problem } from '../message.ts'
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

const valueAlone = /^\s*([`｀´ˋ‘’'])([\p{L}\p{N}_-]+)[`｀´ˋ‘’']?\s*$/u

/** Returns nothing; reports the value after an answer's link whose backticks are not there, or only one of them. */
export function reportValueTicks(file: SourceFile, nodes: readonly PhrasingContent[]): void {
  const [text, more] = nodes
  if (text?.type !== 'text' || more) return
  const source = file.text.slice(startOf(text), endOf(text))
  const found = valueAlone.exec(source)
  if (!found) return
  const start = startOf(text) + source.length - source.trimStart().length
  const better = `\`${found[2]!}\``
  report(file, {
    id: 'missing-backticks',
    reason: `Unexpected value without backticks, which is read as a hint, expected ${better}`,
    position: rangeAt(file, start, start + source.trim().length),
    expected: [better],
  })
}

const itemWords = /^(?:later\s+P(?:T?\d)[\dA-Z]*|ask\s+[\p{L}\p{N}]+_[\p{L}\p{N}_]*(?:\s+once)?)(?=\s|$)/u

/** Returns the words at the start of a list item that can only be for the machine, but have no backticks. */
export function findBareWords(file: SourceFile, { children: [first] }: ListItem): Problem | undefined {
  const text = first?.type === 'paragraph' ? first.children[0] : undefined
  const [words] = (text?.type === 'text' && itemWords.exec(text.value)) || []
  if (words === undefined) return undefined
  const position = rangeAt(file, startOf(text!), startOf(text!) + words.length)
  const reason = `Unexpected words for the machine without backticks, expected \`${words}\` in inline code`
  return { id: 'missing-backticks', reason, position, expected: [`\`${words}\``] }
}
