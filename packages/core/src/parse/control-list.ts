import type { List } from 'mdast'
import type { Call, Prose, Step } from '../model.ts'
import { readCall } from './call.ts'
import { readAsk, readDo, readLater } from './directives.ts'
import { readItem, reportWhen, type Item } from './items.ts'
import { findMisspelt } from './misspelt.ts'
import { isBroken, reportMixed } from './mixed-item.ts'
import { addProse, emptyProse, toParagraph } from './prose.ts'
import { endOf, rangeAt, report, startOf, type SourceFile } from './source-file.ts'
import { readWays } from './ways.ts'

/** Returns nothing; adds a list to `step`: what each of its items says to the machine, or the list as content. */
export function readList(file: SourceFile, step: Step, list: List): void {
  const items = list.children.map((item) => readItem(file, item))
  if (items.every((item) => item.kind === 'ordinary' && !item.when && !isMeant(file, item))) {
    addProse(file, step.content, list)
    return
  }
  checkOrder(file, items)
  const steps =
    list.ordered === true && items.every(({ kind }) => kind === 'do' || kind === 'later' || kind === 'ordinary')
  for (const item of items) readers[item.kind](file, step, item, steps)
  const ways = items.filter(({ kind }) => kind === 'link' || kind === 'else')
  const call = items.find(({ kind }) => kind === 'call')
  if (call) readCalls(file, step, items)
  if (ways.length === 0) return
  const ending = readWays(file, ways)
  const called = step.endings.findLast((each): each is Call => each.kind === 'call')
  if (call && called && ending.kind === 'rules') nest(file, called, call, ways, ending)
  else step.endings.push(ending)
}

type ItemReader = (file: SourceFile, step: Step, item: Item, instructions: boolean) => void

const readers: Readonly<Record<Item['kind'], ItemReader>> = {
  do: readAction,
  later: readFollowUp,
  ask: readInput,
  ordinary: readOrdinary,
  set: (file, _, item) => {
    const reason = `Unexpected \`${item.code!.text}\` at the start of an item, expected it after the link of an answer or a rule`
    report(file, { id: 'misplaced-code', reason, position: item.code!.position })
  },
  call: () => {},
  link: () => {},
  else: () => {},
}

function readAction(file: SourceFile, step: Step, { node, when, code, rest, blocks }: Item): void {
  const action = readDo(file, code!)
  if (!action) return
  step.actions.push({
    ...(when && { when }),
    ...action,
    content: toContent(file, rest, blocks),
    position: node.position!,
  })
}

function readFollowUp(file: SourceFile, step: Step, { node, when, code, rest, blocks }: Item): void {
  const after = readLater(file, code!)
  if (!after) return
  step.followUps.push({
    ...(when && { when }),
    after,
    content: toContent(file, rest, blocks),
    position: node.position!,
  })
}

function readInput(file: SourceFile, step: Step, { node, when, code, rest, blocks }: Item): void {
  const ask = readAsk(file, code!)
  if (!ask) return
  step.inputs.push({ ...(when && { when }), ...ask, content: toContent(file, rest, blocks), position: node.position! })
}

/** An item without code or link: an instruction among numbered actions, elsewhere a mistake. */
function readOrdinary(file: SourceFile, step: Step, item: Item, instructions: boolean): void {
  const { node, when, rest, blocks } = item
  if (instructions && (when || !isMeant(file, item))) {
    const content = when ? toContent(file, rest, blocks) : toContent(file, [], node.children)
    step.actions.push({ ...(when && { when }), args: [], content, position: node.position! })
    return
  }
  const paragraph = toParagraph(rest)
  const before = file.problems.length
  for (const block of paragraph ? [paragraph, ...blocks] : blocks) addProse(file, step.content, block, true)
  if (when) reportWhen(file, when, paragraph ? 'ordinary text' : 'nothing')
  // What looks like a link and is none was said.
  else if (!file.problems.slice(before).some(({ id }) => id === 'look-alike')) reportMixed(file, item)
}

/** Whether an item without code or link was to have one. */
function isMeant(file: SourceFile, item: Item): boolean {
  return findMisspelt(file, item.node)?.sure === true || isBroken(file, item)
}

function toContent(file: SourceFile, rest: Item['rest'], blocks: Item['blocks']): Prose {
  const content = emptyProse()
  const paragraph = toParagraph(rest)
  for (const block of paragraph ? [paragraph, ...blocks] : blocks) addProse(file, content, block, true)
  return content
}

/** Answers, rules and the call end the list: what comes after them would be overlooked. */
function checkOrder(file: SourceFile, items: Item[]): void {
  const end = items.findIndex(({ kind }) => kind === 'link' || kind === 'else' || kind === 'call')
  if (end === -1) return
  for (const { kind, node } of items.slice(end)) {
    if (kind !== 'do' && kind !== 'later' && kind !== 'ask') continue
    const reason = `Unexpected \`${kind}\` after the way on, expected answers, rules and calls last`
    const related = [{ path: file.path, position: items[end]!.node.position!, message: 'the way on' }]
    report(file, { id: 'list-order', reason, position: node.position!, related })
  }
}

function readCalls(file: SourceFile, step: Step, items: Item[]): void {
  for (const item of items) {
    if (item.kind !== 'call') continue
    const call = readCall(file, step, item)
    if (call) step.endings.push(call)
  }
}

/** Rules that stand beside their call: they are read as its own, and reported with the indentation that they lack. */
export function nest(
  file: SourceFile,
  call: Call,
  item: Item | undefined,
  ways: Item[],
  rules: NonNullable<Call['rules']>,
): void {
  const [from, to] = [startOf(ways[0]!.node), endOf(ways.at(-1)!.node)]
  reportUnnested(file, call, from, to, item ? widthOf(file, item) : 2)
  call.rules ??= rules
}

/** Returns nothing; reports a list of rules that is not nested under its call. */
export function reportUnnested(file: SourceFile, call: Call, from: number, to: number, width: number): void {
  const indent = ' '.repeat(width)
  const text = file.text.slice(from, to)
  report(file, {
    id: 'unnested-rules',
    reason: 'Unexpected rules beside their call, expected them indented under it',
    position: rangeAt(file, from, to),
    expected: [`${indent}${text.replaceAll('\n', `\n${indent}`)}`],
    related: [{ path: file.path, position: call.position, message: 'the call' }],
  })
}

/** How far the text of an item is indented from its bullet. */
function widthOf(file: SourceFile, item: Item): number {
  const marker = /^(?:[-*+]|\d{1,9}[.)])[ \t]+/.exec(file.text.slice(startOf(item.node), endOf(item.node)))
  return marker?.[0].length ?? 2
}
