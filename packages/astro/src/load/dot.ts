import { edges } from '@guidetree/core'
import type { LinkedGuide } from '@guidetree/core'

/** Returns the drawing of a guide in Graphviz's language; classes carry its colours, so that both themes have their own. */
export function dotOf(guide: LinkedGuide, titleOf: (guide: string) => string): string {
  const lines = [
    'digraph {',
    'graph [rankdir=TB, nodesep=0.3, ranksep=0.45, pad=0.1]',
    'node [shape=box, style=rounded, fontname="sans-serif", fontsize=12, margin="0.16,0.09"]',
    'edge [fontname="sans-serif", fontsize=10, arrowsize=0.7]',
  ]
  for (const step of guide.steps) {
    const kind = step.outcome?.value ?? step.kind ?? 'outcome'
    lines.push(node(step.id.value, step.title.value, `step ${kind}`, `#${step.id.value}`))
  }
  const others = new Set<string>()
  for (const edge of edges(guide)) {
    const to = edge.to.guide === undefined ? edge.to.step : ` ${edge.to.guide}`
    if (edge.to.guide !== undefined) others.add(edge.to.guide)
    const call = edge.kind === 'call' ? ', style=dashed' : ''
    const label = edge.kind === 'call' ? '' : shorten(edge.label)
    lines.push(`${quote(edge.from)} -> ${quote(to)} [label=${quote(label)}${call}]`)
  }
  for (const other of others) lines.push(node(` ${other}`, titleOf(other), 'guide', ''))
  return [...lines, '}'].join('\n')
}

function node(id: string, title: string, kind: string, href: string): string {
  const link = href === '' ? '' : `, URL=${quote(href)}`
  return `${quote(id)} [label=${quote(wrap(title))}, class=${quote(kind)}${link}]`
}

/** Breaks a title into lines of about twenty letters, or twelve of a script that is twice as wide. */
function wrap(title: string): string {
  const lines: string[] = ['']
  for (const word of title.match(/[\p{Script=Han}]|[^\s\p{Script=Han}]+|\s+/gu) ?? []) {
    const line = lines.at(-1)!
    if (width(line) + width(word) > 24 && line !== '' && !/^\s+$/.test(word)) lines.push(word)
    else lines[lines.length - 1] = line + word
  }
  return lines.map((line) => line.trim()).join('\n')
}

function width(text: string): number {
  return [...text].reduce((sum, letter) => sum + (/\p{Script=Han}/u.test(letter) ? 2 : 1), 0)
}

function shorten(label: string): string {
  return label.length > 40 ? `${label.slice(0, 39)}…` : label
}

function quote(text: string): string {
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`
}
