import type { Code } from './code.ts'
import { environment, type Context } from './context.ts'
import type { MachineState } from './types.ts'

/** Returns the facts that the ways out of a state read and that are unknown, each once. */
export function unknownFacts(state: MachineState | undefined, context: Context): string[] {
  const { facts } = environment(context)
  const codes = (state?.always ?? []).map((way) => way.guard?.params?.['when'] as Code | undefined)
  const names = codes.flatMap((code) => (code === undefined ? [] : factsRead(code)))
  return [...new Set(names)].filter((name) => !Object.hasOwn(facts, name))
}

/** Returns the facts that code reads, in order. */
export function factsRead(code: Code): string[] {
  if (!Array.isArray(code)) return []
  const [operator, ...operands] = code as readonly Code[]
  if (operator === 'fact' && typeof operands[0] === 'string') return [operands[0]]
  return operands.flatMap(factsRead)
}
