import type { Position } from 'unist'
import type { Expression } from '../../expression/ast.ts'
import { namesIn } from '../../expression/index.ts'
import type { LinkedGuide, LinkedStep } from '../../knowledge-base.ts'
import type { Assignment, DecisionTable, Prose, Rule, When } from '../../model.ts'
import type { Stage } from './flow.ts'
import { knownWhere } from './implied.ts'

/** One place of a guide where the value of a fact is wanted. */
export interface Read {
  fact: string
  position: Position
  step: LinkedStep
  stage: Stage
  /** An expression; a cell's column; `{{fact}}` in a script, or in other text; an argument left out of an action. */
  kind: 'expression' | 'column' | 'script' | 'text' | 'argument'
  /** Facts that are surely known here, because of a `when` or an answer just given. */
  known: readonly string[]
  /** Only asked for with `known(…)`. */
  guarded: boolean
}

/** Returns every place in the steps of `guide` where a fact is read, in conditions that it uses too. */
export function readsOf(guide: LinkedGuide): Read[] {
  return guide.steps.flatMap((step) => stepReads(guide, step))
}

type Add = (stage: Stage, kind: Read['kind'], names: Iterable<Found>, known?: readonly string[]) => void

interface Found {
  name: string
  position: Position
  guarded?: boolean
}

function stepReads(guide: LinkedGuide, step: LinkedStep): Read[] {
  const { scope } = guide
  const reads: Read[] = []
  const add: Add = (stage, kind, names, known = []) => {
    for (const { name, position, guarded = false } of names) {
      if (scope.facts.has(name)) reads.push({ fact: name, position, step, stage, kind, known, guarded })
    }
  }
  const inExpression = (expression: Expression | undefined): Found[] => (expression ? namesIn(expression, scope) : [])
  const condition = (when: When | undefined, stage: Stage): string[] => {
    add(stage, 'expression', inExpression(when?.expression))
    return knownWhere(when?.expression, scope)
  }
  const text = (prose: Prose, known: readonly string[] = []): void => add('filled', 'text', fills(prose), known)

  text(step.content)
  for (const note of step.notes) text(note.content)
  for (const script of step.scripts) add('filled', 'script', fills(script.content), condition(script.when, 'filled'))
  for (const action of step.actions) {
    const known = condition(action.when, 'entered')
    for (const { expression } of action.args) add('entered', 'expression', inExpression(expression), known)
    add('entered', 'argument', argumentsLeftOut(guide, action), known)
    text(action.content, known)
  }
  for (const followUp of step.followUps) text(followUp.content, condition(followUp.when, 'entered'))
  for (const input of step.inputs) text(input.content, condition(input.when, 'entered'))

  const sets = (assignments: readonly Assignment[], stage: Stage, known: readonly string[]): void => {
    for (const { expression } of assignments) add(stage, 'expression', inExpression(expression), known)
  }
  const rules = (list: readonly Rule[], stage: Stage): void => {
    for (const rule of list) sets(rule.sets, stage, condition(rule.when, stage))
  }
  for (const ending of step.endings) {
    if (ending.kind === 'answers') {
      for (const answer of ending.answers) {
        const known = condition(answer.when, 'filled')
        text(answer.hint, known)
        sets(answer.sets, 'filled', step.ask ? [...known, step.ask.fact.value] : known)
      }
    } else if (ending.kind === 'rules') rules(ending.rules, 'filled')
    else if (ending.kind === 'call') rules(ending.rules?.rules ?? [], 'returned')
    else tableReads(ending, inExpression, add)
  }
  return reads
}

function tableReads(table: DecisionTable, inExpression: (e: Expression | undefined) => Found[], add: Add): void {
  for (const column of table.columns) {
    if (column.kind === 'input') add('filled', 'column', inExpression(column.expression))
  }
}

/** An argument that is not written takes the fact of its name, if there is one. */
function argumentsLeftOut(guide: LinkedGuide, action: LinkedStep['actions'][number]): Found[] {
  const { name } = action
  const declared = name && guide.config.actions?.get(name.value)
  if (!declared) return []
  const written = new Set(action.args.map((argument) => argument.name.value))
  return declared.args
    .filter((argument) => !written.has(argument.name.value))
    .map((argument) => ({ name: argument.name.value, position: name.position }))
}

function fills(prose: Prose): Found[] {
  return prose.fills.map(({ value, position }) => ({ name: value, position }))
}
