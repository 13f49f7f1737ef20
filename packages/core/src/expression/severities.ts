import type { Severity } from '../message.ts'

/** How bad each problem is that this room reports, by message id; docs/checks explains each. */
export const expressionSeverities: Readonly<Record<string, Severity>> = {}
