import type { InlineCode, Link as LinkNode, PhrasingContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import type { Answer, Answers, Assignment, Link, Positioned, Rule, Rules } from '../model.ts'
import { insideOf, isBlank, readCode } from './code.ts'
import { readSet } from './directives.ts'
import type { Item } from './items.ts'
import { reportLookAlikes } from './look-alikes.ts'
import { reportValueTicks } from './missing-ticks.ts'
import { checkId } from './names.ts'
import { addProse, emptyProse, scan, toParagraph } from './prose.ts'
import { endOf, rangeAt, report, startOf, type SourceFile } from './source-file.ts'
import { readTarget } from './target.ts'

/** Returns the answers or rules of a list; rules are what ends in `else`, or has a condition on every item. */
export function readWays(file: SourceFile, items: Item[]): Answers | Rules {
  const start = items[0]!.node.position!.start
  const position = { start, end: items.at(-1)!.node.position!.end }
  const isRules = items.some(({ kind }) => kind === 'else') || items.every(({ when }) => when)
  if (!isRules) return { kind: 'answers', answers: items.map((item) => readAnswer(file, item)), position }
  checkRules(file, items)
  const hasElse = items.some(({ kind }) => kind === 'else')
  return { kind: 'rules', rules: items.flatMap((item) => readRule(file, item, hasElse) ?? []), position }
}

/** Returns what a link shows and where it leads. */
export function readLink(file: SourceFile, node: LinkNode): { link: Link; label: Positioned<string> } {
  const { position } = readTarget(file, node)
  const value = toString(node).trim()
  const [first, last] = [node.children[0], node.children.at(-1)]
  const labelPosition = first && last ? rangeAt(file, startOf(first), endOf(last)) : node.position!
  if (value === '')
    report(file, {
      id: 'missing-words',
      reason: 'Unexpected link without words, expected a label between `[` and `]`',
      position: node.position!,
    })
  return { link: { href: { value: node.url, position } }, label: { value, position: labelPosition } }
}

function readAnswer(file: SourceFile, { node, when, link: linkNode, rest, blocks }: Item): Answer {
  const queue = [...rest]
  const { link, label } = readLink(file, linkNode!)
  const value = takeValue(file, queue)
  if (!value) reportValueTicks(file, queue)
  const sets = takeSets(file, queue)
  const hint = emptyProse()
  for (const child of linkNode!.children) scan(file, hint, child)
  const paragraph = toParagraph(queue)
  for (const block of paragraph ? [paragraph, ...blocks] : blocks) addProse(file, hint, block, true)
  return {
    ...(when && { when }),
    label,
    labelNodes: linkNode!.children,
    link,
    ...(value && { value }),
    sets,
    hint,
    position: node.position!,
  }
}

function readRule(
  file: SourceFile,
  { node, when, kind, link: linkNode, rest, blocks }: Item,
  hasElse: boolean,
): Rule | undefined {
  if (!linkNode) {
    const reason = 'Unexpected `else` without a link, expected the way on after it'
    report(file, { id: 'missing-link', reason, position: node.position! })
    return undefined
  }
  const queue = [...rest]
  const { link, label } = readLink(file, linkNode)
  const sets = takeSets(file, queue)
  const words = emptyProse()
  const paragraph = toParagraph(queue)
  for (const block of paragraph ? [paragraph, ...blocks] : blocks) addProse(file, words, block, true)
  const first = words.nodes[0]
  if (first && hasElse) {
    const reason = 'Unexpected text after the link of a rule, which nobody would see, expected it above the list'
    report(file, {
      id: 'rule-text',
      reason,
      position: rangeAt(file, startOf(first), endOf(words.nodes.at(-1)!)),
      expected: [''],
    })
  }
  return { ...(when && kind === 'link' && { when }), link, label, sets, position: node.position! }
}

/** Takes the value directly after the link. */
function takeValue(file: SourceFile, queue: PhrasingContent[]): Positioned<string> | undefined {
  const code = nextCode(queue)
  const read = code && readCode(file, code.node)
  if (!read || read.keyword === 'set' || (read.keyword && read.text !== read.keyword)) return undefined
  queue.splice(0, code.index + 1)
  const position = insideOf(file, read)
  if (reportLookAlikes(file, read.start, read.text)) return undefined
  return checkId(file, read.text, position, 'value') ? { value: read.text, position } : undefined
}

function takeSets(file: SourceFile, queue: PhrasingContent[]): Assignment[] {
  const sets: Assignment[] = []
  for (let code = nextCode(queue); code; code = nextCode(queue)) {
    const read = readCode(file, code.node)
    if (read.keyword !== 'set') break
    queue.splice(0, code.index + 1)
    const assignment = readSet(file, read)
    if (assignment) sets.push(assignment)
  }
  return sets
}

function nextCode(queue: PhrasingContent[]): { node: InlineCode; index: number } | undefined {
  const index = queue.findIndex((node) => !isBlank(node))
  const node = queue[index]
  return node?.type === 'inlineCode' ? { node, index } : undefined
}

function checkRules(file: SourceFile, items: Item[]): void {
  for (const [index, { kind, when, node, code }] of items.entries()) {
    if (kind === 'else') {
      if (when)
        report(file, {
          id: 'misplaced-when',
          reason: 'Unexpected `when` before `else`, expected `else` alone',
          position: when.source.position,
        })
      if (index === items.length - 1) continue
      const reason = 'Unexpected `else` before other rules, which could never be taken, expected it last'
      report(file, { id: 'else-not-last', reason, position: code!.position })
    } else if (!when) {
      const reason = 'Unexpected answer among rules, expected `when` and a condition in front of it'
      report(file, { id: 'mixed-ways', reason, position: node.position! })
    }
  }
}
