import type { LinkedGuide } from '../knowledge-base.ts'
import type { Config, Positioned } from '../model.ts'
import { defineCheck, type Check, type Finding } from './define-check.ts'
import { suggest } from './suggest.ts'

interface Section {
  id: string
  /** What the writer calls it: "team". */
  what: string
  /** The section's ids; `undefined` where guidetree.yaml leaves it out, and anything may be named. */
  known: (config: Config) => Iterable<string> | undefined
  /** Where a guide names one. */
  named: (guide: LinkedGuide) => Positioned<string>[]
  /** Where guidetree.yaml itself names one. */
  shared?: (config: Config) => Positioned<string>[]
  /** What is named is no text in the file: there is nothing to put in its place. */
  isPath?: boolean
}

/** Returns the check that a guide names only what a section of guidetree.yaml declares, once the section is there. */
export function closedSection({ id, what, known, named, shared, isPath = false }: Section): Check {
  const look = (config: Config, all: readonly Positioned<string>[], report: (finding: Finding) => void): void => {
    const declared = known(config)
    if (!declared) return
    const ids = new Set(declared)
    for (const { value, position } of all) {
      if (ids.has(value)) continue
      const { such, expected } = suggest(value, ids)
      const reason = `Unexpected ${what} \`${value}\`, expected one of guidetree.yaml${such}`
      report(isPath ? { reason, position } : { reason, position, expected })
    }
  }
  return defineCheck({
    id,
    severity: 'error',
    guide: (guide, report) => look(guide.config, named(guide), report),
    base({ base: { config } }, report) {
      if (shared) look(config, shared(config), (finding) => report(config.path, finding))
    },
  })
}

/** Returns what a translation does not merely have from its source: that is looked at there. */
export function own<T>(guide: LinkedGuide, value: T | undefined, source: T | undefined): T[] {
  return value === undefined || (guide.translationOf && value === source) ? [] : [value]
}
