import type { Position } from 'unist'
import type { Problem } from '../message.ts'
import { inLocale, placeOf } from './paths.ts'
import type { Assignment, Ending, Guide, Link, Positioned, Step, When } from '../model.ts'

/**
 * Returns where a translated guide is not the same machine as its source: other steps, answers, values, conditions or
 * targets. Words may differ in every way.
 */
export function differences(guide: Guide, source: Guide): Problem[] {
  const problems: Problem[] = []
  const originals = new Map(source.steps.map((step) => [step.id.value, step]))
  const ids = new Set(guide.steps.map((step) => step.id.value))
  const missing = source.steps.filter((step) => !ids.has(step.id.value))
  for (const step of guide.steps) {
    const original = originals.get(step.id.value)
    if (original) problems.push(...stepDifferences(step, original, guide.path, source.path))
    else problems.push(extraStep(step, missing, source))
  }
  for (const step of missing) {
    problems.push(
      differs(
        `translation without the step \`${step.id.value}\``,
        'it as in the source',
        guide.position,
        source.path,
        step.id.position,
      ),
    )
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

function extraStep(step: Step, missing: readonly Step[], source: Guide): Problem {
  const expected = missing.map((other) => `#${other.id.value}`)
  const wanted =
    expected.length > 0 ? `the id of a step of the source, such as \`${expected[0]}\`` : 'only the steps of the source'
  const place = missing[0] ?? source.steps[0]
  return {
    ...differs(
      `step \`${step.id.value}\` in a translation`,
      wanted,
      step.title.position,
      source.path,
      place?.title.position,
    ),
  }
}

/** One part of a step that must be the same: what it is, as text to compare, and where to change it. */
interface Part {
  what: string
  text: string | undefined
  position: Position
}

function stepDifferences(step: Step, original: Step, guide: string, path: string): Problem[] {
  const problems: Problem[] = []
  const [ours, theirs] = [partsOf(step, guide), partsOf(original, path)]
  for (const key of new Set([...ours.keys(), ...theirs.keys()])) {
    const [mine, other] = [ours.get(key) ?? [], theirs.get(key) ?? []]
    if (mine.length !== other.length) {
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

function partsOf(step: Step, path: string): Map<string, Part[]> {
  const parts = new Map<string, Part[]>()
  const add = (key: string, what: string, text: string | undefined, position: Position): void => {
    const list = parts.get(key)
    if (list) list.push({ what, text, position })
    else parts.set(key, [{ what, text, position }])
  }
  const attribute = (name: string, value: Positioned<string> | undefined): void => {
    if (value) add(`\`${name}\` attributes`, name, value.value, value.position)
  }
  const condition = (key: string, when: When | undefined, position: Position): void =>
    add(key, '`when`', when && plain(when.source.value), when?.source.position ?? position)

  attribute('ask', step.ask?.fact)
  if (step.ask) add('`ask` attributes', 'ask', step.ask.once ? 'once' : '', step.ask.fact.position)
  attribute('outcome', step.outcome)
  attribute('team', step.team)
  attribute('cause', step.cause)
  attribute('severity', step.severity)
  for (const script of step.scripts) if (script.when) condition('conditional scripts', script.when, script.position)
  for (const action of step.actions) {
    if (!action.name) continue
    const args = action.args.map((arg) => `${arg.name.value}=${plain(arg.source.value)}`).join(', ')
    add('actions', 'action', `do ${action.name.value} ${args}`.trim(), action.name.position)
    condition('conditions of actions', action.when, action.name.position)
  }
  for (const { after, when, position } of step.followUps) {
    add('follow-ups', 'follow-up', after.value, after.position)
    condition('conditions of follow-ups', when, position)
  }
  for (const { fact, once, when, position } of step.inputs) {
    add('inputs', 'input', once ? `${fact.value} once` : fact.value, fact.position)
    condition('conditions of inputs', when, position)
  }
  for (const ending of step.endings) addEnding(ending, add, condition, (link) => targetText(path, link.href.value))
  return parts
}

type Add = (key: string, what: string, text: string | undefined, position: Position) => void
type AddCondition = (key: string, when: When | undefined, position: Position) => void

function addEnding(ending: Ending, add: Add, condition: AddCondition, target: (link: Link) => string): void {
  if (ending.kind === 'answers') {
    for (const { value, link, when, sets, label } of ending.answers) {
      add('answers', 'target', target(link), link.href.position)
      add('values', 'value', value?.value, value?.position ?? label.position)
      condition('conditions of answers', when, label.position)
      addSets('assignments of answers', sets, add)
    }
  } else if (ending.kind === 'table') {
    for (const column of ending.columns) {
      if (column.kind === 'input') add('columns', 'column', plain(column.source.value), column.source.position)
      else if (column.kind === 'set') add('columns', 'column', `set ${column.fact.value}`, column.fact.position)
    }
    for (const { cells, link } of ending.rows) {
      add('rows', 'target', target(link), link.href.position)
      for (const cell of cells.slice(0, -1)) add('cells', 'cell', plain(cell.value), cell.position)
    }
  } else {
    if (ending.kind === 'call') add('calls', 'target', target(ending.link), ending.link.href.position)
    const rules = ending.kind === 'call' ? ending.rules : ending
    for (const { link, when, sets, position } of rules?.rules ?? []) {
      add('rules', 'target', target(link), link.href.position)
      condition('conditions of rules', when, position)
      addSets('assignments of rules', sets, add)
    }
  }
}

function addSets(key: string, sets: readonly Assignment[], add: Add): void {
  for (const { fact, source } of sets) add(key, 'assignment', `${fact.value} = ${plain(source.value)}`, fact.position)
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

/** Spaces are words too: they may differ. */
function plain(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}

/** Where a link leads, whatever the locale: `./late.md` and `late.md` are the same. */
function targetText(from: string, href: string): string {
  const place = placeOf(from, href)
  if (!place) return href
  return place.path === from ? `#${place.fragment ?? ''}` : `${inLocale(place.path, '')}#${place.fragment ?? ''}`
}
