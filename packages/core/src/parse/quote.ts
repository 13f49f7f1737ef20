import type { Blockquote, Paragraph, RootContent, Text } from 'mdast'
import type { Note, Step, When } from '../model.ts'
import { nearest } from '../expression/index.ts'
import { readCode } from './code.ts'
import { readWhen } from './directives.ts'
import { reportLazyLines } from './lazy-lines.ts'
import { findMisspelt, reportMisspelt } from './misspelt.ts'
import { addProse, emptyProse, toParagraph } from './prose.ts'
import { rangeAt, report, startOf, type SourceFile } from './source-file.ts'

const levels: readonly Note['level'][] = ['note', 'tip', 'important', 'warning', 'caution']
const marker = /^\[!([^\]\n]*)\][ \t]*(?:\r?\n|$)?/

/** Returns nothing; adds a quote to the scripts of `step`, or to its notes when it begins with `[!NOTE]` or the like. */
export function readQuote(file: SourceFile, step: Pick<Step, 'scripts' | 'notes'>, quote: Blockquote): void {
  reportLazyLines(file, quote)
  const position = quote.position!
  const mark = readMarker(file, quote)
  if (mark) {
    step.notes.push({ level: mark.level, content: toProse(file, mark.blocks), position })
    return
  }
  const { when, blocks } = readCondition(file, quote)
  const content = toProse(file, blocks)
  step.scripts.push(when ? { when, content, position } : { content, position })
  if (content.nodes.length === 0)
    report(file, {
      id: 'missing-words',
      reason: 'Unexpected quote without words, expected what to say to the customer',
      position,
    })
}

/** The level of a note, and its blocks without the marker. */
function readMarker(file: SourceFile, quote: Blockquote): { level: Note['level']; blocks: RootContent[] } | undefined {
  const [first, ...others] = quote.children
  const text = first?.type === 'paragraph' ? first.children[0] : undefined
  if (first?.type !== 'paragraph' || text?.type !== 'text') return undefined
  const found = marker.exec(text.value)
  if (!found) return undefined
  const [written, word = ''] = found
  const level = levels.find((each) => each === word.toLowerCase())
  if (!level) reportUnknownNote(file, text, word)
  const blocks = [...cutText(first, text, written.length), ...others]
  return { level: level ?? 'note', blocks }
}

function reportUnknownNote(file: SourceFile, text: Text, word: string): void {
  const start = startOf(text)
  const near = nearest(word, levels)[0]
  const expected = near ? [`[!${near.toUpperCase()}]`] : levels.map((level) => `[!${level.toUpperCase()}]`)
  const reason = `Unexpected note \`[!${word}]\`, expected ${expected.map((each) => `\`${each}\``).join(', ')}`
  report(file, { id: 'unknown-note', reason, position: rangeAt(file, start, start + word.length + 3), expected })
}

/** The paragraph without the first characters of its first text. */
function cutText(paragraph: Paragraph, text: Text, length: number): RootContent[] {
  const value = text.value.slice(length)
  const rest = value === '' ? paragraph.children.slice(1) : [{ ...text, value }, ...paragraph.children.slice(1)]
  return rest.length > 0 ? [{ ...paragraph, children: rest }] : []
}

function readCondition(file: SourceFile, quote: Blockquote): { when?: When; blocks: RootContent[] } {
  const [first, ...others] = quote.children
  const code = first?.type === 'paragraph' ? first.children[0] : undefined
  if (first?.type !== 'paragraph' || code?.type !== 'inlineCode') return { blocks: quote.children }
  const read = readCode(file, code)
  if (read.keyword !== 'when') {
    const misspelt = findMisspelt(file, quote)
    if (misspelt?.sure && misspelt.better === 'when') reportMisspelt(file, misspelt)
    return { blocks: quote.children }
  }
  const rest = toParagraph(first.children.slice(1))
  return { when: readWhen(file, read), blocks: rest ? [rest, ...others] : others }
}

function toProse(file: SourceFile, blocks: RootContent[]): Note['content'] {
  const content = emptyProse()
  for (const block of blocks) addProse(file, content, block, true)
  return content
}
