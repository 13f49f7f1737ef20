import { actions, guards, type Facts, type Trail, type Tree } from '@guidetree/core/runtime'
import { createActor, createMachine, type Actor, type AnyStateMachine } from 'xstate'

/** Where a case came by, as XState's own actors saw it. */
export interface ActorWalk {
  steps: string[]
  facts: Facts
  actions: { name: string; args: Facts }[]
  outcome?: string
}

interface Running {
  tree: Tree
  actor: Actor<AnyStateMachine>
}

/**
 * Returns a trail walked by real XState actors: one for each guide, made from nothing but `tree.machine` and the guards
 * and actions that the runtime exports. Calls and jumps are followed as docs/tree-format.md tells hosts to.
 */
export function walkWithActors(trees: ReadonlyMap<string, Tree>, trail: Trail): ActorWalk {
  const stack: Running[] = []
  let outcome: string | undefined
  let noted: Facts = {}
  begin(trail.guide, undefined, { facts: trail.facts, at: trail.at })

  function begin(guide: string, step: string | undefined, input: object): void {
    const tree = trees.get(guide)!
    const machine = createMachine(
      { ...tree.machine, ...(step && { initial: step }) } as never,
      { guards, actions } as never,
    )
    stack.push({ tree, actor: createActor(machine, { input } as never).start() })
    settle()
  }

  function settle(): void {
    const { tree, actor } = stack.at(-1)!
    const { status, value, context } = actor.getSnapshot()
    const carried = {
      facts: context.facts,
      at: context.at,
      path: context.path,
      actions: context.actions,
      followUps: context.followUps,
      taken: context.taken,
    }
    if (status === 'done') {
      const { jump, outcome: end } = tree.machine.states[value]!.meta!
      if (!jump && stack.length === 1) {
        outcome = end!.kind
        return
      }
      stack.pop()
      if (jump) return begin(jump.guide, jump.step, carried)
      stack.at(-1)!.actor.send({ type: 'returned', outcome: end!.kind, ...carried })
      return settle()
    }
    const { call } = tree.steps[value]!
    if (call && context.calling) begin(call.guide, call.step, carried)
  }

  for (const { answer, facts } of trail.entries) {
    const { actor } = stack.at(-1)!
    if (actor.getSnapshot().status === 'done') {
      // What is filled in at an outcome is for the case record; the machine has ended.
      noted = { ...noted, ...facts }
      continue
    }
    actor.send(answer === undefined ? { type: 'fill', facts } : { type: 'answer', answer })
    settle()
  }
  const { context } = stack.at(-1)!.actor.getSnapshot()
  return {
    steps: context.path.map((visit: { guide: string; step: string }) => `${visit.guide}#${visit.step}`),
    facts: { ...context.facts, ...noted },
    actions: context.actions.map(({ name, args }: { name: string; args: Facts }) => ({ name, args })),
    ...(outcome && { outcome }),
  }
}
