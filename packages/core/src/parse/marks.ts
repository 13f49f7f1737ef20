import { lineText, type SourceFile } from './source-file.ts'

/** Of signs that may open emphasis, code or a link, in one paragraph: parsers hold each against all others. */
const mostMarks = 1000
/** In the lines of a table together; each cell is a paragraph of its own, but parsers gather them. */
const mostTableMarks = 8000
const longestTicks = 60

/** A place where parsers would take too long, and what is there. */
export interface MarksFault {
  at: number
  found: string
  most: string
}

const marks = /[*_~`[]/g
const tooLongTicks: RegExp = new RegExp(`\`{${longestTicks + 1}}`)
const blankLine = /^[\s>]*$/
const newBlock = /^ {0,3}(?:#{1,6}(?:[ \t]|$)|[-*+][ \t]+\S|1[.)][ \t]+\S)/
const numbered = /^ {0,3}\d{1,9}[.)][ \t]+\S/
const listItem = /^ {0,3}(?:[-*+]|\d{1,9}[.)])[ \t]/

/**
 * Returns the first place with more marks than a parser can take: micromark's time grows with the square of the marks
 * in one paragraph. A paragraph is a run of lines that are not blank; an item of a list begins another, and so does
 * each line of a table.
 */
export function findTooManyMarks(file: SourceFile, isDelimiterRow: (line: number) => boolean): MarksFault | undefined {
  // Most files have fewer marks than one paragraph may have.
  if (file.text.split(marks, mostMarks + 2).length <= mostMarks + 1 && !tooLongTicks.test(file.text)) return undefined
  let inParagraph = 0
  let inRun = 0
  let isTable = false
  let isList = false
  for (let line = 1; line <= file.lines.length; line++) {
    const text = lineText(file, line)
    if (blankLine.test(text)) {
      inParagraph = inRun = 0
      isTable = isList = false
      continue
    }
    if (newBlock.test(text) || (isList && numbered.test(text))) {
      inParagraph = inRun = 0
      isTable = false
    }
    isList ||= inRun === 0 && listItem.test(text)
    isTable ||= isDelimiterRow(line)
    if (isTable) inParagraph = 0
    const start = file.lines[line - 1]!
    const ticks = text.search(tooLongTicks)
    if (ticks !== -1)
      return { at: start + ticks, found: `run of more than ${longestTicks} backticks`, most: 'at most that' }
    for (const { index } of text.matchAll(marks)) {
      inParagraph++
      inRun++
      if (inParagraph > mostMarks || inRun > mostTableMarks)
        return {
          at: start + index,
          found: `paragraph of more than ${mostMarks} signs such as \`*\`, \`_\` and \`[\``,
          most: 'at most that: split it',
        }
    }
  }
  return undefined
}
