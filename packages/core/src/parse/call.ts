import type { List, RootContent } from 'mdast'
import type { Call, Rules, Step } from '../model.ts'
import { readItem, reportWhen, type Item } from './items.ts'
import { addProse, toParagraph } from './prose.ts'
import { report, type SourceFile } from './source-file.ts'
import { readLink, readWays } from './ways.ts'

/** Returns the call of another guide, with the rules nested in its item; words beside it become the step's content. */
export function readCall(
  file: SourceFile,
  step: Step,
  { node, when, link, code, rest, blocks }: Item,
): Call | undefined {
  if (when) reportWhen(file, when, 'a call')
  if (!link) {
    const reason = 'Unexpected `call` without a link, expected the guide to run after it'
    report(file, { id: 'missing-link', reason, position: code!.position })
    return undefined
  }
  const paragraph = toParagraph(rest)
  if (paragraph) addProse(file, step.content, paragraph)
  let rules: Rules | undefined
  for (const block of blocks) {
    const found: Rules | undefined = block.type === 'list' && !rules ? readRules(file, block) : undefined
    if (found) rules = found
    else addProse(file, step.content, block as RootContent)
  }
  return { kind: 'call', link: readLink(file, link).link, rules, position: node.position! }
}

/** The rules in a list under a call; nothing when it holds none. */
function readRules(file: SourceFile, list: List): Rules | undefined {
  const items = list.children.map((item) => readItem(file, item))
  const ways = items.filter(({ kind }) => kind === 'link' || kind === 'else')
  if (ways.length === 0) return undefined
  for (const { kind, node } of items) {
    if (kind === 'link' || kind === 'else') continue
    const reason = 'Unexpected item among the rules of a call, expected `when` or `else` and a link'
    report(file, { id: 'mixed-list', reason, position: node.position! })
  }
  const read = readWays(file, ways)
  if (read.kind === 'rules') return read
  const rules = read.answers.map(({ when, link, label, sets, position }) => ({
    ...(when && { when }),
    link,
    label,
    sets,
    position,
  }))
  for (const { when, position } of read.answers) {
    if (when) continue
    const reason = 'Unexpected answer under a call, which nobody is asked, expected `when` or `else` in front of it'
    report(file, { id: 'mixed-ways', reason, position })
  }
  return { kind: 'rules', rules, position: read.position }
}
