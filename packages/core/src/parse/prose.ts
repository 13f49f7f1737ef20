import type {
  Blockquote,
  Code as CodeBlock,
  Heading,
  Html,
  Image,
  InlineCode,
  Link as LinkNode,
  Nodes,
  Parents,
  RootContent,
  Text,
} from 'mdast'
import type { Prose } from '../model.ts'
import { isBlank, readCode } from './code.ts'
import { reportStrayCode } from './stray-code.ts'
import { readFills } from './fills.ts'
import { reportIndented } from './indented.ts'
import { isComment, reportHtml } from './html.ts'
import { reportLazyLines } from './lazy-lines.ts'
import { reportReference } from './references.ts'
import { reportListSigns } from './list-signs.ts'
import { endOf, lineText, rangeAt, report, startOf, type SourceFile } from './source-file.ts'
import { readImage, readTarget } from './target.ts'

/** Returns prose that holds nothing yet. */
export function emptyProse(): Prose {
  return { nodes: [], links: [], images: [], fills: [] }
}

/** Returns nothing; adds a block to `prose` with all that it points at, and reports what no text may hold. */
export function addProse(file: SourceFile, prose: Prose, node: RootContent, nested = false): void {
  if (isComment(file, node)) return
  prose.nodes.push(node)
  scan(file, prose, node, nested)
}

/** Returns nothing; notes what `node` points at without making it content: labels and headings are kept elsewhere. */
export function scan(file: SourceFile, prose: Prose, node: Nodes, nested = false): void {
  if (nested && node.type === 'heading') reportNestedHeading(file, node)
  scanners[node.type]?.(file, prose, node as never)
  if (!('children' in node)) return
  if (node.children.some((child) => child.type === 'html')) dropComments(file, node)
  for (const child of node.children) scan(file, prose, child, true)
}

/** Returns `nodes` as one paragraph, its leading blank cut; nothing when they hold only blanks. */
export function toParagraph(nodes: Nodes[]): RootContent | undefined {
  const kept = nodes.slice(nodes.findIndex((node) => !isBlank(node)))
  const [first] = kept
  if (!first || nodes.every(isBlank)) return undefined
  const start = first.position!.start
  const end = kept.at(-1)!.position!.end
  if (first.type !== 'text') return { type: 'paragraph', children: kept as never, position: { start, end } }
  const value = first.value.replace(/^[ \t]+/, '')
  const cut = first.value.length - value.length
  const from = { line: start.line, column: start.column + cut, offset: start.offset! + cut }
  const text: Text = { type: 'text', value, position: { start: from, end: first.position!.end } }
  return { type: 'paragraph', children: [text, ...kept.slice(1)] as never, position: { start: from, end } }
}

type Scanner<T> = (file: SourceFile, prose: Prose, node: T) => void

const scanners: Partial<Record<Nodes['type'], Scanner<never>>> = {
  text: scanText,
  inlineCode: scanCode,
  code: (file: SourceFile, _: Prose, node: CodeBlock) => reportIndented(file, node),
  link: scanLink,
  image: scanImage,
  html: (file: SourceFile, _: Prose, node: Html) => reportHtml(file, node),
  blockquote: (file: SourceFile, _: Prose, node: Blockquote) => reportLazyLines(file, node),
  heading: (file: SourceFile, _: Prose, node: Heading) => reportHeading(file, node),
  linkReference: (file: SourceFile, _: Prose, node: Nodes) => reportReference(file, node),
  imageReference: (file: SourceFile, _: Prose, node: Nodes) => reportReference(file, node),
  definition: (file: SourceFile, _: Prose, node: Nodes) => reportReference(file, node),
}

