import type { Link, Nodes, Parents, Root, Text } from 'mdast'

/** Where a sentence goes on: GFM takes these for letters of an address. */
const sentence = /[，。；：！？、（）《》「」『』【】〈〉“”‘’…]/

/** Returns nothing; gives back to the text what GFM's bare addresses swallow of a Chinese sentence after them. */
export function trimAutolinks(tree: Root): void {
  visit(tree)
}

function visit(parent: Parents): void {
  for (let index = 0; index < parent.children.length; index++) {
    const node = parent.children[index] as Nodes
    if (node.type === 'link') {
      const rest = cut(node)
      if (rest) (parent.children as Nodes[]).splice(index + 1, 0, rest)
    } else if ('children' in node) visit(node)
  }
}

/** The text after the address of a bare link, which the link loses; nothing where the link has brackets. */
function cut(link: Link): Text | undefined {
  const [label] = link.children
  if (label?.type !== 'text' || !link.position || label.position?.start.offset !== link.position.start.offset)
    return undefined
  const length = label.value.search(sentence)
  if (length === -1) return undefined
  const { start, end } = link.position
  const middle = { line: start.line, column: start.column + length, offset: start.offset! + length }
  const rest: Text = { type: 'text', value: label.value.slice(length), position: { start: middle, end } }
  link.url = link.url.slice(0, link.url.length - rest.value.length)
  label.value = label.value.slice(0, length)
  label.position = { start, end: middle }
  link.position = { start, end: middle }
  return rest
}
