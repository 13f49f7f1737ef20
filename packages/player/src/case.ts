import { answer, AnswerError, back, change, replay, stepAt } from '@guidetree/core/runtime'
import type { AnswerProblem, Facts, Session, Told, Trail } from '@guidetree/core/runtime'
import type { Guides } from './guides.ts'
import { localNow } from './now.ts'
import { hasWords } from './shown.ts'

/** What a person sees of a case: the session, and how far in its path they have read. */
export interface Place {
  session: Session
  /** Index in the session's path of the step on the screen; before the last while passed steps have words to show. */
  shown: number
  /** The entry of the trail that is being answered anew, and the case as it was. */
  changing?: { entry: number; before: Session }
}

/**
 * Returns a new case at its first step with something to read or to answer. Facts that are known already may come from
 * anywhere: one that its declaration does not allow is left out.
 */
export async function begin(guides: Guides, guide: string, locale: string, facts: Facts = {}): Promise<Place> {
  const trail: Trail = { format: 1, guide, locale, at: localNow(), facts, entries: [] }
  const session = await complete(guides, () => replay(guides.trees, replay(guides.trees, trail).trail))
  return { session, shown: firstToShow(session, 0) }
}

/** Returns the case of a trail, at its last step. */
export async function reopen(guides: Guides, trail: Trail): Promise<Place> {
  return atEnd(await complete(guides, () => replay(guides.trees, trail)))
}

/** Returns the case after an answer or a filled form (and an answer after it), or what is wrong with them. */
export async function reply(guides: Guides, place: Place, told: Told, then?: string): Promise<Place | AnswerProblem> {
  const { session, changing } = place
  const known = session.path.length
  let problem: AnswerProblem | undefined
  const next = await complete(guides, () => {
    problem = undefined
    if (changing) {
      const changed = tell(replay(guides.trees, changing.before.trail), told, changing.entry)
      return then === undefined || problem || isAnswered(changed, changing.entry) ? changed : tell(changed, then)
    }
    const first = tell(replay(guides.trees, session.trail), told)
    return then === undefined || problem ? first : tell(first, then)
  })
  return problem ?? { session: next, shown: changing ? next.path.length - 1 : firstToShow(next, known) }

  function tell(before: Session, words: Told, entry?: number): Session {
    const options = { at: localNow() }
    try {
      return entry === undefined ? answer(before, words, options) : change(before, entry, words, options)
    } catch (error) {
      if (!(error instanceof AnswerError)) throw error
      problem = error.problem
      return before
    }
  }
}

/** Says whether the answer after a changed form was kept. */
function isAnswered({ trail }: Session, entry: number): boolean {
  const [form, next] = [trail.entries[entry], trail.entries[entry + 1]]
  return next !== undefined && next.step === form?.step && next.guide === form.guide && next.answer !== undefined
}

/** Returns the case before its last answer. */
export async function stepBack(guides: Guides, { session }: Place): Promise<Place> {
  return atEnd(await complete(guides, () => back(replay(guides.trees, session.trail))))
}

/** Returns the case as it stood before an entry of its trail, to be answered anew. */
export async function reopenEntry(guides: Guides, { session, changing }: Place, entry: number): Promise<Place> {
  const before = changing?.before ?? session
  const trail = { ...before.trail, entries: before.trail.entries.slice(0, entry) }
  return { ...(await reopen(guides, trail)), changing: { entry, before } }
}

/** Returns the case with a fact that the agent may set at any time, such as the customer's mood. */
export async function withFact(guides: Guides, { session }: Place, fact: string, value: string): Promise<Place> {
  const { [fact]: _, ...facts } = session.trail.facts
  const known = value === '' ? facts : { ...facts, [fact]: value }
  return reopen(guides, { ...session.trail, facts: known })
}

/** Returns the case with the next step that has words on the screen. */
export function goOn(place: Place): Place {
  return { ...place, shown: firstToShow(place.session, place.shown + 1) }
}

function atEnd(session: Session): Place {
  return { session, shown: session.path.length - 1 }
}

/** A decision, a call and the outcome of a called guide are passed without stopping, but a person sees their words first. */
function firstToShow(session: Session, from: number): number {
  const last = session.path.length - 1
  for (let index = from; index < last; index++) {
    const { kind, passed } = session.path[index]!
    const isPassed = kind === 'decision' || kind === 'call' || kind === 'outcome'
    if (isPassed && !passed && hasWords(stepAt(session, index))) return index
  }
  return last
}

/** Runs again with more guides loaded, for as long as the case stands still for want of one. */
async function complete(guides: Guides, run: () => Session): Promise<Session> {
  let session = run()
  while (session.reason?.code === 'no-guide' && (await guides.loadNext())) session = run()
  return session
}
