import type { LinkedGuide, LinkedStep } from '@guidetree/core'

/**
 * Returns the source of `guide` with every step named by its id, so that its headings can be translated:
 * what a translation starts from.
 */
export function translationTemplate(guide: LinkedGuide, source: string): string {
  const lines = source.split(/\r\n|\n/)
  for (const step of guide.steps.toReversed()) nameStep(step, lines)
  return lines.join('\n')
}

function nameStep(step: LinkedStep, lines: string[]): void {
  const heading = step.title.position.end.line
  if (step.id.position.start.line !== step.title.position.start.line) return
  const name = `\`#${step.id.value}\``
  const attributes = [step.ask?.fact, step.outcome, step.team, step.cause, step.severity]
  const line = attributes.find((attribute) => attribute !== undefined)?.position.start.line
  if (line === undefined) lines.splice(heading, 0, '', name)
  else lines[line - 1] = `${name} ${lines[line - 1]}`
}
