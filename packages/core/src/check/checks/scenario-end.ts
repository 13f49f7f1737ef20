import { defineCheck, type Check } from '../define-check.ts'

/** A scenario ends at an outcome: anywhere else the case would not be over. */
export const scenarioEnd: Check = defineCheck({
  id: 'scenario-end',
  severity: 'error',
  base({ base }, report) {
    for (const { path, scenarios } of base.scenarios) {
      for (const { ends } of scenarios) {
        if (!ends?.to) continue
        const { to } = ends
        const guide = to.kind === 'step' ? base.guidesById.get(to.guide)?.[0] : undefined
        const step = guide?.steps.find((each) => to.kind === 'step' && each.id.value === to.step)
        if (step?.outcome) continue
        const what = to.kind === 'article' ? `the article \`${to.article}\`` : `\`${to.step}\`, which is no outcome`
        report(path, { reason: `Unexpected end at ${what}, expected an outcome`, position: ends.href.position })
      }
    }
  },
})
