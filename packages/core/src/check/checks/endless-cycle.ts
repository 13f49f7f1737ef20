import { automaticCycles } from '../../graph/reach-ends.ts'
import { shortestWay } from '../../graph/reach-cycles.ts'
import type { Node } from '../../graph/reach.ts'
import { defineCheck, type Check } from '../define-check.ts'

/** A loop stops for a person somewhere: one that the machine takes alone could go round for ever, whatever its conditions. */
export const endlessCycle: Check = defineCheck({
  id: 'endless-cycle',
  severity: 'error',
  base({ base, graph }, report) {
    for (const cycle of automaticCycles(graph())) {
      const nodes = cycle.toSorted((a, b) => a.index - b.index)
      const way = wayRound(nodes)
      const names = way.map(({ guide, step }) =>
        guide === nodes[0]!.guide ? `\`${step.id.value}\`` : `\`${guide.id}#${step.id.value}\``,
      )
      const told = new Set<unknown>()
      for (const node of nodes) {
        if (told.has(node.guide)) continue
        told.add(node.guide)
        for (const copy of base.guidesById.get(node.guide.id) ?? []) {
          const same = copy.steps.find((step) => step.id.value === node.step.id.value)
          if (!same) continue
          report(copy.path, {
            reason: `Unexpected cycle that never stops for a person (${names.join(' → ')}), expected a question or a form in it`,
            position: same.title.position,
            related: way
              .filter((other) => other !== node)
              .map(({ guide, step }) => ({
                path: guide.path,
                position: step.title.position,
                message: 'In the same cycle',
              })),
          })
        }
      }
    }
  },
})

function wayRound(nodes: readonly Node[]): Node[] {
  const own = new Set(nodes)
  const first = nodes[0]!
  const next = (node: Node): Node[] => node.ways.map((way) => way.to).filter((to) => own.has(to))
  const ways = next(first).map((second) => shortestWay(second, first, next) ?? [])
  const shortest = ways.filter((way) => way.length > 0).toSorted((a, b) => a.length - b.length)[0] ?? []
  return [first, ...shortest]
}
