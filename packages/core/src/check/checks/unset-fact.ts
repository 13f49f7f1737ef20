import { defineCheck, type Check } from '../define-check.ts'

/**
 * Some way gives a fact before it is read: otherwise every condition on it counts as no. A host may give shared and
 * built-in facts, so there it is information.
 */
export const unsetFact: Check = defineCheck({
  id: 'unset-fact',
  severity: 'warning',
  guides: 'originals',
  guide(guide, report, { graph, reached, flow, reads }) {
    const told = new Set<string>()
    for (const { fact, position, step, stage, kind, known, guarded } of reads(guide)) {
      // What an action takes by itself has a check of its own.
      if (kind === 'argument') continue
      const node = graph().node(guide, step.id.value)
      if (!node || !reached().has(node) || known.includes(fact) || flow().mayKnow(node, stage, fact)) continue
      const entry = guide.allFacts.get(fact)
      const mayBeGiven = entry?.shared === true && fact !== 'outcome'
      const key = mayBeGiven ? fact : `${fact} ${step.id.value}`
      if (told.has(key) || (mayBeGiven && guarded)) continue
      told.add(key)
      report(
        {
          reason: mayBeGiven
            ? `Unexpected \`${fact}\`, which no way here asks or sets: it is known only where the host gives it`
            : `Unexpected \`${fact}\`, which no way here can have set, expected a step before that asks or sets it`,
          position,
          related: entry?.position && [{ path: entry.path, position: entry.position, message: 'Declared here' }],
        },
        mayBeGiven ? 'info' : 'warning',
      )
    }
  },
})
