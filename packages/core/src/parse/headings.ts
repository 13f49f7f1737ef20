import { slug } from 'github-slugger'
import type { Heading, Paragraph, RootContent, Text } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { endOf, pointAt, rangeAt, report, startOf, type SourceFile } from './source-file.ts'

/**
 * Returns the blocks of a guide with those made headings that were meant as such, and reports each: `##Word`, and a
 * line with the very name of a step that links lead to and that is not there. What is under them is then read rightly.
 */
export function mendHeadings(file: SourceFile, blocks: readonly RootContent[]): RootContent[] {
  const missing = missingTargets(file, blocks)
  return blocks.flatMap((block) => {
    if (block.type === 'paragraph') return mendMarks(file, block) ?? mendLine(file, block, missing) ?? block
    return block.type === 'heading' ? (mendLine(file, block, missing) ?? block) : block
  })
}

/** Steps of this guide that links name, and no heading or `#id` does. */
function missingTargets(file: SourceFile, blocks: readonly RootContent[]): ReadonlySet<string> {
  const wanted = new Set(Array.from(file.text.matchAll(/\]\(\s*<?#([^)\s>]+)/g), (match) => match[1]!))
  for (const block of blocks) if (block.type === 'heading' && block.depth === 2) wanted.delete(slug(toString(block)))
  if (wanted.size > 0) for (const [, id = ''] of file.text.matchAll(/`#([^`\s]+)`/g)) wanted.delete(id)
  return wanted
}

const marks = /^(#{2,6})(　*)(?=[^\s#])/

function mendMarks(file: SourceFile, node: Paragraph): RootContent[] | undefined {
  const start = startOf(node)
  const found = marks.exec(file.text.slice(start, endOf(node)))
  const [text] = node.children
  if (!found || text?.type !== 'text') return undefined
  const [written, signs = '', blank] = found
  const position = rangeAt(file, start, start + written.length)
  const what = blank ? 'full-width blank' : 'heading without a blank'
  const reason = `Unexpected ${what} after \`${signs}\`, expected \`${signs} \``
  report(file, { id: blank ? 'look-alike' : 'missing-blank', reason, position, expected: [`${signs} `] })
  const lineEnd = text.value.indexOf('\n')
  const isOneLine = node.position!.start.line === node.position!.end.line
  if (lineEnd === -1 && !isOneLine) return undefined
  const rest = isOneLine ? [] : [restOf(file, node, text, lineEnd)]
  const first = { ...text, value: text.value.slice(written.length, isOneLine ? undefined : lineEnd) }
  const children = isOneLine ? [first, ...node.children.slice(1)] : [first]
  const end = isOneLine ? endOf(node) : file.text.indexOf('\n', start)
  const depth = signs.length as Heading['depth']
  return [{ type: 'heading', depth, children, position: rangeAt(file, start, end) }, ...rest]
}

/** What follows the first line of a paragraph. */
function restOf(file: SourceFile, node: Paragraph, text: Text, lineEnd: number): Paragraph {
  const start = pointAt(file, file.text.indexOf('\n', startOf(node)) + 1)
  const value = text.value.slice(lineEnd + 1)
  const after: Text = { type: 'text', value, position: { start, end: text.position!.end } }
  const children = value === '' ? node.children.slice(1) : [after, ...node.children.slice(1)]
  return { type: 'paragraph', children, position: { start, end: node.position!.end } }
}

function mendLine(file: SourceFile, node: Paragraph | Heading, missing: ReadonlySet<string>): Heading | undefined {
  const { start, end } = node.position!
  if (missing.size === 0 || start.line !== end.line || (node.type === 'heading' && node.depth < 3)) return undefined
  const words = toString(node).trim()
  if (!missing.has(slug(words))) return undefined
  const what = node.type === 'heading' ? `heading of level ${node.depth}` : 'line of text'
  const reason = `Unexpected ${what} with the name of a step that links lead to, expected \`## ${words}\``
  report(file, { id: 'misplaced-heading', reason, position: node.position!, expected: [`## ${words}`] })
  const [only] = node.children
  const children = only?.type === 'strong' && node.children.length === 1 ? only.children : node.children
  return { type: 'heading', depth: 2, children, position: node.position! }
}
