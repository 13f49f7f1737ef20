import { unknownGap } from '../../table/index.ts'
import { defineCheck, type Check } from '../define-check.ts'
import { hasProblem } from '../step-lines.ts'

/** A table has a row for a fact that may be unknown where it is read: in a case in which none fits, the agent is stuck. */
export const tableUnknownGap: Check = defineCheck({
  id: 'table-unknown-gap',
  severity: 'warning',
  guides: 'originals',
  guide(guide, report, { graph, reached, flow, reads }) {
    for (const step of guide.steps) {
      const table = step.endings.find((ending) => ending.kind === 'table')
      const node = table && graph().node(guide, step.id.value)
      if (!node || !reached().has(node) || hasProblem(guide, step, ['table-row', 'table-header'])) continue
      const facts = reads(guide).filter((read) => read.step === step && read.kind === 'column')
      const mayBeUnknown = new Set(
        facts.map((read) => read.fact).filter((fact) => !flow().mustKnow(node, 'filled', fact)),
      )
      for (const { id: _id, ...problem } of unknownGap(table, guide.scope, mayBeUnknown)) report(problem)
    }
  },
})
