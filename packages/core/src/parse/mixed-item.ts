import type { Problem } from '../message.ts'
import type { Item } from './items.ts'
import { findBareWords } from './missing-ticks.ts'
import { findMisspelt, reportMisspelt } from './misspelt.ts'
import { endOf, rangeAt, report, startOf, type SourceFile } from './source-file.ts'
import { leadsInside } from './target.ts'

const marker = /^(?:[-*+]|\d{1,9}[.)])[ \t]+/
const apart = /^\[[^\]\n]+\]([ \t]+)(?=\((?:#|[^()\s]*\.md))/
const blankInside = /^(\[[^\]\n]+\]\()(#[^()<>"\n]*[ \t][^()<>"\n]*)\)/
const unclosed = /^\[[^\]\n]+\]\((#[^()\s]+)[ \t]*$/
const bareCondition = /^(?:if|when|else|otherwise)\s[^[`]*\[/i

/** Returns whether an item was meant for the machine, but a blank in its link or missing backticks make it text. */
export function isBroken(file: SourceFile, item: Item): boolean {
  return item.kind === 'ordinary' && (findBlank(file, item) ?? findBareWords(file, item.node)) !== undefined
}

/** Returns nothing; reports an item that says nothing to the machine among others that do, with what it lacks. */
export function reportMixed(file: SourceFile, item: Item): void {
  const misspelt = findMisspelt(file, item.node)
  if (misspelt) reportMisspelt(file, misspelt)
  else
    report(
      file,
      findBlank(file, item) ??
        findBareWords(file, item.node) ?? {
          id: 'mixed-list',
          reason: reasonFor(file, item),
          position: firstLineOf(file, item),
        },
    )
}

function firstLineOf(file: SourceFile, { node }: Item): Problem['position'] {
  const start = startOf(node)
  return rangeAt(file, start, start + file.text.slice(start, endOf(node)).split(/\r?\n/, 1)[0]!.length)
}

/** A blank between the brackets of a link, or in its target. */
function findBlank(file: SourceFile, item: Item): Problem | undefined {
  const { start, end } = firstLineOf(file, item)
  const line = file.text.slice(start.offset, end.offset)
  const before = marker.exec(line)?.[0].length ?? 0
  const text = line.slice(before).trimEnd()
  const from = start.offset! + before
  const between = apart.exec(text)
  if (between) {
    const at = from + between[0].length
    const reason =
      'Unexpected blank between `]` and `(`, which makes no link, expected an answer such as `- [No](#step)`'
    return { id: 'mixed-list', reason, position: rangeAt(file, at - between[1]!.length, at), expected: [''] }
  }
  const open = unclosed.exec(text)
  if (open) {
    const reason = 'Unexpected end of line in a target, expected `)` after it'
    const at = from + text.length - open[1]!.length
    return { id: 'mixed-list', reason, position: rangeAt(file, at, at + open[1]!.length), expected: [`${open[1]})`] }
  }
  const [, head = '', target = ''] = blankInside.exec(text) ?? []
  if (target === '') return undefined
  const better = target.trim().replace(/^#\s+/, '#').replaceAll(/\s+/g, '-')
  return {
    id: 'mixed-list',
    reason: `Unexpected blank in a target, which makes no link, expected \`${better}\``,
    position: rangeAt(file, from + head.length, from + head.length + target.length),
    expected: [better],
  }
}

function reasonFor(file: SourceFile, item: Item): string {
  const { start, end } = firstLineOf(file, item)
  const text = file.text.slice(start.offset, end.offset).replace(marker, '')
  const [first] = item.node.children
  const hasLink =
    first?.type === 'paragraph' && first.children.some((node) => node.type === 'link' && leadsInside(node.url))
  if (hasLink && bareCondition.test(text))
    return 'Unexpected condition in plain words, expected a rule with `when` and its condition, or `else`, in inline code, then the link'
  if (hasLink)
    return 'Unexpected text before the link, expected an answer to begin with it, such as `- [No](#step)`, and its text after it'
  return 'Unexpected ordinary item in a list that the machine reads, expected an answer such as `- [No](#step)`, a rule, `do`, `later` or `ask`, or the text outside the list'
}
