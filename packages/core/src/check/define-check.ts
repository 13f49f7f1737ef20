import type { LinkedGuide } from '../knowledge-base.ts'
import type { Problem, Severity } from '../message.ts'
import type { Context } from './context.ts'

/** What a check finds: the helper stamps id, severity and URL. */
export type Finding = Omit<Problem, 'id'>

/** A rule about guides. */
export interface Check {
  id: string
  severity: Severity
  /** An error may be switched off only where the tree stays safe to walk; what is no error may be always. */
  mayBeOff: boolean
  run(context: Context, report: (path: string, finding: Finding, severity: Severity) => void): void
}

interface Definition {
  id: string
  severity: Severity
  mayBeOff?: boolean
  /** `originals` leaves out translations, for what is written in the source alone or would only be said again. */
  guides?: 'originals'
  /** Looks at one guide; called for each. */
  guide?: (guide: LinkedGuide, report: ReportFinding, context: Context) => void
  /** Looks at the knowledge base as a whole. */
  base?: (context: Context, report: (path: string, finding: Finding, severity?: Severity) => void) => void
}

/** Tells a finding about the guide at hand, as bad as the check says, or as said here. */
export type ReportFinding = (finding: Finding, severity?: Severity) => void

/** Returns a check from what it demands; one of `guide` and `base` says how it looks. */
export function defineCheck(definition: Definition): Check {
  const { id, severity, guide: look, base: lookAtAll } = definition
  return {
    id,
    severity,
    mayBeOff: definition.mayBeOff ?? severity !== 'error',
    run(context, report) {
      lookAtAll?.(context, (path, finding, bad = severity) => report(path, finding, bad))
      if (!look) return
      for (const guide of context.base.guides) {
        if (definition.guides === 'originals' && guide.translationOf) continue
        look(guide, (finding, bad = severity) => report(guide.path, finding, bad), context)
      }
    },
  }
}
