import { defineCheck, type Check } from '../define-check.ts'

/** A rule fires on the lines under `fires`, and on none under `silent`: so a writer sees what a change of its words does. */
export const riskLine: Check = defineCheck({
  id: 'risk-line',
  severity: 'error',
  mayBeOff: true,
  base({ base: { config }, fired }, report) {
    if (!fired) return
    for (const { id, fires, silent, when } of config.risks) {
      // What is wrong with the condition is said there.
      if (when && !when.expression) continue
      const firing = (message: string): ReturnType<typeof fired>[number] | undefined =>
        fired(message).find((rule) => rule.id === id.value)
      for (const { value, position } of fires) {
        if (firing(value)) continue
        report(config.path, {
          reason: `Unexpected silence of \`${id.value}\`, expected it to fire on this line`,
          position,
        })
      }
      for (const { value, position } of silent) {
        const rule = firing(value)
        if (!rule) continue
        const words = rule.why.map(({ text }) => `“${text}”`).join(', ')
        const by = words === '' ? '' : ` by ${words}`
        report(config.path, {
          reason: `Unexpected firing of \`${id.value}\`${by}, expected silence on this line`,
          position,
        })
      }
    }
  },
})
