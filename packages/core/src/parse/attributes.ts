import type { InlineCode, Paragraph, PhrasingContent, RootContent } from 'mdast'
import type { OutcomeKind, Positioned, Step } from '../model.ts'
import { nearest } from '../expression/index.ts'
import { insideOf, isBlank, readCode, type Code } from './code.ts'
import { readAsk } from './directives.ts'
import { reportLookAlikes, toAscii } from './look-alikes.ts'
import { checkId } from './names.ts'
import { endOf, rangeAt, report, startOf, type SourceFile } from './source-file.ts'

/** What an attribute line says about its step. */
export type Attributes = Pick<Step, 'ask' | 'outcome' | 'team' | 'cause' | 'severity'> & { id?: Positioned<string> }

const outcomes: readonly OutcomeKind[] = ['resolved', 'escalated', 'unresolved']
const named = ['team', 'cause', 'severity'] as const
const attributePattern = /^(?:#\S+|ask(?:\s.*)?|resolved|escalated|unresolved|(?:team|cause|severity)(?:\s.*)?)$/

/** Returns whether `node` is a paragraph of inline code alone that can only be an attribute line. */
export function isAttributeLine(file: SourceFile, node: RootContent): node is Paragraph {
  return (
    isCodeAlone(node) &&
    node.children.some((child) => child.type === 'inlineCode' && isAttribute(readCode(file, child)))
  )
}

/** Returns whether `node` is a paragraph made of inline code and blanks. */
export function isCodeAlone(node: RootContent): node is Paragraph {
  return node.type === 'paragraph' && node.children.every((child) => child.type === 'inlineCode' || isBlank(child))
}

/** Returns what the paragraph under a heading says, and the words in it that are none of its business. */
export function readAttributes(
  file: SourceFile,
  node: RootContent | undefined,
): { attributes: Attributes; rest: PhrasingContent[] } | undefined {
  if (node?.type !== 'paragraph') return undefined
  const first = node.children[0]
  const alone = isCodeAlone(node)
  if (first?.type !== 'inlineCode' || (!alone && !isAttribute(readCode(file, first)))) return undefined
  const attributes: Attributes = {}
  let index = 0
  for (const child of node.children) {
    if (child.type === 'inlineCode' && (alone || isAttribute(readCode(file, child))))
      readAttribute(file, attributes, child)
    else if (!isBlank(child)) break
    index++
  }
  const rest = node.children.slice(index)
  if (rest.length > 0) reportText(file, node, rest)
  checkCombination(file, attributes)
  return { attributes, rest }
}

function isAttribute(code: Code): boolean {
  return attributePattern.test(toAscii(code.text))
}

function readAttribute(file: SourceFile, attributes: Attributes, node: InlineCode): void {
  const code = readCode(file, node)
  const [word = '', ...values] = code.text.split(/\s+/)
  if (code.keyword === 'ask') {
    setOnce(file, attributes, 'ask', code, readAsk(file, code))
    return
  }
  if (reportLookAlikes(file, code.start, code.text)) return
  if (word.startsWith('#')) setOnce(file, attributes, 'id', code, readId(file, code, 1, 'step id'))
  else if (isOneOf(outcomes, code.text))
    setOnce(file, attributes, 'outcome', code, { value: code.text, position: insideOf(file, code) })
  else if (isOneOf(named, word) && values.length === 1)
    setOnce(file, attributes, word, code, readId(file, code, word.length, word))
  else reportUnknown(file, code, word, values)
}

function isOneOf<T extends string>(all: readonly T[], word: string): word is T {
  return (all as readonly string[]).includes(word)
}

function readId(file: SourceFile, code: Code, after: number, what: string): Positioned<string> | undefined {
  const raw = code.text.slice(after)
  const value = raw.trim()
  const start = code.start + after + raw.length - raw.trimStart().length
  const position = rangeAt(file, start, start + value.length)
  return checkId(file, value, position, what) ? { value, position } : undefined
}

function setOnce<K extends keyof Attributes>(
  file: SourceFile,
  attributes: Attributes,
  key: K,
  code: Code,
  value: Attributes[K],
): void {
  if (attributes[key] === undefined) {
    if (value !== undefined) attributes[key] = value
    return
  }
  const what = key === 'outcome' ? 'outcome' : key === 'id' ? '`#id`' : `\`${key}\``
  report(file, {
    id: 'repeated-attribute',
    reason: `Unexpected second ${what}, expected one at most`,
    position: code.position,
    expected: [''],
  })
}

function reportUnknown(file: SourceFile, code: Code, word: string, values: string[]): void {
  const words = ['ask', ...outcomes, ...named]
  const position = insideOf(file, code)
  if (isOneOf(named, word)) {
    const what = word === 'severity' ? 'level' : 'id'
    report(file, {
      id: 'unknown-attribute',
      reason: `Unexpected \`${code.text}\`, expected \`${word}\` and one ${what}`,
      position,
    })
    return
  }
  const near = nearest(word, words)[0]
  const known = '`#id`, `ask FACT`, `resolved`, `escalated`, `unresolved`, `team ID`, `cause ID` or `severity LEVEL`'
  const expected = near && [[near, ...values].join(' ')]
  report(file, {
    id: 'unknown-attribute',
    reason: `Unexpected attribute \`${code.text}\`, expected ${near ? `\`${near}\`` : known}`,
    position,
    ...(expected && { expected }),
  })
}

function reportText(file: SourceFile, node: Paragraph, rest: PhrasingContent[]): void {
  const raw = file.text.slice(startOf(rest[0]!), endOf(node))
  const start = startOf(rest[0]!) + raw.length - raw.trimStart().length
  report(file, {
    id: 'attribute-line-text',
    reason: 'Unexpected text in the paragraph of the attributes, expected a blank line before it',
    position: rangeAt(file, start, endOf(node)),
    expected: [`${file.text[start - 1] === '\n' ? '\n' : '\n\n'}${raw.trim()}`],
  })
}

/** What an outcome has, and a step that goes on has not. */
function checkCombination(file: SourceFile, { ask, outcome, ...attributes }: Attributes): void {
  if (ask && outcome) {
    const reason = `Unexpected \`ask\` on an outcome, which has no answers, expected either \`ask\` or \`${outcome.value}\``
    report(file, { id: 'attribute-combination', reason, position: ask.fact.position })
  }
  if (outcome) return
  for (const name of named) {
    const attribute = attributes[name]
    if (!attribute) continue
    const reason = `Unexpected \`${name}\` on a step that is no outcome, expected \`resolved\`, \`escalated\` or \`unresolved\` beside it`
    report(file, { id: 'attribute-combination', reason, position: attribute.position })
  }
}

/** Returns nothing; reports an attribute line that does not stand under the heading of its step. */
export function reportMisplacedAttributes(file: SourceFile, node: Paragraph, title?: Positioned<string>): void {
  const place = title ? `directly under the heading "${title.value}"` : 'under the `##` heading of a step'
  const text = file.text.slice(startOf(node), endOf(node))
  report(file, {
    id: 'misplaced-attribute',
    reason: `Unexpected attribute ${text.replaceAll(/\s+/g, ' ')} here, where it does nothing, expected it ${place}`,
    position: node.position!,
    expected: [''],
    ...(title && {
      related: [{ path: file.path, position: title.position, message: `${text} belongs under this heading` }],
    }),
  })
}
