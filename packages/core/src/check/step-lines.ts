import type { LinkedGuide, LinkedStep } from '../knowledge-base.ts'

/** Returns the lines of a step: from its heading to the one before the next step's, or to the end of the file. */
export function linesOf({ steps }: LinkedGuide, step: LinkedStep): { from: number; to: number } {
  const next = steps[steps.indexOf(step) + 1]
  return {
    from: step.title.position.start.line,
    to: next ? next.title.position.start.line - 1 : Number.POSITIVE_INFINITY,
  }
}

/** Returns whether reading the step met one of these problems: what follows from it need not be said as well. */
export function hasProblem(guide: LinkedGuide, step: LinkedStep, ids: readonly string[]): boolean {
  const explaining = guide.messages.filter((message) => ids.includes(message.ruleId ?? ''))
  if (explaining.length === 0) return false
  const { from, to } = linesOf(guide, step)
  return explaining.some(({ line = 0 }) => from <= line && line <= to)
}

/** Returns whether a step begins where nobody meant one: at a text with dashes under it. */
export function isByMistake(guide: LinkedGuide, step: LinkedStep): boolean {
  return hasProblem(guide, step, ['underlined-heading'])
}
