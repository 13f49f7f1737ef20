import { proseOf } from '../../link/resolve.ts'
import type { Positioned, Step } from '../../model.ts'
import { defineCheck, type Check } from '../define-check.ts'
import { suggest } from '../suggest.ts'

/** Whatever is asked for, set or filled into a text is a declared fact: of any other nobody knows the type or the words. */
export const unknownFact: Check = defineCheck({
  id: 'unknown-fact',
  severity: 'error',
  base({ base }, report) {
    // One that is declared without a type is told so where it is declared.
    const declared = new Set([base.config, ...base.guides].flatMap(({ facts }) => facts.map((fact) => fact.name.value)))
    const look = (
      path: string,
      { value, position }: Positioned<string>,
      conditions?: ReadonlyMap<string, unknown>,
    ): void => {
      if (base.facts.has(value) || declared.has(value)) return
      const { such, expected } = suggest(value, base.facts.keys())
      const isCondition = conditions?.has(value)
      const reason = isCondition
        ? `Unexpected condition \`${value}\` where a fact belongs, expected a fact`
        : `Unexpected fact \`${value}\`, expected one that is declared${such}`
      report(path, { reason, position, expected })
    }
    for (const guide of base.guides) {
      const { conditions } = guide.scope
      for (const fill of guide.intro.fills) look(guide.path, fill, conditions)
      for (const step of guide.steps) {
        for (const { fills } of proseOf(step)) for (const fill of fills) look(guide.path, fill, conditions)
        for (const fact of factsGiven(step)) look(guide.path, fact, conditions)
      }
    }
    for (const { path, content } of base.articles) for (const fill of content.fills) look(path, fill)
  },
})

/** Facts of inputs and assignments; what a question asks is declared by its answers. */
function factsGiven(step: Step): Positioned<string>[] {
  const inEndings = step.endings.flatMap((ending) => {
    if (ending.kind === 'table') return ending.columns.flatMap((column) => (column.kind === 'set' ? column.fact : []))
    const ways =
      ending.kind === 'answers' ? ending.answers : ((ending.kind === 'call' ? ending.rules : ending)?.rules ?? [])
    return ways.flatMap((way) => way.sets.map((set) => set.fact))
  })
  return [...step.inputs.map((input) => input.fact), ...inEndings]
}
