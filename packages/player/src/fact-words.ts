import type { TreeStep } from '@guidetree/core/runtime'

/** A fact's words as they stand in steps that ask it. */
export interface FactWords {
  label?: string
  options: ReadonlyMap<string, string>
}

type Steps = Readonly<Record<string, Pick<TreeStep, 'title' | 'ask' | 'answers' | 'inputs'>>>

/**
 * Returns the words of a fact that a page's steps show already: the question's title and its answers, or a field's
 * label and its options. They are not sent a second time.
 *
 * @param optionsAt - The options that the field of the fact shows in a step.
 */
export function factWords(
  steps: Steps,
  fact: string,
  optionsAt: (step: string) => Iterable<readonly [string, string]>,
): FactWords {
  let label: string | undefined
  const options = new Map<string, string>()
  const add = ([id, words]: readonly [string, string]): unknown => options.has(id) || options.set(id, words)
  for (const [id, step] of Object.entries(steps)) {
    const input = step.inputs.find((one) => one.fact === fact)
    if (input) {
      label ??= input.label
      for (const option of optionsAt(id)) add(option)
    }
    if (step.ask !== fact) continue
    label ??= step.title
    for (const answer of step.answers) add([answer.id, answer.label])
  }
  return { ...(label !== undefined && { label }), options }
}
