import type { Point, Position } from 'unist'
import type { When } from '../../model.ts'
import { defineCheck, type Check, type Finding } from '../define-check.ts'
import { hasProblem } from '../step-lines.ts'

/** Some way on always holds: where every item has `when`, a case in which none does would be stuck. */
export const rulesWithoutElse: Check = defineCheck({
  id: 'rules-without-else',
  severity: 'error',
  guide(guide, report) {
    const look = (items: readonly { when?: When; position: Position }[]): void => {
      const last = items.at(-1)
      if (!last || items.some((item) => !item.when)) return
      report({
        reason:
          'Unexpected list in which every item has `when`, expected a last item `else` with a link (the machine decides), or one without `when` (a person does)',
        ...placeOf(last.when!, last.position),
      })
    }
    for (const step of guide.steps) {
      // The item that could not be read may be the one.
      if (hasProblem(guide, step, ['missing-link', 'mixed-list', 'unknown-directive'])) continue
      for (const ending of step.endings) {
        if (ending.kind === 'answers') look(ending.answers)
        else if (ending.kind === 'rules') look(ending.rules)
        else if (ending.kind === 'call') look(ending.rules?.rules ?? [])
      }
    }
  },
})

/** `when ` and its ticks around the condition: the fix is `else` instead of all of it, or nothing. */
function placeOf({ source }: When, item: Position): Pick<Finding, 'position' | 'expected'> {
  const { start, end } = source.position
  const [before, after] = ['`when '.length, 1]
  const isPlain =
    start.line === end.line && item.start.line === start.line && item.start.column + 2 + before === start.column
  if (!isPlain) return { position: source.position }
  return { position: { start: moved(start, -before), end: moved(end, after) }, expected: ['`else`', ''] }
}

function moved(point: Point, by: number): Point {
  return {
    line: point.line,
    column: point.column + by,
    ...(point.offset !== undefined && { offset: point.offset + by }),
  }
}
