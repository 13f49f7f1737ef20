import fc from 'fast-check'
import { gfmAutolinkLiteralFromMarkdown } from 'mdast-util-gfm-autolink-literal'
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item'
import type { Root } from 'mdast'
import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly'
import { gfmStrikethroughCjkFriendly } from 'micromark-extension-cjk-friendly-gfm-strikethrough'
import { gfmAutolinkLiteral } from 'micromark-extension-gfm-autolink-literal'
import { gfmTable } from 'micromark-extension-gfm-table'
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { expect, test } from 'vitest'
import { trimAutolinks } from '../../src/parse/autolinks.ts'
import { toMdast } from '../../src/parse/markdown.ts'

/** All extensions on every text, as their authors wrote them. */
const whole = unified()
  .use(function addExtensions() {
    Object.assign(this.data(), {
      micromarkExtensions: [
        gfmTable(),
        gfmStrikethroughCjkFriendly({ singleTilde: false }),
        gfmTaskListItem(),
        gfmAutolinkLiteral(),
        cjkFriendlyExtension(),
      ],
      fromMarkdownExtensions: [
        gfmTableFromMarkdown(),
        gfmStrikethroughFromMarkdown(),
        gfmTaskListItemFromMarkdown(),
        { ...gfmAutolinkLiteralFromMarkdown(), transforms: [] },
      ],
    })
  })
  .use(remarkParse)
  .freeze()

function wholeTree(markdown: string): Root {
  const tree = whole.parse(markdown) as Root
  trimAutolinks(tree)
  return tree
}

const pieces: readonly string[] = [
  '|',
  '| a | b |\n',
  '| - | - |\n',
  'a\n',
  ':-|\n',
  '-|-\n',
  '> ',
  '- ',
  '1. ',
  '  ',
  '\t',
  '\n',
  '\n\n',
  '\r\n',
  '\r',
  '---\n',
  '## h\n',
  '```\n',
  'text',
  '@',
  'a@b.co',
  'http://x.yz',
  '<http://x.yz>',
  '<https://',
  'HTTPS://x.yz',
  'www.a.bc',
  ' ',
  '<',
  '>',
  '`',
  '\\',
  '*x*',
  '**中：**',
  '~~d~~',
  '[x] ',
  '，',
]

test('a text is read as with all extensions, though only those that it can use look at it', () => {
  const text = fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((list) => `| x |\n\n${list.join('')}`)
  fc.assert(
    fc.property(text, (markdown) => {
      expect(toMdast(markdown)).toEqual(wholeTree(markdown))
    }),
    { numRuns: 2000 },
  )
})
