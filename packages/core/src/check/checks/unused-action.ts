import { defineCheck, type Check } from '../define-check.ts'

/** Information on actions that guidetree.yaml declares and no guide performs: a program waits for a call in vain. */
export const unusedAction: Check = defineCheck({
  id: 'unused-action',
  severity: 'info',
  base({ base }, report) {
    const used = new Set(
      base.guides.flatMap((guide) => guide.steps.flatMap((step) => step.actions.map((action) => action.name?.value))),
    )
    for (const [id, action] of base.config.actions ?? []) {
      if (used.has(id)) continue
      const reason = `Unexpected action \`${id}\` that no guide performs, expected \`do ${id}\` somewhere`
      report(base.config.path, { reason, position: action.name.position })
    }
  },
})
