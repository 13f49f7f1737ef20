import type { Guide, Prose } from '../model.ts'

/** Returns every piece of prose of a guide's steps. */
export function proseOf(guide: Guide): Prose[] {
  return guide.steps.flatMap((step) => {
    const parts = [...step.scripts, ...step.notes, ...step.actions, ...step.followUps, ...step.inputs]
    const answers = step.endings.flatMap((ending) => (ending.kind === 'answers' ? ending.answers : []))
    return [step.content, ...parts.map((part) => part.content), ...answers.map((answer) => answer.hint)]
  })
}
