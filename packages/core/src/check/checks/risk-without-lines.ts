import { defineCheck, type Check } from '../define-check.ts'

/** A rule has a line under `fires`: without one, nobody notices when it never fires. */
export const riskWithoutLines: Check = defineCheck({
  id: 'risk-without-lines',
  severity: 'warning',
  base({ base: { config } }, report) {
    for (const { id, fires } of config.risks) {
      if (fires.length > 0) continue
      const reason = `Unexpected rule \`${id.value}\` without a line under \`fires\`, expected a message that it must fire on`
      report(config.path, { reason, position: id.position })
    }
  },
})
