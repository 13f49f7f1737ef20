import type { Link, PageFields, Positioned } from '../model.ts'
import { parseDate } from '../runtime/date.ts'
import { firstLine, type Parts } from './front-matter.ts'
import { rangeAt, report, type SourceFile } from './source-file.ts'
import { pathTarget } from './target.ts'
import type { YamlNode } from './yaml/node.ts'
import { readList, readText, readTexts, readWord, type FieldReader } from './yaml/values.ts'

/** The shared fields while they are read: the title may still stand in the heading alone. */
export interface PageDraft extends PageFields {
  title?: Positioned<string>
  type?: Positioned<string>
}

/** Returns readers of the keys that guides and articles share; they fill `page`. */
export function pageFields(file: SourceFile, page: PageDraft): Map<string, FieldReader> {
  return new Map<string, FieldReader>([
    ['title', (node) => (page.title = withoutFill(file, readText(file, node, 'the title')))],
    ['type', (node) => (page.type = readWord(file, node, 'the type'))],
    ['summary', (node) => (page.summary = withoutFill(file, readText(file, node, 'the summary')))],
    ['symptoms', (node) => (page.symptoms = readTexts(file, node, 'symptoms'))],
    ['owner', (node) => (page.owner = readText(file, node, 'the owner'))],
    ['review_by', (node) => (page.reviewBy = readDate(file, node))],
    ['effective', (node) => (page.effective = readSpan(file, node))],
    ['sources', (node) => (page.sources = readTexts(file, node, 'sources'))],
    ['related', (node) => (page.related = readRelated(file, node))],
  ])
}

/** Lists and search show titles and summaries, where no case is at hand. */
function withoutFill(file: SourceFile, text: Positioned<string> | undefined): Positioned<string> | undefined {
  if (!text?.value.includes('{{')) return text
  const reason = 'Unexpected `{{` in the front matter, expected fills only in the text of a step'
  report(file, { id: 'misplaced-fill', reason, position: text.position })
  return text
}

function readDate(file: SourceFile, node: YamlNode): Positioned<string> | undefined {
  const text = readWord(file, node, 'a date')
  if (!text || isDate(text.value)) return text
  const expected = toDate(text.value)
  const last = lastDay(text.value)
  const wanted = last ? `at most \`${last}\`, the last day of that month` : 'year, month and day such as `2027-03-31`'
  const reason = `Unexpected date \`${text.value}\`, expected ${wanted}`
  const fix = last ?? expected
  report(file, { id: 'invalid-date', reason, position: text.position, ...(fix && { expected: [fix] }) })
  return undefined
}

/** The last day of the month that `text` names, where its day is too late for it. */
function lastDay(text: string): string | undefined {
  const [, month, day] = /^(\d{4}-\d\d)-(\d\d)$/.exec(text) ?? []
  if (month === undefined || Number(day) < 29 || Number(day) > 31) return undefined
  return [30, 29, 28].map((each) => `${month}-${each}`).find(isDate)
}

function readSpan(file: SourceFile, node: YamlNode): PageFields['effective'] {
  const text = readWord(file, node, 'two dates')
  if (!text) return undefined
  const [from = '', to = ''] = text.value.split('..').map((part) => part.trim())
  if (isDate(from) && isDate(to) && from <= to && text.value.split('..').length === 2)
    return { value: { from, to }, position: text.position }
  const swapped = isDate(from) && isDate(to) && to < from
  const reason = `Unexpected dates \`${text.value}\`, expected the first and the last day such as \`2026-11-01..2026-11-12\``
  report(file, {
    id: 'invalid-date',
    reason,
    position: text.position,
    ...(swapped && { expected: [`${to}..${from}`] }),
  })
  return undefined
}

function readRelated(file: SourceFile, node: YamlNode): Link[] {
  return readList(file, node, 'paths').flatMap((item) => {
    const text = readWord(file, item, 'a path')
    return text && pathTarget(file, text) ? [{ href: text }] : []
  })
}

/** The date that a writer may mean by `2027/3/31` or `2027.03.31`. */
function toDate(text: string): string | undefined {
  const [, year, month = '', day = ''] =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text.normalize('NFKC')) ?? []
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDate(date) ? date : undefined
}

/** Returns the title of a page: of its front matter, or its `#` heading; one of them must be there. */
export function requireTitle(
  file: SourceFile,
  parts: Parts,
  page: PageDraft,
  heading?: Positioned<string>,
): Positioned<string> {
  const title = page.title ?? heading
  if (title) return title
  const reason = 'Unexpected page without a title, expected a heading `# …` or `title` in the front matter'
  if (parts.sound) report(file, { id: 'missing-title', reason, position: firstLine(file, parts.markdown) })
  return { value: file.path.replace(/^.*\/|\.md$/g, ''), position: rangeAt(file, 0, 0) }
}

function isDate(text: string): boolean {
  return parseDate(text) !== undefined
}
