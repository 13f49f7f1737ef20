import type { Drawing, DrawingNode } from './draw.ts'

/** Opening and closing mark of a box, by kind. */
const shapes: Readonly<Record<DrawingNode['kind'], readonly [open: string, close: string]>> = {
  question: ['["', '"]'],
  form: ['[/"', '"/]'],
  decision: ['{"', '"}'],
  call: ['[["', '"]]'],
  outcome: ['(["', '"])'],
  guide: ['>"', '"]'],
}

/** Returns `drawing` as a Mermaid flowchart. Boxes get numbers as ids, because Mermaid has words of its own. */
export function toMermaid(drawing: Drawing): string {
  const numbers = new Map(drawing.nodes.map(({ id }, index) => [id, `n${index}`]))
  const nodes = drawing.nodes.map((node) => `  ${numbers.get(node.id)}${box(node)}${style(node)}`)
  const arrows = drawing.edges.map(({ from, to, label, kind }) => {
    const line = kind === 'call' ? '-.->' : '-->'
    return `  ${numbers.get(from)} ${line}|"${escape(label)}"| ${numbers.get(to)}`
  })
  const classes = [
    '  classDef resolved fill:#e3f4e6,stroke:#1b7a37,color:#10301a',
    '  classDef escalated fill:#fdf0d5,stroke:#9a6200,color:#3d2800',
    '  classDef unresolved fill:#fbe4e4,stroke:#b02a2a,color:#3f1010',
  ]
  return `${['flowchart TD', ...nodes, ...arrows, ...classes].join('\n')}\n`
}

function box({ kind, title }: DrawingNode): string {
  const [open, close] = shapes[kind]
  return open + escape(title) + close
}

function style({ outcome }: DrawingNode): string {
  return outcome ? `:::${outcome}` : ''
}

/** Marks that Mermaid or the Markdown in its labels would read, and control characters, as Mermaid's number codes. */
function escape(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/["#&<>`\\*_[\]{}()|~;%$]|\p{Cc}/gu, (mark) => `#${mark.codePointAt(0)};`)
    .replace(/^(\d+)\./, '$1#46;')
    .replace(/^([-+])/, (mark) => `#${mark.codePointAt(0)};`)
}
