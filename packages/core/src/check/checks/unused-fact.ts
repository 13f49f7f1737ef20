import type { Expression } from '../../expression/ast.ts'
import { directNames } from '../../expression/index.ts'
import type { FactDeclaration } from '../../model.ts'
import type { Context } from '../context.ts'
import { defineCheck, type Check } from '../define-check.ts'

/** What is declared is asked, set or read somewhere: a fact that nobody uses is a remnant, or misspelt where it is used. */
export const unusedFact: Check = defineCheck({
  id: 'unused-fact',
  severity: 'warning',
  base(context, report) {
    const { base } = context
    const used = factsUsed(context)
    const look = (path: string, declarations: readonly FactDeclaration[], severity: 'warning' | 'info'): void => {
      for (const { name } of declarations) {
        if (used.has(name.value) || base.facts.get(name.value)?.position !== name.position) continue
        const reason = `Unexpected fact \`${name.value}\` that nothing asks, sets or reads, expected a use of it`
        report(path, { reason, position: name.position }, severity)
      }
    }
    // Shared facts may be there for the host.
    look(base.config.path, base.config.facts, 'info')
    for (const guide of base.guides) if (!guide.translationOf) look(guide.path, guide.facts, 'warning')
  },
})

function factsUsed({ base, reads }: Context): Set<string> {
  const used = new Set<string>()
  const inConditions = (conditions: readonly { expression?: Expression }[]): void => {
    for (const { expression } of conditions) {
      if (expression) for (const { name } of directNames(expression)) used.add(name)
    }
  }
  inConditions(base.config.conditions)
  inConditions(base.config.risks.flatMap(({ when }) => when ?? []))
  for (const guide of base.guides) {
    if (guide.translationOf) continue
    inConditions(guide.conditions)
    for (const fill of guide.intro.fills) used.add(fill.value)
    for (const read of reads(guide)) used.add(read.fact)
    for (const { ask, inputs, endings } of guide.steps) {
      if (ask) used.add(ask.fact.value)
      for (const input of inputs) used.add(input.fact.value)
      for (const ending of endings) {
        if (ending.kind === 'table') {
          for (const column of ending.columns) if (column.kind === 'set') used.add(column.fact.value)
          continue
        }
        const ways =
          ending.kind === 'answers' ? ending.answers : ((ending.kind === 'call' ? ending.rules : ending)?.rules ?? [])
        for (const way of ways) for (const { fact } of way.sets) used.add(fact.value)
      }
    }
  }
  for (const { content } of base.articles) for (const fill of content.fills) used.add(fill.value)
  return used
}
