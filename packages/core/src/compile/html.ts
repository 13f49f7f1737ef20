import type { Element, ElementContent, Nodes, Root, Text } from 'hast'
import { sanitize, type Schema } from 'hast-util-sanitize'
import { toHtml } from 'hast-util-to-html'
import { toHast } from 'mdast-util-to-hast'
import type { Link, Prose } from '../model.ts'

/**
 * Returns prose as HTML that is safe to show: what is not on a short list of elements, attributes and protocols is left
 * out, whatever the Markdown said. `{{fact}}` becomes an empty span that names the fact.
 */
export function toSafeHtml(prose: Prose): string {
  return write(treeOf(prose).children as ElementContent[])
}

/** Returns prose as safe HTML without the paragraph around it, where it is no more than one. */
export function toInlineHtml(prose: Prose): string {
  const children = treeOf(prose).children as ElementContent[]
  const [only] = children
  const single = children.length === 1 && only?.type === 'element' && only.tagName === 'p'
  return write(single ? only.children : children)
}

const schema: Schema = {
  tagNames: `p br hr em strong del code pre blockquote ul ol li h2 h3 h4 h5 h6
    table thead tbody tr th td a img span input`.split(/\s+/),
  attributes: {
    a: ['href', 'title', 'dataArticle', 'dataGuide', 'dataStep'],
    code: [['className', /^language-[\w-]+$/]],
    img: ['src', 'alt', 'title', ['loading', 'lazy']],
    input: [['disabled', true], ['type', 'checkbox'], 'checked'],
    ol: ['start'],
    span: ['dataFact'],
    td: ['align'],
    th: ['align'],
  },
  protocols: { href: ['https', 'mailto', 'tel'], src: ['https'] },
  required: { input: { disabled: true, type: 'checkbox' } },
  ancestors: {
    li: ['ul', 'ol'],
    ...Object.fromEntries(['thead', 'tbody', 'tr', 'th', 'td'].map((name) => [name, ['table']])),
  },
  strip: ['script', 'style'],
}

function treeOf(prose: Prose): Root {
  const tree = toHast({ type: 'root', children: [...prose.nodes] }) as Root
  const links = new Map(prose.links.map((link) => [link.href.value, link]))
  tree.children = tree.children.filter((child) => child.type !== 'text' || child.value.trim() !== '')
  mark(tree, links)
  return tree
}

function write(children: ElementContent[]): string {
  const safe = sanitize({ type: 'root', children }, schema) as Nodes
  return toHtml(safe, { characterReferences: { useNamedReferences: true } })
}

/** Names the facts and the targets of links in the tree. */
function mark(node: Root | Element, links: ReadonlyMap<string, Link>): void {
  node.children = (node.children as ElementContent[]).flatMap((child) => {
    if (child.type === 'text') return withFacts(child)
    if (child.type === 'element') {
      if (child.tagName === 'a') markLink(child, links)
      // A guide's page holds all of its steps; only the images of those that are seen are fetched.
      if (child.tagName === 'img') child.properties['loading'] = 'lazy'
      mark(child, links)
    }
    return [child]
  })
}

function markLink(element: Element, links: ReadonlyMap<string, Link>): void {
  const target = links.get(decode(String(element.properties['href'])))?.to
  if (target?.kind === 'article') element.properties['dataArticle'] = target.article
  if (target?.kind === 'step') Object.assign(element.properties, { dataGuide: target.guide, dataStep: target.step })
}

/** Hrefs are percent-encoded on their way to HTML; links are known by what the writer wrote. */
function decode(href: string): string {
  try {
    return decodeURI(href)
  } catch {
    return href
  }
}

const fill = /\{\{([^{}\n]+)\}\}/

function withFacts(text: Text): ElementContent[] {
  return text.value.split(fill).flatMap((part, index): ElementContent[] => {
    if (index % 2 === 1)
      return [{ type: 'element', tagName: 'span', properties: { dataFact: part.trim() }, children: [] }]
    return part === '' ? [] : [{ type: 'text', value: part }]
  })
}
