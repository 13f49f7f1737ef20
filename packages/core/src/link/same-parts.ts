import type { Position } from 'unist'
import type { Assignment, Ending, Link, Positioned, Step, When } from '../model.ts'
import { inLocale, placeOf } from './paths.ts'

/** One part of a step that must be the same: what it is, as text to compare, and where to change it. */
export interface Part {
  what: string
  text: string | undefined
  position: Position
}

/**
 * Returns everything of a step that a translation has in common with its source, by what it is called: attributes, actions,
 * inputs, ways on; `path` is that of the guide, from which links lead.
 */
export function sameParts(step: Step, path: string): Map<string, Part[]> {
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

/** Returns an expression as it is compared: spaces are words too, they may differ. */
export function plain(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}

/** Where a link leads, whatever the locale: `./late.md` and `late.md` are the same. */
function targetText(from: string, href: string): string {
  const place = placeOf(from, href)
  if (!place) return href
  return place.path === from ? `#${place.fragment ?? ''}` : `${inLocale(place.path, '')}#${place.fragment ?? ''}`
}
