import type { Code, CodeList } from '../runtime/code.ts'
import type { Program, ProgramStep } from './paths-program.ts'
import { waysOf } from './paths-program.ts'

const known = new WeakMap<object, readonly string[]>()

/** Returns the facts that lowered code reads. */
export function readsOf(code: Code | undefined): readonly string[] {
  if (!isList(code)) return []
  const found = known.get(code)
  if (found) return found
  const [operator, ...operands] = code
  const own = (operator === 'fact' || operator === 'known') && typeof operands[0] === 'string' ? [operands[0]] : []
  const reads = [...new Set([...own, ...operands.flatMap(readsOf)])]
  known.set(code, reads)
  return reads
}

/** Returns all code of a step that decides something: arguments of actions decide nothing. */
export function codesOf(step: ProgramStep): Code[] {
  const whens = [...step.actions, ...step.inputs, ...waysOf(step), ...(step.once ? [step.once] : [])].map(
    ({ when }) => when,
  )
  const sets = waysOf(step).flatMap(({ gives }) => gives.map(({ code }) => code))
  return [...whens, ...sets].filter((code) => code !== undefined)
}

/** Returns what decisions in `programs` read, and what the person is asked there or a way sets. */
export function factUse(programs: ReadonlyMap<string, Program>): { read: Set<string>; given: Set<string> } {
  const steps = [...programs.values()].flatMap((program) => [...program.steps.values()])
  const once = steps.flatMap((step) => [...(step.once ? [step.once.fact] : []), ...onceInputs(step)])
  const read = new Set([...steps.flatMap(codesOf).flatMap(readsOf), ...once])
  const asked = steps.flatMap((step) => step.inputs.map(({ fact }) => fact))
  const set = steps.flatMap(waysOf).flatMap(({ gives }) => gives.map(({ fact }) => fact))
  return { read, given: new Set([...asked, ...set, 'outcome', 'locale']) }
}

export function isList(code: Code | undefined): code is CodeList {
  return Array.isArray(code)
}

function onceInputs(step: ProgramStep): string[] {
  return step.inputs.filter(({ once }) => once).map(({ fact }) => fact)
}
