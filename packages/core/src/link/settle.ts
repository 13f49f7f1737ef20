import { slug } from 'github-slugger'
import type { Answer, Ending, Guide, Positioned, Step } from '../model.ts'

/**
 * Returns `guide` with what its writer may leave out filled in: the values of answers and, in a translation, the ids of
 * steps and all front matter that is not words, which are those of `source` at the same place.
 */
export function settle(guide: Guide, source?: Guide): Guide {
  if (!source) return { ...guide, steps: guide.steps.map((step) => settleStep(step, undefined)) }
  const steps = pairSteps(guide.steps, source.steps).map(([step, original]) => settleStep(step, original))
  return {
    ...guide,
    steps,
    severity: guide.severity ?? source.severity,
    urgency: guide.urgency ?? source.urgency,
    channels: guide.channels.length > 0 ? guide.channels : source.channels,
    owner: guide.owner ?? source.owner,
    reviewBy: guide.reviewBy ?? source.reviewBy,
    effective: guide.effective ?? source.effective,
    sources: guide.sources.length > 0 ? guide.sources : source.sources,
  }
}

/** Returns each step of a translation with the step of the source that it translates, where there is one. */
function pairSteps(steps: readonly Step[], originals: readonly Step[]): [step: Step, original: Step | undefined][] {
  const byId = new Map(originals.map((step) => [step.id.value, step]))
  const named = new Set(steps.map((step) => step.id.value))
  return steps.map((step, index) => {
    const same = byId.get(step.id.value)
    if (same) return [step, same]
    const there = steps.length === originals.length ? originals[index] : undefined
    // A step that names itself means what it says; only one that is named by its heading alone goes by its place.
    if (!there || named.has(there.id.value) || !isNamedByHeading(step)) return [step, undefined]
    return [{ ...step, id: { value: there.id.value, position: step.id.position } }, there]
  })
}

/** An id that was written stands on a line of its own below the heading. */
function isNamedByHeading(step: Step): boolean {
  return step.id.position.start.line === step.title.position.start.line
}

function settleStep(step: Step, original: Step | undefined): Step {
  const endings = step.endings.map((ending, index) => settleEnding(ending, original?.endings[index]))
  return { ...step, endings }
}

function settleEnding(ending: Ending, original: Ending | undefined): Ending {
  if (ending.kind !== 'answers') return ending
  const originals = original?.kind === 'answers' ? original.answers : []
  return { ...ending, answers: ending.answers.map((answer, index) => settleAnswer(answer, originals[index])) }
}

function settleAnswer(answer: Answer, original: Answer | undefined): Answer {
  if (answer.value) return answer
  return { ...answer, value: { value: valueOf(original?.value, answer.label), position: answer.label.position } }
}

function valueOf(value: Positioned<string> | undefined, label: Positioned<string>): string {
  return value?.value ?? slug(label.value.normalize('NFC'))
}
