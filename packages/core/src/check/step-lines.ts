import type { LinkedGuide, LinkedStep } from '../knowledge-base.ts'
import type { Link } from '../model.ts'

/** Problems of reading that may hide a way on or an outcome. */
const hiding: readonly string[] = [
  'attribute-line-text',
  'broken-code',
  'indented-text',
  'invalid-directive',
  'invalid-target',
  'look-alike',
  'misplaced-attribute',
  'misplaced-code',
  'misplaced-heading',
  'misplaced-when',
  'missing-backticks',
  'missing-blank',
  'missing-link',
  'mixed-list',
  'outside-target',
  'reference-link',
  'table-header',
  'table-row',
  'unknown-attribute',
  'unknown-directive',
]

/** Returns the lines of a step: from its heading to the one before the next step's, or to the end of the file. */
export function linesOf({ steps }: LinkedGuide, step: LinkedStep): { from: number; to: number } {
  const next = steps[steps.indexOf(step) + 1]
  return {
    from: step.title.position.start.line,
    to: next ? next.title.position.start.line - 1 : Number.POSITIVE_INFINITY,
  }
}

/** Returns whether reading the step met one of these problems: what follows from it need not be said as well. */
export function hasProblem(guide: LinkedGuide, step: LinkedStep, ids: readonly string[]): boolean {
  const explaining = guide.messages.filter((message) => ids.includes(message.ruleId ?? ''))
  if (explaining.length === 0) return false
  const { from, to } = linesOf(guide, step)
  return explaining.some(({ line = 0 }) => from <= line && line <= to)
}

/** Returns whether a step begins where nobody meant one: at a text with dashes under it. */
export function isByMistake(guide: LinkedGuide, step: LinkedStep): boolean {
  return hasProblem(guide, step, ['underlined-heading'])
}

/** Returns whether a step may have an outcome, or ways on, that could not be read or lead nowhere yet. */
export function mayGoOn(guide: LinkedGuide, step: LinkedStep): boolean {
  return hasProblem(guide, step, hiding) || linksOf(step).some((link) => !link.to)
}

/** Returns whether any step of a guide may: nothing can be said of where its ways lead. */
export function isPartlyRead(guide: LinkedGuide): boolean {
  return (
    guide.messages.some(({ ruleId = '' }) => hiding.includes(ruleId)) ||
    guide.steps.some((step) => linksOf(step).some((link) => !link.to) || strayWays(step).length > 0)
  )
}

/** Returns the links to steps in the words of a step that has no way on: they were to be its answers. */
export function strayWays(step: LinkedStep): Link[] {
  if (step.outcome || step.endings.length > 0) return []
  const parts = [step, ...step.actions, ...step.followUps, ...step.inputs]
  return parts.flatMap(({ content }) => content.links.filter(({ href }) => href.value.startsWith('#')))
}

function linksOf({ endings }: LinkedStep): Link[] {
  return endings.flatMap((ending) => {
    if (ending.kind === 'call') return [ending.link, ...(ending.rules?.rules ?? []).map(({ link }) => link)]
    const ways = ending.kind === 'answers' ? ending.answers : ending.kind === 'rules' ? ending.rules : ending.rows
    return ways.map(({ link }) => link)
  })
}
