import { stepAt } from '@guidetree/core/runtime'
import type { SessionStep } from '@guidetree/core/runtime'

export { stepAt }

/** Says whether a step that goes on by itself has anything for a person to read or do first. */
export function hasWords(step: SessionStep): boolean {
  return [step.html, step.scripts, step.notes, step.actions].some((part) => part.length > 0)
}
