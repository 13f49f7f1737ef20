import { waysOf } from './paths-program.ts'
import type { Program, ProgramStep } from './paths-program.ts'

/** How many steps lie between a step and the nearest goal at least; a step that is not in it cannot get there. */
export type Distances = ReadonlyMap<ProgramStep, number>

/** Returns the distance of every step from the nearest of `goals`, through calls and jumps; conditions count as met. */
export function distancesTo(programs: ReadonlyMap<string, Program>, goals: Iterable<ProgramStep>): Distances {
  const before = predecessors(programs)
  const distances = new Map<ProgramStep, number>([...goals].map((goal) => [goal, 0]))
  const queue = [...distances.keys()]
  for (const step of queue) {
    const next = (distances.get(step) ?? 0) + 1
    for (const earlier of before.get(step) ?? []) {
      if (distances.has(earlier)) continue
      distances.set(earlier, next)
      queue.push(earlier)
    }
  }
  return distances
}

const known = new WeakMap<ReadonlyMap<string, Program>, Map<ProgramStep, ProgramStep[]>>()

function predecessors(programs: ReadonlyMap<string, Program>): Map<ProgramStep, ProgramStep[]> {
  const found = known.get(programs)
  if (found) return found
  const before = new Map<ProgramStep, ProgramStep[]>()
  const add = (from: ProgramStep, to: ProgramStep | undefined): void => {
    if (to) before.set(to, [...(before.get(to) ?? []), from])
  }
  for (const { steps } of programs.values()) {
    for (const step of steps.values()) {
      const targets = waysOf(step).map((way) => stepIn(programs, way.to))
      if (!step.call) for (const target of targets) add(step, target)
      else connectCall(programs, step, targets, add)
    }
  }
  known.set(programs, before)
  return before
}

/** A call leads into the called guide, and any outcome reached from there leads on from the call. */
function connectCall(
  programs: ReadonlyMap<string, Program>,
  step: ProgramStep,
  targets: (ProgramStep | undefined)[],
  add: (from: ProgramStep, to: ProgramStep | undefined) => void,
): void {
  const entry = step.call && stepIn(programs, step.call)
  add(step, entry)
  for (const outcome of outcomesFrom(programs, entry)) for (const target of targets) add(outcome, target)
}

function outcomesFrom(programs: ReadonlyMap<string, Program>, entry: ProgramStep | undefined): ProgramStep[] {
  const seen = new Set(entry ? [entry] : [])
  for (const step of seen) for (const way of waysOf(step)) seen.add(stepIn(programs, way.to) ?? step)
  return [...seen].filter(({ outcome }) => outcome !== undefined)
}

function stepIn(programs: ReadonlyMap<string, Program>, to: { guide: string; step?: string }): ProgramStep | undefined {
  const program = programs.get(to.guide)
  return program?.steps.get(to.step ?? program.start)
}
