import type { Heading, RootContent } from 'mdast'
import type { Call, Rules, Step } from '../model.ts'
import { isAttributeLine, isCodeAlone, readAttributes, reportMisplacedAttributes } from './attributes.ts'
import { readList, reportUnnested } from './control-list.ts'
import { reportBrokenTable } from './broken-table.ts'
import { readHeading, slugOf } from './heading.ts'
import { isComment } from './html.ts'
import { reportMissingTicks } from './missing-ticks.ts'
import { addProse, emptyProse, toParagraph } from './prose.ts'
import { readQuote } from './quote.ts'
import { endOf, rangeAt, report, startOf, type SourceFile } from './source-file.ts'
import { isDecisionTable, leadsOn, readTable } from './table.ts'

/** Returns the step that a `##` heading starts, with the blocks up to the next one. */
export function readStep(file: SourceFile, heading: Heading, all: RootContent[]): Step {
  const blocks = all.filter((block) => !isComment(file, block))
  const content = emptyProse()
  const title = readHeading(file, heading, content)
  const [under] = blocks
  const isMissing = under?.type === 'paragraph' && !isCodeAlone(under) && reportMissingTicks(file, under)
  const found = isMissing ? undefined : readAttributes(file, under)
  if (found) checkBlank(file, under!, blocks[1])
  const { id, ...attributes } = found?.attributes ?? {}
  const step: Step = {
    id: id ?? slugOf(file, heading, title.value),
    title,
    heading,
    ...attributes,
    content,
    scripts: [],
    notes: [],
    actions: [],
    followUps: [],
    inputs: [],
    endings: [],
  }
  const rest = found && toParagraph(found.rest)
  if (rest) addProse(file, content, rest)
  const others = found ? blocks.slice(1) : blocks
  const hasWay = step.outcome !== undefined || others.some((block) => isWay(file, block))
  for (const [index, block] of others.entries()) {
    if (block.type === 'paragraph') reportBrokenTable(file, block, others[index - 1])
    if (!hasWay && block.type === 'table' && leadsOn(block)) step.endings.push(readTable(file, block, step.content))
    else readBlock(file, step, block)
  }
  joinCall(file, step)
  checkInputs(file, step)
  return step
}

const way = /^(?:[-*+]|\d{1,9}[.)])\s+(?:\[[ xX]\]\s+)?(?:`(?:when|else|call)\b|\[[^\]]*\]\()/

/** Whether a list or a table says how the step goes on, as far as a glance tells. */
function isWay(file: SourceFile, block: RootContent): boolean {
  if (block.type === 'table') return isDecisionTable(block)
  return block.type === 'list' && block.children.some((item) => way.test(file.text.slice(startOf(item), endOf(item))))
}

function readBlock(file: SourceFile, step: Step, block: RootContent): void {
  if (block.type === 'blockquote') readQuote(file, step, block)
  else if (block.type === 'list') readList(file, step, block)
  else if (block.type === 'table' && isDecisionTable(block)) step.endings.push(readTable(file, block, step.content))
  else if (isAttributeLine(file, block)) reportMisplacedAttributes(file, block, step.title)
  else addProse(file, step.content, block)
}

/** A list may interrupt a paragraph, and other parsers see it otherwise: the attributes stand alone. */
function checkBlank(file: SourceFile, attributes: RootContent, next: RootContent | undefined): void {
  if (!next || next.position!.start.line !== attributes.position!.end.line + 1) return
  const start = startOf(next)
  const line = file.text.slice(start, endOf(next)).split(/\r?\n/, 1)[0]!
  report(file, {
    id: 'attribute-line-text',
    reason: 'Unexpected text directly under the attributes, expected a blank line between',
    position: rangeAt(file, start, start + line.length),
    expected: [`\n${line}`],
  })
}

/** A list of rules of its own beside a call without any: the writer forgot to indent it. */
function joinCall(file: SourceFile, step: Step): void {
  const call = step.endings.find((ending): ending is Call => ending.kind === 'call' && !ending.rules)
  const rules = step.endings.find((ending): ending is Rules => ending.kind === 'rules')
  if (!call || !rules || rules.position.start.offset! < call.position.start.offset!) return
  reportUnnested(file, call, rules.position.start.offset!, rules.position.end.offset!, 2)
  call.rules = rules
  step.endings = step.endings.filter((ending) => ending !== rules)
}

/** A form is filled before it goes on: its inputs stand above its answers, rules or table. */
function checkInputs(file: SourceFile, step: Step): void {
  const [ending] = step.endings
  if (!ending) return
  const end = ending.position.end.offset!
  for (const { position } of step.inputs) {
    if (position.start.offset! < end) continue
    const related = [{ path: file.path, position: ending.position, message: 'the way on' }]
    report(file, {
      id: 'list-order',
      reason: 'Unexpected input after the way on, expected it above',
      position,
      related,
    })
  }
}
