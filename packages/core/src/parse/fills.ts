import type { InlineCode, Text } from 'mdast'
import type { Prose } from '../model.ts'
import { checkName } from './names.ts'
import { endOf, rangeAt, report, startOf, type SourceFile } from './source-file.ts'

const fill = /\{\{([^{}\n]*)\}\}|\{\{/g
const escaped = /\\$/

/** Returns nothing; adds every `{{fact}}` of a text to `prose`, and reports one that is not well written. */
export function readFills(file: SourceFile, prose: Prose, node: Text | InlineCode): void {
  const start = startOf(node)
  const raw = file.text.slice(start, endOf(node))
  for (const match of raw.matchAll(fill)) {
    if (escaped.test(raw.slice(0, match.index))) continue
    readFill(file, prose, start + match.index, match)
  }
}

function readFill(file: SourceFile, prose: Prose, at: number, [written, name]: RegExpMatchArray): void {
  const position = rangeAt(file, at, at + written.length)
  if (name === undefined || name.trim() === '') {
    const reason = 'Unexpected `{{` without the name of a fact, expected `{{fact}}`'
    report(file, { id: 'invalid-fill', reason, position })
  } else if (name !== name.trim()) {
    const better = `{{${name.trim()}}}`
    report(file, {
      id: 'invalid-fill',
      reason: `Unexpected blank in \`${written}\`, expected \`${better}\``,
      position,
      expected: [better],
    })
  } else {
    const inside = rangeAt(file, at + 2, at + 2 + name.length)
    if (checkName(file, name, inside, 'fact')) prose.fills.push({ value: name, position: inside })
  }
}
