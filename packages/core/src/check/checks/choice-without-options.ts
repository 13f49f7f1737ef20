import { defineCheck, type Check } from '../define-check.ts'

/** A declared choice lists its options: there is nothing to choose from otherwise. */
export const choiceWithoutOptions: Check = defineCheck({
  id: 'choice-without-options',
  severity: 'error',
  base({ base }, report) {
    for (const { fact, declaration, path } of base.facts.values()) {
      if (!declaration || fact.type !== 'choice' || (fact.options && fact.options.length > 0)) continue
      report(path, {
        reason: `Unexpected choice \`${fact.name}\` without options, expected \`options: [one, other]\``,
        position: declaration.type?.position ?? declaration.name.position,
      })
    }
  },
})
