import { met, type Context, type Performed, type Visit } from './context.ts'
import { addDuration } from './date.ts'
import { hereOf } from './engine.ts'
import { fillText, type Filling } from './fill-text.ts'
import { formatValue } from './format.ts'
import { findFact, findTree, isPersonal, own, pick, type Library } from './library.ts'
import type { Facts, Fact, PerformedAction, Session, SessionOutcome, SessionStatus, Tree, TreeStep } from './types.ts'
import { factsRead } from './unknown.ts'
import { behindOf } from './view.ts'

/** What is left of a case: nothing in it is personal, as far as facts are declared so. */
export interface CaseRecord {
  format: 1
  guide: string
  locale: string
  title: string
  /** When the case began, and when this was written. */
  at: string
  now: string
  status: SessionStatus
  why?: string
  facts: Facts
  /** How the facts that the trees declare read in the words of the locale, in the same order. */
  words: readonly { fact: string; label: string; value: string }[]
  /** Steps passed by are left out; `answer` is the label of what was chosen. */
  path: readonly { guide: string; step: string; title: string; answer?: string }[]
  /** Words for the customer, in the order of the steps. */
  scripts: readonly { guide: string; step: string; text: string }[]
  actions: readonly PerformedAction[]
  outcome?: SessionOutcome
  /** Those of called guides included. */
  outcomes: readonly SessionOutcome[]
  followUps: readonly { after: string; text: string; due?: string }[]
}

/**
 * Returns the case record of a session, at any point of it.
 *
 * @param options.now - ISO date or date-time: what the due times of follow-ups are counted from.
 */
export function record(session: Session, { now }: { now: string }): CaseRecord {
  const { state, trail, places } = behindOf(session)
  const { library } = state
  const here = hereOf(state)
  const { context } = here ?? {}
  const facts = withoutPersonal(library, session.facts)
  const visits = (context?.path ?? []).filter((visit) => !visit.passed)
  const see = (visit: Visit): Seen | undefined => seen(library, state.locale, visit)
  const fill = (text: string, tree: Tree): string => fillText(text, fillingOf(library, facts, tree.locale))
  const answerAt = (visit: Visit): string | undefined => {
    const entry = trail.entries[places.lastIndexOf(context?.path.indexOf(visit) ?? -1)]
    const found = entry?.answer === undefined || entry.personal ? undefined : see(visit)
    const label = found?.step.answers.find((answer) => answer.id === entry?.answer)?.label
    return label === undefined ? undefined : fill(label, found!.tree)
  }
  return {
    format: 1,
    guide: session.guide,
    locale: session.locale,
    title: findTree(library, session.guide, state.locale)?.title ?? session.guide,
    at: trail.at,
    now,
    status: session.status,
    ...(session.why !== undefined && { why: session.why }),
    facts,
    words: Object.entries(facts).flatMap(([name, value]) => {
      // How called guides ended has a section of its own.
      const fact = name === 'outcome' ? undefined : findFact(library, name, session.locale)
      return fact
        ? [
            {
              fact: name,
              label: fact.label,
              value: formatValue(value, fact, session.locale),
            },
          ]
        : []
    }),
    path: visits.map((visit) => {
      const answer = answerAt(visit)
      const title = see(visit)?.step.title ?? visit.step
      return {
        guide: visit.guide,
        step: visit.step,
        title,
        ...(answer !== undefined && { answer }),
      }
    }),
    scripts: visits.flatMap((visit) => {
      const found = see(visit)
      const shown =
        visit === context?.path.at(-1)
          ? context
          : ({
              ...context,
              facts: visit.facts,
            } as Context)
      const scripts = found?.step.scripts.filter((script) => met(script.when, shown)) ?? []
      return scripts.map(({ text }) => ({
        guide: visit.guide,
        step: visit.step,
        text: fill(text, found!.tree),
      }))
    }),
    actions: (context?.actions ?? []).map((action) => withoutPersonalArguments(library, action)),
    ...(session.outcome && { outcome: session.outcome }),
    outcomes: session.outcomes,
    followUps: (context?.followUps ?? []).map(({ after, text }) => {
      const due = addDuration(now, after)
      return {
        after,
        text: here ? fill(text, here.tree) : text,
        ...(due !== undefined && { due }),
      }
    }),
  }
}

interface Seen {
  tree: Tree
  step: TreeStep
}

function seen(library: Library, locale: string | undefined, { guide, step }: Visit): Seen | undefined {
  const tree = findTree(library, guide, locale)
  const found = tree && own(tree.steps, step)
  return found && { tree, step: found }
}

function withoutPersonal(library: Library, facts: Facts): Facts {
  return pick(facts, (name) => !isPersonal(library, name))
}

function withoutPersonalArguments(library: Library, { name, args, codes }: Performed): PerformedAction {
  const isSafe = (argument: string): boolean => {
    const code = own(codes, argument)
    return code === undefined || !factsRead(code).some((fact) => isPersonal(library, fact))
  }
  return { name, args: pick(args, isSafe) }
}

function fillingOf(library: Library, facts: Facts, locale: string): Filling {
  const declared = Object.keys(facts).map((name): [string, Fact | undefined] => [name, findFact(library, name, locale)])
  return { facts, declared: Object.fromEntries(declared) as Filling['declared'], locale }
}