/** A link or a quote that Markdown does not see, because its brackets are full-width. */
const unseenLink =
  /[[［【][^[\]［］【】]*(?:\]（|[］】][(（])(?=[#＃]|[^()（）]*\.md|https:|mailto:|tel:)[^()（）]*[)）]/g
const unseenMark = /^[＞＃]/

function scanText(file: SourceFile, prose: Prose, node: Text): void {
  if (node.value.includes('{')) readFills(file, prose, node)
  if (/\]（|[］】][(（]/.test(node.value)) scanUnseenLinks(file, node)
  if (file.isGuide && /[、．－·•・]/.test(node.value)) reportListSigns(file, node)
  if (unseenMark.test(node.value) && lineText(file, node.position!.start.line).trimStart().startsWith(node.value[0]!))
    reportUnseenMark(file, node)
}

function scanUnseenLinks(file: SourceFile, node: Text): void {
  const start = startOf(node)
  for (const match of file.text.slice(start, endOf(node)).matchAll(unseenLink)) {
    const expected = [
      match[0]
        .replace(/^[［【]/, '[')
        .replace(/[］】](?=[(（])/, ']')
        .replace('（', '(')
        .replace(/）$/, ')'),
    ]
    const position = rangeAt(file, start + match.index, start + match.index + match[0].length)
    const reason = 'Unexpected full-width brackets of a link, expected `[`, `]`, `(` and `)`'
    report(file, { id: 'look-alike', reason, position, expected })
  }
}

function reportUnseenMark(file: SourceFile, node: Text): void {
  const marks = /^[＞＃]+/.exec(node.value)![0]
  const better = marks.replaceAll('＞', '>').replaceAll('＃', '#')
  report(file, {
    id: 'look-alike',
    reason: `Unexpected full-width \`${marks}\` at the start of a line, expected \`${better}\``,
    position: rangeAt(file, startOf(node), startOf(node) + marks.length),
    expected: [better],
  })
}

function scanCode(file: SourceFile, prose: Prose, node: InlineCode): void {
  if (node.value.includes('{{')) readFills(file, prose, node)
  if (file.isGuide) reportStrayCode(file, readCode(file, node))
}

function scanLink(file: SourceFile, prose: Prose, node: LinkNode): void {
  const { kind, position } = readTarget(file, node)
  if (kind === 'internal') prose.links.push({ href: { value: node.url, position } })
  if (node.title?.includes('{{'))
    report(file, {
      id: 'misplaced-fill',
      reason: 'Unexpected `{{` in the title of a link, expected fills only in text',
      position: node.position!,
    })
}

function scanImage(file: SourceFile, prose: Prose, node: Image): void {
  prose.images.push({ value: node.url, position: readImage(file, node) })
  if (!node.alt?.trim()) {
    const reason =
      'Unexpected image without a description, expected words for those who cannot see it between `[` and `]`'
    report(file, { id: 'missing-alt', reason, position: node.position! })
  }
  if (node.alt?.includes('{{'))
    report(file, {
      id: 'misplaced-fill',
      reason: 'Unexpected `{{` in the description of an image, expected fills only in text',
      position: node.position!,
    })
}

function reportNestedHeading(file: SourceFile, node: Heading): void {
  if (node.depth > 2) return
  const reason = `Unexpected heading of level ${node.depth} inside a quote or a list, expected \`###\` or deeper`
  const marks = /^#+/.exec(file.text.slice(startOf(node), endOf(node)))?.[0].length ?? 0
  const position = marks === 0 ? node.position! : rangeAt(file, startOf(node), startOf(node) + marks)
  report(file, { id: 'misplaced-heading', reason, position, ...(marks > 0 && { expected: ['###'] }) })
}

/** Returns nothing; reports what no heading may hold, and one that is underlined. */
export function reportHeading(file: SourceFile, node: Heading): void {
  const text = file.text.slice(startOf(node), endOf(node))
  const fill = text.indexOf('{{')
  if (fill !== -1) {
    const end = text.indexOf('}}', fill)
    const position = rangeAt(file, startOf(node) + fill, startOf(node) + (end === -1 ? text.length : end + 2))
    const reason = 'Unexpected `{{` in a heading, expected fills only in the text below it'
    report(file, { id: 'misplaced-fill', reason, position })
  }
  const underlined = /^([^\n]*(?:\n[^\n]*)*?)\r?\n[ \t]*(=+|-+)[ \t]*$/.exec(text)
  if (text.startsWith('#') || !underlined) return
  const [, words = '', line = ''] = underlined
  const marks = '#'.repeat(node.depth)
  const heading = `${marks} ${words.replaceAll(/\s*\n\s*/g, ' ').trim()}`
  report(file, {
    id: 'underlined-heading',
    reason: `Unexpected heading underlined by \`${line}\`, expected \`${marks}\` in front of it, or a blank line above the dashes`,
    position: node.position!,
    expected: line.startsWith('-') && line.length > 2 ? [heading, `${words}\n\n${line}`] : [heading],
  })
}

function dropComments(file: SourceFile, parent: Parents): void {
  parent.children = parent.children.filter((child) => !isComment(file, child)) as never
}
