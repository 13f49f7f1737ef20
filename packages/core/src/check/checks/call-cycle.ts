import { shortestWay } from '../../graph/reach-cycles.ts'
import type { Node } from '../../graph/reach.ts'
import { defineCheck, type Check } from '../define-check.ts'

/** A guide does not call itself, nor through others: each round would wait for the next, and none would come back. */
export const callCycle: Check = defineCheck({
  id: 'call-cycle',
  severity: 'error',
  guide(guide, report, { graph, recursive }) {
    if (recursive().size === 0) return
    for (const step of guide.steps) {
      const node = graph().node(guide, step.id.value)
      if (!node?.call || !recursive().has(node)) continue
      const call = step.endings.find((ending) => ending.kind === 'call')
      if (!call) continue
      const ids = guidesOnTheWay(node)
      report({
        reason: `Unexpected call that leads back to the guide that makes it (${ids.map((id) => `\`${id}\``).join(' → ')}), expected a guide that does not`,
        position: call.link.href.position,
      })
    }
  },
})

function guidesOnTheWay(node: Node): string[] {
  const exact = shortestWay(node.call!.to, node, nodesAfter)
  // The call may enter a guide at a step from which it does not come back, and still be a call of the same guide.
  const way = exact ?? [node.call!.to]
  const ids = [node, ...way].map((at) => at.guide.id)
  return ids.filter((id, index) => index === 0 || index === 1 || id !== ids[index - 1])
}

function nodesAfter({ call, ways }: Node): Node[] {
  return [...(call ? [call.to] : []), ...ways.map((way) => way.to)]
}
