import type { Link as LinkNode, ListItem, PhrasingContent, RootContent } from 'mdast'
import type { When } from '../model.ts'
import { isBlank, readCode, type Code } from './code.ts'
import { expectAlone, readWhen } from './directives.ts'
import { report, type SourceFile } from './source-file.ts'
import { leadsInside } from './target.ts'

/** A list item as the machine sees it: what it begins with, and what follows. */
export interface Item {
  kind: 'do' | 'later' | 'ask' | 'call' | 'link' | 'else' | 'set' | 'ordinary'
  node: ListItem
  when?: When
  /** The code that it begins with, after `when`. */
  code?: Code
  /** The link that it begins with, after `when`, `else` or `call`. */
  link?: LinkNode
  /** What follows in the first paragraph. */
  rest: PhrasingContent[]
  /** What is nested in it. */
  blocks: RootContent[]
}

/** Returns what each item of a list is; conditions are read when the item turns out to be one for the machine. */
export function readItem(file: SourceFile, node: ListItem): Item {
  const [first, ...blocks] = node.children
  const ordinary: Item = { kind: 'ordinary', node, rest: [], blocks: node.children }
  if (first?.type !== 'paragraph') return ordinary
  const queue = first.children.filter((child, index) => index > 0 || !isBlank(child))
  const whenCode = takeCode(file, queue, (code) => code.keyword === 'when')
  const code = takeCode(file, queue, (each) => each.keyword !== undefined && each.keyword !== 'when')
  const kind = code?.keyword === 'when' ? undefined : code?.keyword
  const link =
    kind === undefined || kind === 'call' || kind === 'else' ? takeLink(queue, kind !== undefined) : undefined
  if (!kind && !link) {
    if (!whenCode) return ordinary
    const when = readWhen(file, whenCode)
    return { ...ordinary, when, rest: queue, blocks }
  }
  if (code && (kind === 'call' || kind === 'else')) expectAlone(file, code)
  const when = whenCode && readWhen(file, whenCode)
  return {
    kind: kind ?? 'link',
    node,
    rest: queue,
    blocks,
    ...(when && { when }),
    ...(code && { code }),
    ...(link && { link }),
  }
}

/** Takes the code at the front of `queue`, with the blank after it. */
function takeCode(file: SourceFile, queue: PhrasingContent[], wanted: (code: Code) => boolean): Code | undefined {
  const [first] = queue
  if (first?.type !== 'inlineCode') return undefined
  const code = readCode(file, first)
  if (!wanted(code)) return undefined
  queue.shift()
  if (queue[0] && isBlank(queue[0])) queue.shift()
  return code
}

function takeLink(queue: PhrasingContent[], any: boolean): LinkNode | undefined {
  const [first] = queue
  if (first?.type !== 'link' || (!any && !leadsInside(first.url))) return undefined
  queue.shift()
  return first
}

/** Returns nothing; reports `when` before something that it cannot limit. */
export function reportWhen(file: SourceFile, { source }: When, what: string): void {
  const reason = `Unexpected \`when\` before ${what}, expected it before an action, a follow-up, an input, an answer or a script`
  report(file, { id: 'misplaced-when', reason, position: source.position })
}
