import type { Root } from 'mdast'
import { gfmAutolinkLiteralFromMarkdown } from 'mdast-util-gfm-autolink-literal'
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item'
import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly'
import { gfmStrikethroughCjkFriendly } from 'micromark-extension-cjk-friendly-gfm-strikethrough'
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item'
import { trimAutolinks } from './autolinks.ts'
import { autolinkSyntax, lookForTablesIn, tableSyntax } from './markdown-syntax.ts'
import remarkParse from 'remark-parse'
import { unified, type Processor } from 'unified'

interface Extension {
  /** Characters without which the extension can find nothing. */
  needs: RegExp
  syntax: unknown
  tree: unknown
}

const autolinkTree = { ...gfmAutolinkLiteralFromMarkdown(), transforms: [] }

/** An address that is not between angle brackets, which CommonMark itself reads; escaped ones are none. */
const bareAddress = /(?<!<)https?:\/\/|\\<https?:\/\/|<https?:\/\/[^\s\p{Cc}<>]*(?:[\s\p{Cc}<]|$)/iu

/** Of two that begin with the same letter, the later is tried first. */
const extensions: readonly Extension[] = [
  { needs: /\|/, syntax: tableSyntax(), tree: gfmTableFromMarkdown() },
  { needs: /~/, syntax: gfmStrikethroughCjkFriendly({ singleTilde: false }), tree: gfmStrikethroughFromMarkdown() },
  { needs: /\[[\sxX]\]/, syntax: gfmTaskListItem(), tree: gfmTaskListItemFromMarkdown() },
  { needs: bareAddress, syntax: autolinkSyntax('protocolAutolink'), tree: autolinkTree },
  { needs: /www\./i, syntax: autolinkSyntax('wwwAutolink'), tree: autolinkTree },
  { needs: /@/, syntax: autolinkSyntax('emailAutolink'), tree: autolinkTree },
  { needs: /[*_]/, syntax: cjkFriendlyExtension(), tree: {} },
]

const autolinks = extensions.reduce((bits, { tree }, index) => (tree === autolinkTree ? bits | (1 << index) : bits), 0)

/** Frozen processors, by the set of extensions that a text needs. */
const processors = new Map<number, Processor<Root>>()

/**
 * Returns the mdast of a guide's Markdown: CommonMark, GFM without footnotes, emphasis as Chinese writers expect.
 *
 * This is the one door to the Markdown parser, so that a faster front end can be put in. An extension costs time on
 * every character, so a text that cannot use one is parsed without it; the tree is the same.
 */
export function toMdast(markdown: string): Root {
  let needed = 0
  for (const [index, extension] of extensions.entries()) if (extension.needs.test(markdown)) needed |= 1 << index
  let processor = processors.get(needed)
  if (!processor) {
    processor = createProcessor(extensions.filter((_, index) => needed & (1 << index)))
    processors.set(needed, processor)
  }
  lookForTablesIn(markdown)
  const tree = processor.parse(markdown)
  if (needed & autolinks) trimAutolinks(tree)
  return tree
}

function createProcessor(used: readonly Extension[]): Processor<Root> {
  return unified()
    .use(function addExtensions() {
      Object.assign(this.data(), {
        micromarkExtensions: used.map((extension) => extension.syntax),
        fromMarkdownExtensions: used.map((extension) => extension.tree),
      })
    })
    .use(remarkParse)
    .freeze() as unknown as Processor<Root>
}
