import type { Position } from 'unist'
import type { Problem } from '../message.ts'
import type { Guide, Step } from '../model.ts'
import { plain, sameParts } from './same-parts.ts'

/**
 * Returns where a translated guide is not the same machine as its source: other steps, answers, values, conditions or
 * targets. Words may differ in every way.
 */
export function differences(guide: Guide, source: Guide): Problem[] {
  const problems: Problem[] = []
  const originals = new Map(source.steps.map((step) => [step.id.value, step]))
  const ids = new Set(guide.steps.map((step) => step.id.value))
  const missing = source.steps.filter((step) => !ids.has(step.id.value))
  const extra = guide.steps.filter((step) => !originals.has(step.id.value))
  for (const step of guide.steps) {
    const original = originals.get(step.id.value)
    if (original) problems.push(...stepDifferences(step, original, guide.path, source.path))
    else problems.push(extraStep(step, missing, source))
  }
  // A step under a wrong id is not missing as well.
  for (const { id } of missing.slice(extra.length)) {
    const what = `translation without the step \`${id.value}\``
    problems.push(differs(what, 'it as in the source', guide.position, source.path, id.position))
  }
  const [first, original] = [guide.steps[0], source.steps[0]]
  if (first && original && first.id.value !== original.id.value && ids.has(original.id.value)) {
    const expected = `\`${original.id.value}\`, where the source starts`
    problems.push(
      differs(`first step \`${first.id.value}\``, expected, first.title.position, source.path, original.title.position),
    )
  }
  return [...problems, ...conditionDifferences(guide, source)]
}

function extraStep({ id, title }: Step, missing: readonly Step[], source: Guide): Problem {
  const names = missing.map((other) => other.id.value)
  const wanted = names.length > 0 ? `the id of a step of the source, such as \`#${names[0]}\`` : 'only its steps'
  const place = missing[0] ?? source.steps[0]
  const isWritten = id.position.start.line !== title.position.start.line
  const problem = differs(`step \`${id.value}\``, wanted, id.position, source.path, place?.title.position)
  return isWritten ? { ...problem, expected: names } : problem
}

function stepDifferences(step: Step, original: Step, guide: string, path: string): Problem[] {
  const problems: Problem[] = []
  let isCounted = false
  const [ours, theirs] = [sameParts(step, guide), sameParts(original, path)]
  for (const key of new Set([...ours.keys(), ...theirs.keys()])) {
    const [mine, other] = [ours.get(key) ?? [], theirs.get(key) ?? []]
    if (mine.length !== other.length) {
      // A missing answer has no value and no condition either: the first count says it.
      if (isCounted) continue
      isCounted = true
      const [name, count] = [key, other.length]
      const position = mine[count]?.position ?? mine.at(-1)?.position ?? step.title.position
      const place = other[mine.length]?.position ?? other.at(-1)?.position ?? original.title.position
      problems.push(differs(`number of ${name} (${mine.length})`, `${count} as in the source`, position, path, place))
      continue
    }
    for (const [index, part] of mine.entries()) {
      const there = other[index]!
      if (part.text === there.text) continue
      const expected = there.text === undefined ? 'none, as in the source' : `\`${there.text}\` as in the source`
      const what = part.text === undefined ? `${part.what} left out` : `${part.what} \`${part.text}\``
      problems.push(differs(what, expected, part.position, path, there.position))
    }
  }
  return problems
}

function conditionDifferences(guide: Guide, source: Guide): Problem[] {
  const originals = new Map(source.conditions.map((condition) => [condition.name.value, condition]))
  return guide.conditions.flatMap(({ name, source: text }) => {
    const original = originals.get(name.value)
    if (!original)
      return [differs(`condition \`${name.value}\``, 'only conditions of the source', name.position, source.path)]
    if (plain(original.source.value) === plain(text.value)) return []
    const expected = `\`${original.source.value}\` as in the source`
    return [differs(`condition \`${text.value}\``, expected, text.position, source.path, original.source.position)]
  })
}

function differs(what: string, expected: string, position: Position, path: string, there?: Position): Problem {
  const related = there && [{ path, position: there, message: 'The source says this' }]
  return { id: 'translation-differs', reason: `Unexpected ${what}, expected ${expected}`, position, related }
}
