import type { Blockquote, Heading, InlineCode, List, ListItem, Paragraph, Root, RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import type { Link, Positioned, Scenario, ScenarioFile, ScenarioItem } from '../model.ts'
import { isCodeAlone } from './attributes.ts'
import { readCode } from './code.ts'
import { readExpression } from './expression.ts'
import { firstLine, readFrontMatter, type Parts } from './front-matter.ts'
import { readHeading } from './heading.ts'
import { isComment } from './html.ts'
import { reportLookAlikes } from './look-alikes.ts'
import { checkName } from './names.ts'
import type { Place } from './path.ts'
import { emptyProse, scan } from './prose.ts'
import { rangeAt, report, startOf, type SourceFile } from './source-file.ts'

type Given = Scenario['given'][number]

/** Returns the scenarios of a file: its `##` headings, each with what is known, said, answered and where it ends. */
export function readScenarios(
  file: SourceFile,
  place: Place,
  parts: Parts,
  root: Root,
): Pick<ScenarioFile, 'kind' | 'guide' | 'scenarios' | 'position'> {
  readFrontMatter(file, parts, 'scenarios', new Map())
  const scenarios: Scenario[] = []
  let current: Scenario | undefined
  for (const node of root.children) {
    if (isComment(file, node)) continue
    if (node.type === 'heading' && node.depth === 2) {
      finish(file, current)
      current = startScenario(file, node)
      scenarios.push(current)
    } else if (current) readBlock(file, current, node)
    else if (node.type === 'heading') readHeading(file, node, emptyProse())
    else scan(file, emptyProse(), node)
  }
  finish(file, current)
  return { kind: 'scenarios', guide: place.id, scenarios, position: firstLine(file, parts.markdown) }
}

function startScenario(file: SourceFile, heading: Heading): Scenario {
  return {
    name: readHeading(file, heading, emptyProse()),
    given: [],
    quotes: [],
    items: [],
    position: heading.position!,
  }
}

function finish(file: SourceFile, scenario: Scenario | undefined): void {
  if (!scenario || scenario.ends) return
  const reason = 'Unexpected scenario without an end, expected a last paragraph with a link to its outcome'
  report(file, { id: 'missing-link', reason, position: scenario.position })
}

function readBlock(file: SourceFile, scenario: Scenario, node: RootContent): void {
  if (scenario.ends) misplaced(file, node, 'nothing after the link to the outcome')
  else if (node.type === 'blockquote') scenario.quotes.push(readQuote(file, node))
  else if (node.type === 'list') readItems(file, scenario, node)
  else if (node.type === 'paragraph') readParagraph(file, scenario, node)
  else misplaced(file, node, 'facts, quotes, a numbered list and a paragraph with the outcome')
}

function readQuote(file: SourceFile, quote: Blockquote): Positioned<string> {
  scan(file, emptyProse(), quote)
  return { value: quote.children.map((child) => toString(child)).join('\n\n'), position: quote.position! }
}

function readParagraph(file: SourceFile, scenario: Scenario, node: Paragraph): void {
  if (isCodeAlone(node)) readGiven(file, scenario, node)
  else readEnd(file, scenario, node)
}

function readGiven(file: SourceFile, scenario: Scenario, node: Paragraph): void {
  if (scenario.items.length > 0) misplaced(file, node, 'the facts known at the start above the answers')
  scenario.given.push(...readFacts(file, node))
}

function readItems(file: SourceFile, scenario: Scenario, list: List): void {
  for (const item of list.children) {
    if (!list.ordered) reportBullet(file, item)
    const read = readItem(file, item)
    if (read) scenario.items.push(read)
  }
}

function reportBullet(file: SourceFile, item: ListItem): void {
  const position = rangeAt(file, startOf(item), startOf(item) + 1)
  const reason = `Unexpected bullet \`${file.text[startOf(item)]}\`, expected the answers as a numbered list`
  report(file, { id: 'unnumbered-list', reason, position, expected: ['1.'] })
}

function readItem(file: SourceFile, item: ListItem): ScenarioItem | undefined {
  const [first, extra] = item.children
  if (first?.type !== 'paragraph' || extra) {
    misplaced(file, extra ?? item, 'one answer, or facts in inline code, in each item')
    if (first?.type !== 'paragraph') return undefined
  }
  const codes = first.children.filter((child) => child.type === 'inlineCode')
  if (isCodeAlone(first) && codes.some((code) => code.value.includes('=') || code.value.includes('＝')))
    return { kind: 'facts', facts: readFacts(file, first), position: item.position! }
  const text = toString(first).trim()
  return { kind: 'answer', text: { value: text, position: first.position! } }
}

function readFacts(file: SourceFile, node: Paragraph): Given[] {
  return node.children.flatMap((child) => (child.type === 'inlineCode' ? (readFact(file, child) ?? []) : []))
}

const factHead = /^([^\s=＝]+)\s*=(?!=)/

function readFact(file: SourceFile, node: InlineCode): Given | undefined {
  const code = readCode(file, node)
  const [head, name = ''] = factHead.exec(code.text) ?? []
  if (head === undefined) {
    if (!reportLookAlikes(file, code.start, code.text.split('"', 1)[0]!))
      report(file, {
        id: 'invalid-directive',
        reason: `Unexpected \`${code.text}\`, expected a fact and its value such as \`days = 5\``,
        position: code.position,
      })
    return undefined
  }
  const position = rangeAt(file, code.start, code.start + name.length)
  const value = readExpression(file, code.start + head.length, code.end, 'value after `=`')
  return checkName(file, name, position, 'fact') ? { fact: { value: name, position }, ...value } : undefined
}

function readEnd(file: SourceFile, scenario: Scenario, node: Paragraph): void {
  const prose = emptyProse()
  scan(file, prose, node)
  const [link, second] = prose.links
  if (!link) {
    misplaced(file, node, 'a link to the outcome in it, or quoted words of the customer')
    return
  }
  if (second)
    report(file, {
      id: 'misplaced-content',
      reason: 'Unexpected second link, expected one link to the outcome',
      position: second.href.position,
    })
  scenario.ends = link satisfies Link
}

function misplaced(file: SourceFile, node: { position?: RootContent['position'] }, expected: string): void {
  report(file, {
    id: 'misplaced-content',
    reason: `Unexpected content in a scenario, expected ${expected}`,
    position: node.position!,
  })
}
