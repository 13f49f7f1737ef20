import type { Nodes, Text } from 'mdast'
import type { LinkedGuide } from '../../knowledge-base.ts'
import { proseOf } from '../../link/resolve.ts'
import { defineCheck, type Check, type Finding } from '../define-check.ts'

/** A fact in other braces than `{{` and `}}` is not filled in: the customer would be read the braces. */
export const singleBrace: Check = defineCheck({
  id: 'single-brace',
  severity: 'error',
  guide(guide, report) {
    const texts = guide.steps.flatMap((step) => proseOf(step).flatMap(({ nodes }) => nodes.flatMap(textsIn)))
    for (const text of texts) for (const finding of findingsIn(guide, text)) report(finding)
  },
})

const braces = /(?<!\{)\{([^{}｛｝\n]+)\}(?!\})|｛{1,2}([^{}｛｝\n]+)｝{1,2}|\{｛([^{}｛｝\n]+)｝\}/g

function textsIn(node: Nodes): Text[] {
  if (node.type === 'text') return /[{｛]/.test(node.value) ? [node] : []
  return 'children' in node ? node.children.flatMap(textsIn) : []
}

function* findingsIn({ scope }: LinkedGuide, { value, position }: Text): Iterable<Finding> {
  const { start, end } = position!
  // With escapes or line breaks in it, a text is longer in the file than what it says.
  const isPlain = start.line === end.line && end.offset! - start.offset! === value.length
  for (const match of value.matchAll(braces)) {
    const name = (match[1] ?? match[2] ?? match[3])!.trim()
    if (!scope.facts.has(name)) continue
    const from = { line: start.line, column: start.column + match.index, offset: start.offset! + match.index }
    const length = match[0].length
    const to = { line: from.line, column: from.column + length, offset: from.offset + length }
    yield {
      reason: `Unexpected \`${match[0]}\`, which is not filled in, expected \`{{${name}}}\``,
      position: isPlain ? { start: from, end: to } : position!,
      ...(isPlain && { expected: [`{{${name}}}`] }),
    }
  }
}
