import type { LinkedGuide } from '../knowledge-base.ts'
import type { Tree } from '../runtime/types.ts'
import { factsOf, namesRead } from './facts.ts'
import { hashOf } from './hash.ts'
import { compileMachine, defaultsOf } from './machine.ts'
import { compileStep } from './step.ts'
import { proseOf } from './words.ts'

/**
 * Returns the tree of a sound guide: plain JSON that the runtime, or XState itself, can run. The same guide always gives
 * the same text, so that trees can be compared and cached. Throws for a guide with errors: check it first.
 */
export function compile(guide: LinkedGuide): Tree {
  const steps = Object.fromEntries(guide.steps.map((step) => [step.id.value, compileStep(guide, step)]))
  const machine = compileMachine(guide, steps)
  const asked = guide.steps.flatMap((step) => [
    ...(step.ask ? [step.ask.fact.value] : []),
    ...step.inputs.map((input) => input.fact.value),
  ])
  const filled = proseOf(guide).flatMap((prose) => prose.fills.map((fill) => fill.value))
  const facts = factsOf(guide, [...asked, ...filled, ...assigned(machine), ...namesRead(machine), ...namesRead(steps)])
  const defaults = defaultsOf(facts)
  const { id, locale, category, title, summary, severity, urgency } = guide
  const content = {
    format: 1,
    id,
    locale,
    category,
    title: title.value,
    ...(summary && { summary: summary.value }),
    ...(severity && { severity: severity.value }),
    ...(urgency && { urgency: urgency.value }),
    start: machine.initial,
    facts,
    machine: defaults
      ? {
          ...machine,
          context: {
            ...machine.context,
            defaults,
          },
        }
      : machine,
    steps,
  } as const
  // Through JSON, because what ships is JSON: nothing may be in a tree that is not.
  const text = JSON.stringify(content)
  const { format, id: first, locale: second, category: third, ...rest } = JSON.parse(text) as Omit<Tree, 'hash'>
  return { format, id: first, locale: second, category: third, hash: hashOf(text), ...rest }
}

function assigned(machine: Tree['machine']): string[] {
  const ways = Object.values(machine.states).flatMap(({ always = [], on = {} }) => [
    ...always,
    ...Object.values(on).flat(),
  ])
  const sets = ways.flatMap((way) => way.actions ?? []).filter((action) => action.type === 'set')
  return sets.map((action) => String(action.params?.['fact']))
}
