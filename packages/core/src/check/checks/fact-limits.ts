import type { FactEntry } from '../../knowledge-base.ts'
import type { Positioned } from '../../model.ts'
import { validate } from '../../runtime/value.ts'
import { defineCheck, type Check } from '../define-check.ts'

/** The limits of a fact fit its type and each other, and its default is a value that it may have. */
export const factLimits: Check = defineCheck({
  id: 'fact-limits',
  severity: 'error',
  base({ base }, report) {
    for (const { fact, declaration, path } of base.facts.values()) {
      if (!declaration) continue
      const { min, max } = declaration
      const wrong = [min, max].filter((limit) => limit && !isOfType(fact, limit.value))
      for (const limit of wrong) {
        const expected = fact.type === 'date' ? 'a date: `2026-01-31`' : 'a number'
        report(path, { reason: `Unexpected limit of a ${fact.type}, expected ${expected}`, position: limit!.position })
      }
      if (wrong.length > 0) continue
      if (min && max && min.value > max.value) {
        report(path, {
          reason: `Unexpected \`max\` below \`min\`, expected at least ${min.value}`,
          position: max.position,
          related: [{ path, position: min.position, message: 'The least value' }],
        })
      } else if (declaration.default && isRefused(fact, declaration.default)) {
        report(path, {
          reason: `Unexpected default of \`${fact.name}\`, expected a value that the fact may have`,
          position: declaration.default.position,
        })
      }
    }
  },
})

function isOfType({ type }: FactEntry['fact'], limit: unknown): boolean {
  if (type === 'date') return typeof limit === 'string' && 'value' in validate({ name: '', label: '', type }, limit)
  return typeof limit === 'number' || (type !== 'number' && type !== 'money')
}

function isRefused(fact: FactEntry['fact'], value: Positioned<unknown>): boolean {
  return 'error' in validate(fact, value.value)
}
