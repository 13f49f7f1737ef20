import { expressionSeverities } from './expression/severities.ts'
import { linkSeverities } from './link/severities.ts'
import type { Severity } from './message.ts'
import { parseSeverities } from './parse/severities.ts'

/** Severity of every problem that parsing, typing and linking can report, by message id; checks declare their own. */
export const problemSeverities: Readonly<Record<string, Severity>> = {
  ...parseSeverities,
  ...expressionSeverities,
  ...linkSeverities,
}
