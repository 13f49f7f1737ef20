import type { Nodes } from 'mdast'
import type { Prose } from '../model.ts'

/** Returns prose as the words that are said or read: a blank line between paragraphs, `{{fact}}` kept. */
export function toPlainText(prose: Prose): string {
  return blocks(prose.nodes, '\n\n')
}

function blocks(nodes: readonly Nodes[], between: string): string {
  return nodes.map(textOf).filter(Boolean).join(between).trim()
}

function textOf(node: Nodes): string {
  if (node.type === 'break') return '\n'
  if (node.type === 'list')
    return node.children.map((item, index) => `${marker(node, index)} ${blocks(item.children, '\n')}`).join('\n')
  if (node.type === 'table') return blocks(node.children, '\n')
  if (node.type === 'tableRow') return node.children.map(textOf).join(' | ')
  if (node.type === 'blockquote') return blocks(node.children, '\n\n')
  if (node.type === 'image') return node.alt ?? ''
  if ('children' in node) return node.children.map(textOf).join('')
  return 'value' in node && node.type !== 'html' ? node.value : ''
}

function marker(list: { ordered?: boolean | null; start?: number | null }, index: number): string {
  return list.ordered ? `${(list.start ?? 1) + index}.` : '-'
}
