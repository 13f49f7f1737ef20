import type { Position } from 'unist'
import { readRoot } from './yaml/read-root.ts'
import type { YamlMap } from './yaml/node.ts'
import { readFields, type FieldReader } from './yaml/values.ts'
import { lineText, pointAt, rangeAt, report, type SourceFile } from './source-file.ts'

/** A file cut into its front matter and its Markdown. */
export interface Parts {
  front: YamlMap | undefined
  /** False when the YAML could not be read whole: what seems missing may be there. */
  sound: boolean
  /** The text with its front matter blanked, so that every offset, line and column stays as it is. */
  markdown: string
  /** Of the opening line of the front matter, or of the start of the file. */
  position: Position
}

/** Returns the parts of a file; front matter is what stands between two lines of three dashes at its very start. */
export function splitFrontMatter(file: SourceFile): Parts {
  const { text, lines } = file
  // A second byte order mark is reported as what it is; the Markdown parser would drop it and miscount.
  const markdown = text.replace(/^\ufeff/, ' ')
  const none: Parts = { front: undefined, sound: true, markdown, position: rangeAt(file, 0, 0) }
  const first = isFence(file, 1) ? lines[1]! : findMisplaced(file)
  if (first === undefined) return none
  const close = lines.findIndex((start, index) => start >= first && isFence(file, index + 1))
  const position = rangeAt(file, 0, 3)
  if (close === -1) {
    const reason = 'Unexpected end of file in the front matter, expected a line `---` after it'
    report(file, { id: 'open-front-matter', reason, position })
    return { ...none, sound: false, markdown: '' }
  }
  const end = lines[close + 1] ?? text.length
  const { map, sound } = readRoot(file, first, lines[close]!)
  return { front: map, sound, markdown: blank(text, end) + text.slice(end), position }
}

const knownKey =
  /^(?:title|type|summary|symptoms|severity|urgency|channels|facts|conditions|owner|review_by|effective|sources|related)[ \t]*[:：](?:\s|$)/

/** Three dashes, or what a word processor makes of them. */
const likeFence = /^[ \t]*(?:-{2,}|[—–－]+)[ \t]*$/

/** Returns where the YAML begins of a front matter that has something above it, or no first line of dashes; reports it. */
function findMisplaced(file: SourceFile): number | undefined {
  const { text, lines } = file
  const line = lines.findIndex((_, index) => lineText(file, index + 1).trim() !== '')
  if (line === -1) return undefined
  const start = lines[line]!
  const id = 'misplaced-front-matter'
  const hasDashes = likeFence.test(lineText(file, line + 1))
  const next = lineText(file, line + (hasDashes ? 2 : 1))
  const isYaml = hasDashes ? /^[\p{L}_]+[ \t]*[:：](?:\s|$)/u.test(next) : knownKey.test(next)
  if (!isYaml) return undefined
  const isClosed = lines.some((at, index) => at > start && isFence(file, index + 1))
  if (hasDashes && isClosed) {
    const what = isFence(file, line + 1) ? 'blank line above the front matter' : 'signs above the front matter'
    const reason = `Unexpected ${what}, expected \`---\` on the very first line`
    const end = start + lineText(file, line + 1).trimEnd().length
    report(file, { id, reason, position: rangeAt(file, 0, end), expected: ['---'] })
    return lines[line + 1]!
  }
  const reason = `Unexpected front matter without ${isClosed ? 'a line `---` above it' : 'lines of dashes'}, expected \`---\` on the very first line, and after the last key`
  const position = rangeAt(file, isClosed ? 0 : start, start + lineText(file, line + 1).trimEnd().length)
  const expected = isClosed ? [`---\n${text.slice(start, position.end.offset)}`] : undefined
  report(file, { id, reason, position, ...(expected && { expected }) })
  return isClosed ? start : undefined
}

/** Returns nothing; hands each value of the front matter to its reader. What a broken YAML seems to say is not judged. */
export function readFrontMatter(
  file: SourceFile,
  parts: Parts,
  where: string,
  readers: ReadonlyMap<string, FieldReader>,
): void {
  if (!parts.front) return
  const before = file.problems.length
  readFields(file, parts.front, where, readers)
  if (!parts.sound) file.problems.length = before
}

function isFence(file: SourceFile, line: number): boolean {
  return /^---[ \t]*$/.test(lineText(file, line))
}

/** As many characters on as many lines: micromark passes blanks fast. */
function blank(text: string, end: number): string {
  const lines = text.slice(0, end).split('\n').length - 1
  return `${' '.repeat(end - lines)}${'\n'.repeat(lines)}`
}

/** Returns the first line of content: what a message about the document as a whole points at. */
export function firstLine(file: SourceFile, markdown: string): Position {
  const at = markdown.search(/\S/)
  if (at === -1) return rangeAt(file, 0, 0)
  const { line } = pointAt(file, at)
  return rangeAt(file, at, file.lines[line - 1]! + lineText(file, line).trimEnd().length)
}
