import { stepAt } from '@guidetree/core/runtime'
import type { SessionStep, TreeAnswer, TreeStep } from '@guidetree/core/runtime'
import type { Place } from './case.ts'

/** Returns the step on the screen, and whether the case goes on from it by itself once it was read. */
export function shownStep({ session, shown }: Place): { step: SessionStep; passing: boolean } {
  const passing = shown < session.path.length - 1
  return { step: passing ? stepAt(session, shown) : session.step, passing }
}

/** Says whether a step that goes on by itself has anything for a person to read or do first. */
export function hasWords(step: SessionStep): boolean {
  return [step.html, step.scripts, step.notes, step.actions].some((part) => part.length > 0)
}

/** Returns the answers that a form ends in, where they can be given along with it: none depends on what is filled in. */
export function answersAfter(step: TreeStep | undefined): readonly TreeAnswer[] | undefined {
  const free = step && [...step.inputs, ...step.answers].every((part) => part.when === undefined)
  return free && step.answers.length > 0 ? step.answers : undefined
}
