import type { Drawing, DrawingEdge, DrawingNode } from './draw.ts'

const shapes: Readonly<Record<DrawingNode['kind'], string>> = {
  question: 'shape=box style="rounded,filled"',
  form: 'shape=box style="filled"',
  decision: 'shape=diamond style="filled"',
  call: 'shape=box style="filled" peripheries=2',
  outcome: 'shape=box style="rounded,filled,bold"',
  guide: 'shape=cds style="filled"',
}

const fills = { resolved: '#e3f4e6', escalated: '#fdf0d5', unresolved: '#fbe4e4', none: '#f6f7f9' } as const

/** Returns `drawing` in the DOT language of Graphviz. */
export function toDot(drawing: Drawing): string {
  const head = [
    'digraph guide {',
    `  label=${quote(drawing.title)} labelloc=t fontname="sans-serif" fontsize=16 rankdir=TB nodesep=0.35 ranksep=0.45`,
    '  node [fontname="sans-serif" fontsize=12 color="#57606a" margin="0.16,0.09"]',
    '  edge [fontname="sans-serif" fontsize=10 color="#57606a" arrowsize=0.7]',
  ]
  return `${[...head, ...drawing.nodes.map(node), ...drawing.edges.map(edge), '}'].join('\n')}\n`
}

function node({ id, kind, title, outcome, start }: DrawingNode): string {
  const lines = breakLines(title, kind === 'decision' ? 16 : 26)
  const width = Math.max(...lines.map(columns)) * inchesPerColumn * 1.2 + 0.35
  const weight = start ? ' penwidth=2.2' : ''
  const room = kind === 'decision' ? width * 1.5 : width
  return `  ${quote(id)} [${shapes[kind]} fillcolor="${fills[outcome ?? 'none']}" width=${room.toFixed(2)} label=${quoteLines(lines)}${weight}]`
}

function edge({ from, to, label, kind }: DrawingEdge): string {
  const dashed = kind === 'call' ? ' style=dashed' : ''
  const lines = breakLines(label, 24).map(padWide)
  return `  ${quote(from)} -> ${quote(to)} [label=${quoteLines(lines)}${dashed}]`
}

/** Roughly what one terminal column takes at the size of edge labels. */
const inchesPerColumn = 0.078

/** Returns the width of `text` where Chinese letters count twice: Graphviz without fonts takes them for narrow ones. */
function columns(text: string): number {
  let width = 0
  for (const letter of text) width += isWide(letter) ? 2 : 1
  return width
}

/** Room beside wide letters, so that a label's own box is as wide as what a browser will draw. */
function padWide(line: string): string {
  const wide = [...line].filter(isWide).length
  return `\u00A0${'\u00A0'.repeat(Math.ceil(wide * 0.6))}${line}${'\u00A0'.repeat(Math.ceil(wide * 0.6))}\u00A0`
}

function isWide(letter: string): boolean {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303F\uFF01-\uFF60]|\p{Emoji_Presentation}/u.test(
    letter,
  )
}

function breakLines(text: string, room: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text
    .replaceAll(/\s+/g, ' ')
    .trim()
    .split(/(?<= )|(?<=[\p{Script=Han}，。！？、；：])/u)) {
    if (line !== '' && columns((line + word).trimEnd()) > room) {
      lines.push(line.trimEnd())
      line = word
    } else line += word
  }
  return [...lines, line.trimEnd()]
}

function quoteLines(lines: string[]): string {
  return `"${lines.map(escape).join('\\n')}"`
}

function quote(text: string): string {
  return `"${escape(text)}"`
}

/** Quotes and backslashes are DOT's own; `&` would start an entity; control characters have no place in SVG. */
function escape(text: string): string {
  return text
    .replaceAll(/\p{Cc}/gu, ' ')
    .replaceAll('\\', '\\\\')
    .replaceAll('"', '\\"')
    .replaceAll('&', '&amp;')
}
