import { slug } from 'github-slugger'
import type { Heading } from 'mdast'
import { toString } from 'mdast-util-to-string'
import type { Positioned, Prose } from '../model.ts'
import { isId } from './names.ts'
import { reportHeading, scan } from './prose.ts'
import { endOf, rangeAt, report, startOf, type SourceFile } from './source-file.ts'

/** Returns a heading's plain text at the heading's position; what the heading points at goes to `prose`. */
export function readHeading(file: SourceFile, node: Heading, prose: Prose): Positioned<string> {
  reportHeading(file, node)
  for (const child of node.children) scan(file, prose, child)
  const value = toString(node).trim()
  if (value === '')
    report(file, {
      id: 'missing-words',
      reason: 'Unexpected heading without words, expected a title',
      position: node.position!,
    })
  return { value, position: node.position! }
}

/** Returns the GitHub slug of a heading; one that can be no id is reported and asks for `#id`. */
export function slugOf(file: SourceFile, heading: Heading, title: string): Positioned<string> {
  const value = slug(title.normalize('NFC'))
  const position = heading.position!
  if (title === '' || isId(value)) return { value, position }
  const why =
    value === ''
      ? 'no letter or digit'
      : value.length > 100
        ? 'more than 100 characters'
        : 'characters that no id may have'
  const end = endOf(heading)
  report(file, {
    id: 'missing-id',
    reason: `Unexpected heading with ${why} to name the step by, expected \`#id\` in inline code on the line under it`,
    position,
    expected: [`${file.text.slice(startOf(heading), end)}\n\n\`#step-${position.start.line}\``],
  })
  return { value: `step-${position.start.line}`, position: rangeAt(file, end, end) }
}
