import { slug } from 'github-slugger'
import type { Heading, Root, RootContent } from 'mdast'
import type { Article, Guide, Positioned, Prose, Step } from '../model.ts'
import { isAttributeLine, reportMisplacedAttributes } from './attributes.ts'
import { readConditions } from './conditions.ts'
import { readFacts } from './facts.ts'
import { firstLine, readFrontMatter, type Parts } from './front-matter.ts'
import { readHeading } from './heading.ts'
import { mendHeadings } from './headings.ts'
import { pageFields, requireTitle, type PageDraft } from './page.ts'
import type { Place } from './path.ts'
import { addProse, emptyProse } from './prose.ts'
import { report, type SourceFile } from './source-file.ts'
import { readStep } from './step.ts'
import { readTexts, readWord } from './yaml/values.ts'

type Own<T> = Omit<T, 'path' | 'locale' | 'messages'>

/** Returns a guide: front matter, an introduction and steps. */
export function readGuide(file: SourceFile, place: Place, parts: Parts, root: Root): Own<Guide> {
  file.isGuide = true
  const page: PageDraft & Pick<Guide, 'severity' | 'urgency' | 'channels' | 'facts' | 'conditions'> = {
    ...emptyPage(),
    channels: [],
    facts: [],
    conditions: [],
  }
  const fields = pageFields(file, page)
  fields.set('severity', (node) => (page.severity = readWord(file, node, 'the severity')))
  fields.set('urgency', (node) => (page.urgency = readWord(file, node, 'the urgency')))
  fields.set('channels', (node) => (page.channels = readTexts(file, node, 'channels')))
  fields.set('facts', (node) => (page.facts = readFacts(file, node)))
  fields.set('conditions', (node) => (page.conditions = readConditions(file, node)))
  readFrontMatter(file, parts, 'a guide', fields)
  const blocks = mendHeadings(file, root.children)
  const first = blocks.findIndex((node) => isHeading(node, 2))
  const start = first === -1 ? blocks.length : first
  const { title, content } = readIntro(file, blocks.slice(0, start))
  const steps = readSteps(file, blocks.slice(start))
  offerSteps(file, steps)
  const position = firstLine(file, parts.markdown)
  if (steps.length === 0 && parts.markdown !== '')
    report(file, {
      id: 'no-steps',
      reason: 'Unexpected guide without steps, expected at least one `##` heading',
      position,
    })
  const { type: _, ...rest } = page
  return {
    kind: 'guide',
    position,
    category: place.category,
    id: place.id,
    ...rest,
    title: requireTitle(file, parts, page, title),
    intro: content,
    steps,
  }
}

/** Returns a knowledge article: front matter and content. */
export function readArticle(file: SourceFile, place: Place, parts: Parts, root: Root): Own<Article> {
  const page: PageDraft = emptyPage()
  readFrontMatter(file, parts, 'an article', pageFields(file, page))
  const { title, content } = readIntro(file, root.children)
  const position = firstLine(file, parts.markdown)
  const { type: _, ...rest } = page
  return {
    kind: 'article',
    position,
    category: place.category,
    id: place.id,
    ...rest,
    title: requireTitle(file, parts, page, title),
    content,
  }
}

function emptyPage(): PageDraft {
  return { symptoms: [], sources: [], related: [] }
}

/** The `#` heading and what else stands with it: the introduction of a guide, the whole of an article. */
function readIntro(file: SourceFile, blocks: RootContent[]): { title?: Positioned<string>; content: Prose } {
  const content = emptyProse()
  let title: Positioned<string> | undefined
  for (const block of blocks) {
    if (isHeading(block, 1)) {
      if (title) reportSecondTitle(file, block)
      title ??= readHeading(file, block, content)
    } else if (isAttributeLine(file, block)) reportMisplacedAttributes(file, block)
    else addProse(file, content, block)
  }
  return { ...(title && { title }), content }
}

function readSteps(file: SourceFile, blocks: RootContent[]): Step[] {
  const steps: Step[] = []
  let index = 0
  while (index < blocks.length) {
    const heading = blocks[index] as Heading
    let end = index + 1
    while (end < blocks.length && !isHeading(blocks[end]!, 2)) end++
    const inside = blocks.slice(index + 1, end)
    for (const block of inside) if (isHeading(block, 1)) reportSecondTitle(file, block)
    steps.push(
      readStep(
        file,
        heading,
        inside.filter((block) => !isHeading(block, 1)),
      ),
    )
    index = end
  }
  return steps
}

/** A target such as `(explain)` means the step of that name, once there is one. */
function offerSteps(file: SourceFile, steps: readonly Step[]): void {
  const ids = new Set(steps.map(({ id }) => id.value))
  for (const problem of file.problems) {
    if (problem.id !== 'invalid-target') continue
    const { start, end } = problem.position
    const written = file.text.slice(start.offset, end.offset)
    const id = slug(written)
    if (!ids.has(id) || /[/.:#]/.test(written)) continue
    problem.reason = `Unexpected target "${written}", expected \`#${id}\`, the step of that name`
    problem.expected = [`#${id}`]
  }
}

function reportSecondTitle(file: SourceFile, heading: Heading): void {
  const reason =
    'Unexpected heading of level 1, expected one title at the top, `##` for steps, `###` for what is inside'
  report(file, { id: 'misplaced-heading', reason, position: heading.position! })
}

function isHeading(node: RootContent, depth: number): node is Heading {
  return node.type === 'heading' && node.depth === depth
}
