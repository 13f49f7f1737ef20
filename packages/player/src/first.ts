import type { Session, SessionStep, Tree, TreeStep } from '@guidetree/core/runtime'
import { begin } from './case.ts'
import { answersAfter, shownStep } from './shown.ts'
import { emptyBlanks } from './words.ts'

/** What a new case shows first. */
export interface First {
  /** With what holds while nothing is known, its blanks empty. */
  step: SessionStep
  /** It is only read: the case goes on from it by itself. */
  passing: boolean
  /** It is the guide's own step, and all that its section of the page has holds. */
  whole: boolean
}

/**
 * Returns what a new case of a guide shows first, as its session says. Nothing where a page cannot know: where it
 * depends on the day, where facts are known from the start, or where there is nothing to do.
 *
 * @param trees - Every guide once, as the pages of the locale have them.
 */
export async function firstOf(trees: readonly Tree[], guide: string, locale: string): Promise<First | undefined> {
  const none = { given: [], page: () => undefined, loadNext: async () => false }
  const place = await begin({ ...none, trees: [...trees] }, guide, locale)
  const { session } = place
  const { step, passing } = shownStep(place)
  const own = trees.find((tree) => tree.id === step.guide)?.steps[step.id]
  const isKnown = Object.keys(session.facts).length > 0 || session.asks.some((ask) => ask.known !== undefined)
  if (!own || isKnown || readsToday(session, trees) || !(passing || session.status === 'active')) return undefined
  const now = emptied(passing ? { ...step, inputs: [], answers: [] } : withAnswers(step, own))
  const parts = ['scripts', 'actions', 'inputs', 'answers'] as const
  const whole = step.guide === guide && !passing && parts.every((part) => now[part].length === own[part].length)
  return { step: now, passing, whole }
}

/** A form may show the answers that it ends in, which its session takes only after it. */
function withAnswers(step: SessionStep, own: TreeStep): SessionStep {
  return step.inputs.length > 0 ? { ...step, answers: answersAfter(own) ?? [] } : step
}

/** What stands in a blank by default is not known yet. */
function emptied(step: SessionStep): SessionStep {
  const empty = <T extends { html: string }>(part: T): T => ({ ...part, html: emptyBlanks(part.html) })
  const [scripts, notes, actions] = [step.scripts.map(empty), step.notes.map(empty), step.actions.map(empty)]
  const answers = step.answers.map((one) => (one.hint === undefined ? one : { ...one, hint: emptyBlanks(one.hint) }))
  return { ...empty(step), scripts, notes, actions, answers }
}

/** Says whether any condition on the way could say otherwise on another day. */
function readsToday({ path }: Session, trees: readonly Tree[]): boolean {
  const passed = path.map(({ guide, step }) => {
    const tree = trees.find(({ id }) => id === guide)
    return [tree?.machine.states[step], tree?.steps[step]]
  })
  return JSON.stringify(passed).includes('["today"]')
}
