import type { ListItem, RootContent } from 'mdast'
import type { LinkedGuide } from '../../knowledge-base.ts'
import type { Prose } from '../../model.ts'
import { defineCheck, type Check, type Finding } from '../define-check.ts'

/** An answer indented under another is read as its hint: the agent would see it and could not take it. */
export const nestedAnswer: Check = defineCheck({
  id: 'nested-answer',
  severity: 'error',
  guide(guide, report) {
    for (const finding of nestedAnswers(guide)) report(finding)
  },
})

/** Returns what there is to say about each list item inside an answer that begins with a way on. */
export function nestedAnswers({ steps }: LinkedGuide): Finding[] {
  return steps.flatMap(({ endings }) =>
    endings.flatMap((ending) =>
      ending.kind === 'answers'
        ? ending.answers.flatMap(({ hint, position }) =>
            itemsOf(hint.nodes).flatMap((item) => findingOf(item, hint, position.start.column) ?? []),
          )
        : [],
    ),
  )
}

function itemsOf(nodes: readonly RootContent[]): ListItem[] {
  return nodes.flatMap((node) =>
    node.type === 'list' ? node.children.flatMap((item) => [item, ...itemsOf(item.children)]) : [],
  )
}

function findingOf(item: ListItem, { links }: Prose, column: number): Finding | undefined {
  const [first] = item.children
  const link = first?.type === 'paragraph' ? first.children[0] : undefined
  if (link?.type !== 'link') return undefined
  const [from, to] = [link.position!.start.offset!, link.position!.end.offset!]
  const found = links.find(({ href: { position } }) => from <= position.start.offset! && position.start.offset! <= to)
  if (!link.url.startsWith('#') && found?.to?.kind !== 'step') return undefined
  const { start } = item.position!
  const indent = { line: start.line, column: 1, offset: start.offset! - start.column + 1 }
  return {
    reason:
      'Unexpected answer indented under another, which makes it a hint of that one, expected it under the first letter of the answer above',
    position: { start: indent, end: start },
    expected: [' '.repeat(column - 1)],
  }
}
