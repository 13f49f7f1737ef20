import { environment, met, offered, pending, valuesOf, type Context } from './context.ts'
import { hereOf, type Case, type Here } from './engine.ts'
import { fillHtml, fillText, type Filling } from './fill-text.ts'
import { findFact, findTree, own } from './library.ts'
import { because, sentence } from './reason.ts'
import type { Code } from './code.ts'
import type { Session, SessionAsk, SessionPathStep, SessionStep, SessionStatus, Trail, Tree, Value } from './types.ts'

/** A replayed trail, before it is shown: the case, and which step of the path each entry was given at. */
export interface Replayed {
  state: Case
  trail: Trail
  /** Path index of each entry that was applied. */
  places: readonly number[]
  dropped: Session['dropped']
  changes?: NonNullable<Session['changes']>
}

/** Returns where a replayed trail stands, as plain data. */
export function view(replayed: Replayed): Session {
  try {
    return show(replayed)
  } catch (error) {
    // The words of a tree may be damaged although its machine runs: then there is no step to stand on.
    const stuck = because('damaged-tree', { guide: replayed.trail.guide, problem: String(error) })
    return show({ ...replayed, state: { ...replayed.state, frames: [], stuck } })
  }
}

function show(replayed: Replayed): Session {
  const { state, trail, places, dropped, changes } = replayed
  const here = hereOf(state)
  const context = here?.context
  const outcome = state.ended && state.outcomes.at(-1)
  const session: Session = {
    guide: trail.guide,
    locale: here?.tree.locale ?? trail.locale,
    status: statusOf(state),
    ...(state.stuck && { why: sentence(state.stuck), reason: state.stuck }),
    step: here
      ? { ...stepOf(here), ...(state.stuck && { inputs: [], answers: [] }) }
      : { ...nowhere, guide: trail.guide },
    asks: here && !state.stuck ? asksOf(here) : [],
    facts: context?.facts ?? trail.facts,
    trail,
    actions: (context?.actions ?? []).map(({ name, args }) => ({ name, args })),
    followUps: context && here ? followUpsOf(context, state, here.tree.locale) : [],
    ...(outcome && { outcome }),
    outcomes: state.outcomes,
    dropped,
    path: pathOf(replayed, context),
    ahead: trail.entries.length - places.length,
    ...(changes && { changes }),
  }
  // Not enumerable: a session prints, compares and is stored as the data that it is.
  return Object.defineProperty(session, behind, { value: replayed })
}

/** Returns what a session was made from. */
export function behindOf(session: Session): Replayed {
  const replayed = (session as Session & { [behind]?: Replayed })[behind]
  if (!replayed)
    throw new TypeError(
      'This session lost its trees (it was copied or stored): call replay(trees, session.trail) first',
    )
  return replayed
}

const behind: unique symbol = Symbol('guidetree')

function statusOf(state: Case): SessionStatus {
  return state.stuck ? 'stuck' : state.ended ? 'done' : 'active'
}

const nowhere: SessionStep = {
  id: '',
  guide: '',
  kind: 'question',
  title: '',
  html: '',
  scripts: [],
  notes: [],
  articles: [],
  actions: [],
  followUps: [],
  inputs: [],
  answers: [],
}

/** The step with what holds now. Actions and follow-ups were decided when it was entered, the rest is read by the facts of now. */
export function stepOf({ tree, id, step, context }: Here): SessionStep {
  const filling = fillingOf(tree, context)
  const text = (value: string): string => fillText(value, filling)
  const html = (value: string): string => fillHtml(value, filling)
  const holds = (part: { when?: Code }): boolean => met(part.when, context)
  const visit = context.path[context.visit]
  const entered: Context = { ...context, facts: visit?.facts ?? context.facts }
  const doneHere = ({ when }: { when?: Code }): boolean => !visit?.passed && met(when, entered)
  const asked = new Set(pending(context).map((input) => input.fact))
  return {
    ...step,
    id,
    guide: tree.id,
    html: html(step.html),
    scripts: step.scripts
      .filter(holds)
      .map((script) => ({ ...script, html: html(script.html), text: text(script.text) })),
    notes: step.notes.map((note) => ({ ...note, html: html(note.html) })),
    actions: step.actions.filter(doneHere).map(({ when: _when, args, ...action }) => ({
      ...action,
      args: valuesOf(args, entered),
      text: text(action.text),
      html: html(action.html),
    })),
    followUps: step.followUps.filter(doneHere).map((followUp) => ({ ...followUp, text: text(followUp.text) })),
    inputs: step.inputs
      .filter((input) => asked.has(input.fact))
      .map((input) => ({ ...input, label: text(input.label) })),
    answers: offered(step, context).map((answer) => ({
      ...answer,
      label: text(answer.label),
      ...(answer.hint !== undefined && { hint: html(answer.hint) }),
    })),
  }
}

function asksOf({ tree, step, context }: Here): SessionAsk[] {
  const inputs = pending(context)
  if (inputs.length > 0) {
    return inputs.map(({ fact }) => {
      const label = step.inputs.find((input) => input.fact === fact)?.label
      const options = own(tree.facts, fact)?.options?.map((option) => option.id)
      return ask(fact, tree, context, label && fillText(label, fillingOf(tree, context)), options)
    })
  }
  const answers = offered(step, context)
  if (step.ask === undefined || answers.length === 0) return []
  const values = answers.map((answer) => answer.value).filter((value) => value !== undefined)
  return [ask(step.ask, tree, context, step.title, values)]
}

function ask(
  name: string,
  tree: Tree,
  context: Context,
  label: string | undefined,
  options?: readonly Value[],
): SessionAsk {
  const fact = own(tree.facts, name)
  const known = own(environment(context).facts, name)
  return {
    fact: name,
    type: fact?.type ?? 'choice',
    label: label || fact?.label || name,
    ...(options && { options }),
    ...(known !== undefined && { known }),
  }
}

function followUpsOf(context: Context, state: Case, locale: string): Session['followUps'] {
  return context.followUps.map(({ after, text }) => ({
    after,
    text: fillText(text, fillingOfCase(state, context, locale)),
  }))
}

function fillingOf(tree: Tree, context: Context): Filling {
  return { facts: environment(context).facts, declared: tree.facts, locale: tree.locale }
}

/** Texts of guides left behind speak of facts that the guide at hand may not know. */
function fillingOfCase(state: Case, context: Context, locale: string): Filling {
  const names = Object.keys(context.facts)
  const declared = names
    .map((name) => [name, findFact(state.library, name, locale)] as const)
    .filter(([, fact]) => fact)
  return { facts: context.facts, declared: Object.fromEntries(declared) as Filling['declared'], locale }
}

function pathOf({ state, places, trail }: Replayed, context: Context | undefined): SessionPathStep[] {
  return (context?.path ?? []).map(({ guide, step, way, passed }, index) => {
    const found = own(findTree(state.library, guide, state.locale ?? trail.locale)?.steps ?? {}, step)
    const entry = places.lastIndexOf(index)
    return {
      guide,
      step,
      kind: found?.kind ?? 'question',
      title: found?.title ?? step,
      ...(entry >= 0 && { entry }),
      ...(way !== undefined && { way }),
      ...(passed && { passed }),
    }
  })
}
