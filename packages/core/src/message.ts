import type { Position } from 'unist'
import { VFileMessage } from 'vfile-message'

export type Severity = 'error' | 'warning' | 'info'

/** A second place that a message speaks of. */
export interface Related {
  path: string
  position: Position
  message: string
}

/** A problem before it is stamped with its file: what is wrong, where, and what would be right. */
export interface Problem {
  /** Kebab-case id of the check, also the name of its page under docs/checks. */
  id: string
  /** "Unexpected X, expected Y". */
  reason: string
  position: Position
  /** Texts that could stand at `position` instead: the fix as data. */
  expected?: string[]
  related?: Related[]
}

/** Returns `problem` as a message about `path`: severity in `fatal` (true error, false warning, undefined info). */
export function toMessage(path: string, problem: Problem, severity: Severity): VFileMessage {
  const message = new VFileMessage(problem.reason, {
    place: problem.position,
    ruleId: problem.id,
    source: 'guidetree',
  })
  message.file = path
  message.fatal = severity === 'error' ? true : severity === 'warning' ? false : undefined
  message.url = `docs/checks/${problem.id}.md`
  if (problem.expected) message.expected = problem.expected
  if (problem.related) message.related = problem.related
  return message
}

declare module 'vfile-message' {
  interface VFileMessage {
    related?: Related[]
  }
}
