import type { Definition, Nodes } from 'mdast'
import { endOf, report, startOf, type SourceFile } from './source-file.ts'

/** Returns nothing; reports a reference link, image or definition: what a link leads to stands in the link itself. */
export function reportReference(file: SourceFile, node: Nodes): void {
  if (node.type === 'definition') {
    const reason = `Unexpected definition \`[${node.label}]:\`, expected each link to carry its own target`
    report(file, { id: 'reference-link', reason, position: node.position!, expected: [''] })
  } else if (node.type === 'linkReference' || node.type === 'imageReference') {
    const url = definedAs(file, node.identifier)
    const text = node.type === 'linkReference' ? labelOf(file, node) : (node.alt ?? '')
    const expected = url === undefined ? undefined : [`${node.type === 'imageReference' ? '!' : ''}[${text}](${url})`]
    const reason = 'Unexpected reference link, expected its target in parentheses'
    report(file, { id: 'reference-link', reason, position: node.position!, ...(expected && { expected }) })
  }
}

function labelOf(file: SourceFile, node: Nodes & { children: Nodes[] }): string {
  const first = node.children[0]
  return first ? file.text.slice(startOf(first), endOf(node.children.at(-1)!)) : ''
}

/** The target in the definition of `identifier`, found in the text: only a mistake makes anyone look. */
function definedAs(file: SourceFile, identifier: string): string | undefined {
  for (const match of file.text.matchAll(/^[ >]{0,12}\[([^\]\n]+)\]:[ \t]*<?([^\s>]+)/gm)) {
    if (normalize(match[1]!) === normalize(identifier)) return match[2]
  }
  return undefined
}

function normalize(label: Definition['identifier']): string {
  return label.trim().toLowerCase().replaceAll(/\s+/g, ' ')
}
