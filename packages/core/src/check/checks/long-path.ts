import { edgesFrom } from '../../graph/edges.ts'
import type { LinkedGuide } from '../../knowledge-base.ts'
import { defineCheck, type Check } from '../define-check.ts'

const most = 15

/** Advice: even the shortest way to an outcome should not ask a customer on the line too often. */
export const longPath: Check = defineCheck({
  id: 'long-path',
  severity: 'info',
  guides: 'originals',
  guide(guide, report) {
    let farthest: { count: number; id: string } | undefined
    const stops = stopsOnTheWay(guide)
    for (const { id, outcome } of guide.steps) {
      const count = outcome && stops.get(id.value)
      if (count !== undefined && count > (farthest?.count ?? most)) farthest = { count, id: id.value }
    }
    if (!farthest) return
    report({
      reason: `Unexpected length: even the shortest way to \`${farthest.id}\` asks ${farthest.count} times, expected at most ${most}`,
      position: guide.position,
    })
  },
})

/** Returns, for each step, how often the shortest way to it stops for a person; steps that cost nothing come first. */
function stopsOnTheWay(guide: LinkedGuide): Map<string, number> {
  const kinds = new Map(guide.steps.map((step) => [step.id.value, step.kind]))
  const stops = new Map<string, number>()
  const first = guide.steps[0]?.id.value
  let level = first === undefined ? [] : [first]
  for (let count = 0; level.length > 0; count++) {
    const next: string[] = []
    const now = [...level]
    for (let id = now.pop(); id !== undefined; id = now.pop()) {
      if (stops.has(id)) continue
      stops.set(id, count)
      const asks = kinds.get(id) === 'question' || kinds.get(id) === 'form'
      for (const { to } of edgesFrom(guide, id)) if (to.guide === undefined) (asks ? next : now).push(to.step)
    }
    level = next
  }
  return stops
}
