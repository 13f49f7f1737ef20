import { defineCheck } from '../define-check.ts'

/** An argument that is left out takes the fact of its name, which should be known by then; a host may give shared facts. */
export const argumentMayBeUnset = defineCheck({
  id: 'argument-may-be-unset',
  severity: 'warning',
  guides: 'originals',
  guide(guide, report, { graph, reached, flow, reads }) {
    for (const { fact, position, step, stage, kind, known } of reads(guide)) {
      if (kind !== 'argument' || known.includes(fact)) continue
      const node = graph().node(guide, step.id.value)
      if (!node || !reached().has(node) || flow().mustKnow(node, stage, fact)) continue
      if (!flow().mayKnow(node, stage, fact)) continue
      report(
        {
          reason: `Unexpected action without \`${fact}\`, which may be unknown here, expected \`${fact}=…\`, or a step before that always asks it`,
          position,
        },
        guide.allFacts.get(fact)?.shared ? 'info' : 'warning',
      )
    }
  },
})
