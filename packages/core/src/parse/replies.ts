import type { Heading, List, Root, RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import type { Positioned, Replies } from '../model.ts'
import { firstLine, readFrontMatter, type Parts } from './front-matter.ts'
import { readHeading } from './heading.ts'
import { checkId } from './names.ts'
import { emptyProse, scan } from './prose.ts'
import { isComment } from './html.ts'
import { endOf, rangeAt, report, startOf, type SourceFile } from './source-file.ts'
import { readText } from './yaml/values.ts'

const levels: readonly string[] = ['understand', 'feel', 'act']

/** Returns the phrases of a file of replies, by emotion (`##`) and level (`###`). */
export function readReplies(file: SourceFile, parts: Parts, root: Root): Pick<Replies, 'kind' | 'groups' | 'position'> {
  readFrontMatter(
    file,
    parts,
    'replies',
    new Map([
      ['type', (node) => void readText(file, node, 'the type')],
      ['title', (node) => void readText(file, node, 'the title')],
    ]),
  )
  const replies: Pick<Replies, 'kind' | 'groups' | 'position'> = {
    kind: 'replies',
    groups: [],
    position: firstLine(file, parts.markdown),
  }
  let emotion: Positioned<string> | undefined
  let group: Replies['groups'][number] | undefined
  for (const node of root.children) {
    if (node.type === 'heading' && node.depth === 2) {
      emotion = readWord(file, node, 'emotion')
      group = undefined
    } else if (node.type === 'heading' && node.depth === 3) {
      group = emotion && startGroup(file, replies, emotion, node)
      if (!emotion) misplaced(file, node, 'an emotion (`##`) above the level')
    } else if (node.type === 'list' && group) group.phrases.push(...readPhrases(file, node))
    else if (emotion || node.type === 'list') {
      if (!isComment(file, node))
        misplaced(file, node, 'a list of phrases under a level (`### understand`, `### feel` or `### act`)')
    } else if (node.type === 'heading') readHeading(file, node, emptyProse())
    else scan(file, emptyProse(), node)
  }
  return replies
}

function startGroup(
  file: SourceFile,
  replies: Pick<Replies, 'groups'>,
  emotion: Positioned<string>,
  heading: Heading,
): Replies['groups'][number] {
  const level = readWord(file, heading, 'level')
  if (!levels.includes(level.value)) {
    const reason = `Unexpected level \`${level.value}\`, expected \`understand\`, \`feel\` or \`act\``
    report(file, { id: 'unknown-level', reason, position: level.position, expected: [...levels] })
  }
  const group = { emotion, level, phrases: [] }
  replies.groups.push(group)
  return group
}

/** A heading that is one word: its position is that of the word, without `#`. */
function readWord(file: SourceFile, heading: Heading, what: string): Positioned<string> {
  const { value } = readHeading(file, heading, emptyProse())
  const [first, last] = [heading.children[0], heading.children.at(-1)]
  const position = first && last ? rangeAt(file, startOf(first), endOf(last)) : heading.position!
  if (value !== '') checkId(file, value, position, what)
  return { value, position }
}

function readPhrases(file: SourceFile, list: List): Positioned<string>[] {
  return list.children.flatMap((item) => {
    const [first, ...others] = item.children
    for (const node of item.children) scan(file, emptyProse(), node)
    if (first?.type !== 'paragraph' || others.length > 0) {
      misplaced(file, (others[0] ?? item) as RootContent, 'one phrase in each item')
      if (first?.type !== 'paragraph') return []
    }
    return [{ value: toString(first), position: first.position! }]
  })
}

function misplaced(file: SourceFile, node: { position?: RootContent['position'] }, expected: string): void {
  report(file, {
    id: 'misplaced-content',
    reason: `Unexpected content among replies, expected ${expected}`,
    position: node.position!,
  })
}
