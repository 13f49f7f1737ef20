import type { Expression } from '../../expression/ast.ts'
import { directNames } from '../../expression/index.ts'
import type { ConditionDeclaration, Step } from '../../model.ts'
import { defineCheck, type Check } from '../define-check.ts'

/** A condition is used somewhere: one that is not is a remnant, or misspelt where it is used. */
export const unusedCondition: Check = defineCheck({
  id: 'unused-condition',
  severity: 'warning',
  base({ base }, report) {
    const look = (path: string, conditions: readonly ConditionDeclaration[], used: ReadonlySet<string>): void => {
      for (const { name } of conditions) {
        if (used.has(name.value)) continue
        const reason = `Unexpected condition \`${name.value}\` that nothing uses, expected a use of it`
        report(path, { reason, position: name.position })
      }
    }
    const { conditions, risks } = base.config
    const shared = namesOf([...conditions, ...risks.map(({ when }) => when)].map((written) => written?.expression))
    for (const guide of base.guides) {
      if (guide.translationOf) continue
      const used = namesOf([
        ...guide.conditions.map((condition) => condition.expression),
        ...guide.steps.flatMap(expressionsOf),
      ])
      look(guide.path, guide.conditions, used)
      for (const name of used) shared.add(name)
    }
    look(base.config.path, conditions, shared)
  },
})

function namesOf(expressions: readonly (Expression | undefined)[]): Set<string> {
  return new Set(
    expressions.flatMap((expression) => (expression ? directNames(expression).map((name) => name.name) : [])),
  )
}

function expressionsOf(step: Step): (Expression | undefined)[] {
  const parts = [...step.scripts, ...step.actions, ...step.followUps, ...step.inputs]
  const args = step.actions.flatMap((action) => action.args)
  const own = [...parts.map((part) => part.when?.expression), ...args.map((argument) => argument.expression)]
  const inEndings = step.endings.flatMap((ending) => {
    if (ending.kind === 'table') {
      return ending.columns.map((column) => (column.kind === 'input' ? column.expression : undefined))
    }
    const ways =
      ending.kind === 'answers' ? ending.answers : ((ending.kind === 'call' ? ending.rules : ending)?.rules ?? [])
    return ways.flatMap((way) => [way.when?.expression, ...way.sets.map((set) => set.expression)])
  })
  return [...own, ...inEndings]
}
