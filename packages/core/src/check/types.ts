import type { Expression } from '../expression/ast.ts'
import { typeExpression, typeOfFact, type Scope, type Type } from '../expression/index.ts'
import type { KnowledgeBase, LinkedGuide, LinkedStep } from '../knowledge-base.ts'
import { factOf } from '../link/facts.ts'
import type { Problem } from '../message.ts'
import type { Assignment, When } from '../model.ts'
import { hasProblem } from './step-lines.ts'
import { checkTable } from '../table/index.ts'

/** What is wrong in one file. */
export type FileProblem = readonly [path: string, problem: Problem]

/** Returns every type error in the expressions and tables of a knowledge base, and what the proof of tables found. */
export function expressionProblems(base: KnowledgeBase): FileProblem[] {
  const { config, scope } = base
  const expressions = [...config.conditions, ...config.risks.map(({ when }) => when)]
  const shared = expressions.flatMap((written) => problemsIn(written?.expression, scope, condition))
  const found = shared.map((problem): FileProblem => [config.path, problem])
  const fine = new Set<LinkedGuide>()
  const differing = new Set(base.messages.map((message) => message.file))
  for (const guide of base.guides) {
    // The same expressions again, and nothing was wrong with them.
    if (guide.translationOf && fine.has(guide.translationOf) && !differing.has(guide.path)) continue
    const problems = guideProblems(guide)
    if (problems.length === 0) fine.add(guide)
    for (const problem of problems) found.push([guide.path, problem])
  }
  return found
}

const condition: Type = { kind: 'boolean' }

function problemsIn(expression: Expression | undefined, scope: Scope, expected?: Type): Problem[] {
  return expression ? typeExpression(expression, scope, expected).problems : []
}

function guideProblems(guide: LinkedGuide): Problem[] {
  const { scope } = guide
  const inConditions = guide.conditions.flatMap(({ expression }) => problemsIn(expression, scope, condition))
  return [...inConditions, ...guide.steps.flatMap((step) => stepProblems(guide, step))]
}

function stepProblems(guide: LinkedGuide, step: LinkedStep): Problem[] {
  const { scope } = guide
  const holds = (part: { when?: When }): Problem[] => problemsIn(part.when?.expression, scope, condition)
  const assigned = ({ fact, expression }: Assignment): Problem[] => {
    const declared = scope.facts.get(fact.value)
    return problemsIn(expression, scope, declared && typeOfFact(declared))
  }
  const inEndings = step.endings.flatMap((ending) => {
    if (ending.kind === 'table') {
      const { problems } = checkTable(ending, scope, guide.path)
      // A row that could not be read may be the one that seems to be missing, or that makes another one right.
      return hasProblem(guide, step, ['table-row', 'table-header'])
        ? problems.filter(({ id }) => !id.startsWith('table-'))
        : problems
    }
    const ways =
      ending.kind === 'answers' ? ending.answers : ((ending.kind === 'call' ? ending.rules : ending)?.rules ?? [])
    return ways.flatMap((way) => [...holds(way), ...way.sets.flatMap(assigned)])
  })
  return [
    ...[...step.scripts, ...step.followUps, ...step.inputs].flatMap(holds),
    ...step.actions.flatMap((action) => [...holds(action), ...argumentProblems(guide, action)]),
    ...inEndings,
  ]
}

function argumentProblems(guide: LinkedGuide, { name, args }: LinkedStep['actions'][number]): Problem[] {
  const declared = name && guide.config.actions?.get(name.value)?.args
  return args.flatMap(({ name: argument, expression }) => {
    const wanted = declared?.find((each) => each.name.value === argument.value)
    return problemsIn(expression, guide.scope, wanted && typeOfFact(factOf(wanted, guide.config)))
  })
}
