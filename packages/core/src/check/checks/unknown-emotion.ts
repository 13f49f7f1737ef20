import { defineCheck, type Check } from '../define-check.ts'
import { suggest } from '../suggest.ts'

/** Replies are for the emotions that guidetree.yaml lists: phrases for any other are never offered. */
export const unknownEmotion: Check = defineCheck({
  id: 'unknown-emotion',
  severity: 'error',
  base({ base }, report) {
    for (const { path, groups } of base.replies) {
      // Each level of an emotion is a group of its own; the heading is the same.
      const told = new Set<number | undefined>()
      for (const { emotion } of groups) {
        const { line } = emotion.position.start
        if (base.config.emotions.includes(emotion.value) || told.has(line)) continue
        told.add(line)
        const { such, expected } = suggest(emotion.value, base.config.emotions)
        report(path, {
          reason: `Unexpected emotion \`${emotion.value}\`, expected one of guidetree.yaml${such}`,
          position: emotion.position,
          expected,
        })
      }
    }
  },
})
