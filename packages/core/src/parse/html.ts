import type { Html, Nodes } from 'mdast'
import { isId } from './names.ts'
import { endOf, rangeAt, report, startOf, type SourceFile } from './source-file.ts'

const comment = /<!--(?:-?>|[\s\S]*?(?:-->|$))/g
const tag = /^<([\p{L}][^<>]*)>$/u

/** Returns whether `node` is a writer's remark and nothing else; such nodes are dropped. */
export function isComment(file: SourceFile, node: Nodes): boolean {
  return node.type === 'html' && sourceOf(file, node).replace(comment, '').trim() === ''
}

/** Returns nothing; reports raw HTML, and offers a fill for a name in angle brackets. */
export function reportHtml(file: SourceFile, node: Html): void {
  const source = sourceOf(file, node)
  const rest = source.replace(comment, (remark) => ' '.repeat(remark.length))
  const start = rest.length - rest.trimStart().length
  const html = rest.trim()
  const position = rangeAt(file, startOf(node) + start, startOf(node) + start + html.length)
  const name = placeholder(html)
  const escaped = start === 0 ? [html.replaceAll('<', '\\<')] : undefined
  const expected = name ? [`{{${name}}}`] : escaped
  const hint = name ? `expected \`{{${name}}}\` for a fact, or Markdown` : 'expected Markdown'
  report(file, { id: 'raw-html', reason: `Unexpected raw HTML, ${hint}`, position, ...(expected && { expected }) })
}

/** The fact that a writer may mean by `<tracking number>`; nothing for what is an element of HTML. */
function placeholder(html: string): string | undefined {
  const words = tag.exec(html)?.[1]?.trim()
  if (!words || /[="'/]/.test(words) || elements.has(words.toLowerCase())) return undefined
  const name = words.replaceAll(/[\s-]+/g, '_')
  return isId(name) ? name : undefined
}

const elements: ReadonlySet<string> = new Set(
  'a b i u s p br hr em strong div span img table tr td th ul ol li pre code sub sup kbd details summary script style iframe video audio svg form input button h1 h2 h3 h4 h5 h6 center font mark small big blockquote'.split(
    ' ',
  ),
)

function sourceOf(file: SourceFile, node: Html): string {
  return file.text.slice(startOf(node), endOf(node))
}
