import type { LinkedStep } from '../knowledge-base.ts'
import type { Ending, Link, Prose, Step, StepKind } from '../model.ts'

type Resolve = (link: Link) => Link

/** Returns `step` with its kind, and with the target of every link in it; the parsed step stays as it is. */
export function resolveStep(step: Step, resolve: Resolve): LinkedStep {
  const withContent = <T extends { content: Prose }>(part: T): T => ({
    ...part,
    content: resolveProse(part.content, resolve),
  })
  return {
    ...step,
    kind: kindOf(step),
    content: resolveProse(step.content, resolve),
    scripts: step.scripts.map(withContent),
    notes: step.notes.map(withContent),
    actions: step.actions.map(withContent),
    followUps: step.followUps.map(withContent),
    inputs: step.inputs.map(withContent),
    endings: step.endings.map((ending) => resolveEnding(ending, resolve)),
  }
}

/** Returns `prose` with the targets of its links. */
export function resolveProse(prose: Prose, resolve: Resolve): Prose {
  return prose.links.length === 0 ? prose : { ...prose, links: prose.links.map(resolve) }
}

/** Returns every piece of prose of a step: what stands in it, and in its scripts, notes, items and answers. */
export function proseOf(step: Step): Prose[] {
  const found = [step.content]
  for (const parts of [step.scripts, step.notes, step.actions, step.followUps, step.inputs]) {
    for (const part of parts) found.push(part.content)
  }
  for (const ending of step.endings) {
    if (ending.kind === 'answers') for (const answer of ending.answers) found.push(answer.hint)
  }
  return found
}

function resolveEnding(ending: Ending, resolve: Resolve): Ending {
  const withLink = <T extends { link: Link }>(part: T): T => ({ ...part, link: resolve(part.link) })
  if (ending.kind === 'rules') return { ...ending, rules: ending.rules.map(withLink) }
  if (ending.kind === 'table') return { ...ending, rows: ending.rows.map(withLink) }
  if (ending.kind === 'call') {
    const { rules } = ending
    return { ...withLink(ending), rules: rules && { ...rules, rules: rules.rules.map(withLink) } }
  }
  const answers = ending.answers.map((answer) => ({ ...withLink(answer), hint: resolveProse(answer.hint, resolve) }))
  return { ...ending, answers }
}

function kindOf(step: Step): StepKind | undefined {
  if (step.outcome) return 'outcome'
  const ending = step.endings[0]
  if (!ending) return undefined
  if (ending.kind === 'call') return 'call'
  if (step.inputs.length > 0) return 'form'
  return ending.kind === 'answers' ? 'question' : 'decision'
}
