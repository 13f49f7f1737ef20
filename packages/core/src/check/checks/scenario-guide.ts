import { defineCheck, type Check } from '../define-check.ts'

/** Scenarios stand beside the guide that they test. */
export const scenarioGuide: Check = defineCheck({
  id: 'scenario-guide',
  severity: 'error',
  base({ base }, report) {
    const paths = new Set(base.guides.map((guide) => guide.path))
    for (const { path, position } of base.scenarios) {
      const guide = path.replace(/\.scenarios\.md$/, '.md')
      if (!paths.has(guide))
        report(path, { reason: `Unexpected scenarios without a guide, expected ${guide}`, position })
    }
  },
})
