import { findTree } from '../runtime/library.ts'
import type { Library } from '../runtime/library.ts'
import { candidatesFor } from './paths-candidates.ts'
import { factsOf, programsFrom } from './paths-program.ts'
import { codesOf, factUse } from './paths-reads.ts'
import type { Walker } from './paths-walk.ts'

/** Returns what the search for ways from `guide` needs to know. */
export function walkerOf(library: Library, guide: string, options: { locale?: string; at: string }): Walker {
  const programs = programsFrom(guide, (id) => findTree(library, id, options.locale))
  const steps = [...programs.values()].flatMap((program) => [...program.steps.values()])
  const { read, given } = factUse(programs)
  return {
    programs,
    at: options.at,
    candidates: candidatesFor(factsOf(programs), steps.flatMap(codesOf), options.at),
    hostFacts: new Set([...read].filter((fact) => !given.has(fact))),
  }
}
