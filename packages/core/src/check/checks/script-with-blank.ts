import { defineCheck, type Check } from '../define-check.ts'

/**
 * A script speaks of facts that are known by then: a blank in words to be read out stops the agent mid-sentence. A host
 * may give shared and built-in facts, so there it is information.
 */
export const scriptWithBlank: Check = defineCheck({
  id: 'script-with-blank',
  severity: 'warning',
  guides: 'originals',
  guide(guide, report, { graph, reached, flow, reads }) {
    for (const { fact, position, step, stage, kind, known } of reads(guide)) {
      if (kind !== 'script' || known.includes(fact)) continue
      const node = graph().node(guide, step.id.value)
      if (!node || !reached().has(node) || flow().mustKnow(node, stage, fact)) continue
      // Where no way at all gives it, that is what is wrong.
      if (!flow().mayKnow(node, stage, fact)) continue
      report(
        {
          reason: `Unexpected \`{{${fact}}}\`, which may be unknown here, expected \`when known(${fact})\` in front of the script, or a step before that always asks it`,
          position,
        },
        guide.allFacts.get(fact)?.shared ? 'info' : 'warning',
      )
    }
  },
})
