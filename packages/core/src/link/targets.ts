import type { Position } from 'unist'
import type { VFileMessage } from 'vfile-message'
import type { Article, Guide, Link, Positioned, Target } from '../model.ts'
import { slug } from 'github-slugger'
import { toString } from 'mdast-util-to-string'
import { nearest } from '../expression/nearest.ts'
import type { Report } from './facts.ts'
import { inLocale, placeOf, relativePath } from './paths.ts'

/** What links can lead to, found once for all of them. */
export interface Pages {
  byPath: ReadonlyMap<string, Guide | Article>
  /** Ids of the steps of each guide, by the guide's path. */
  steps: ReadonlyMap<string, ReadonlySet<string>>
  sourceLocale: string
  /** Absent where the host did not say which other files there are. */
  assets?: ReadonlySet<string>
}

/**
 * Returns a function that gives the links of the file `from` their targets; what leads nowhere is reported once for
 * each place and stays without one.
 */
export function linkResolver(
  from: { path: string; locale: string; messages: readonly VFileMessage[] },
  pages: Pages,
  report: Report,
): (link: Link) => Link {
  const reportNew: Report = (path, problem) => {
    if (!from.messages.some((message) => faults.has(message.ruleId ?? '') && isAt(message, problem.position)))
      report(path, problem)
  }
  return (link) => ({ href: link.href, to: resolve(link.href, from, pages, reportNew) })
}

/** What was said about the form of a target when it was read: that it leads nowhere follows from it. */
const faults: ReadonlySet<string> = new Set(['invalid-target', 'outside-target', 'look-alike', 'misplaced-fill'])

function isAt({ line, column }: VFileMessage, { start }: Position): boolean {
  return line === start.line && column === start.column
}

/** Reports each image of `from` that is not among the files of the folder. */
export function resolveImages(from: string, images: readonly Positioned<string>[], pages: Pages, report: Report): void {
  if (!pages.assets || images.length === 0) return
  for (const { value, position } of images) {
    if (/^[a-z][a-z\d+.-]*:/iu.test(value)) continue
    const place = placeOf(from, value)
    if (place && pages.assets.has(place.path)) continue
    const expected = fileSuggestions(from, place?.path ?? value, pages.assets)
    report(from, {
      id: 'unknown-image',
      reason: `Unexpected image \`${value}\`, expected a file inside the folder of guides${orSuch(expected)}`,
      position,
      expected,
    })
  }
}

function resolve(
  href: Positioned<string>,
  from: { path: string; locale: string },
  pages: Pages,
  report: Report,
): Target | undefined {
  const place = placeOf(from.path, href.value)
  // A link that leaves the folder is reported where it is read.
  if (!place) return undefined
  const page = findPage(place.path, from, href, pages, report)
  if (!page) {
    const expected = fileSuggestions(from.path, place.path, samePages(pages, from.locale))
    const known = expected.map((path) => (place.fragment ? `${path}#${place.fragment}` : path))
    report(from.path, {
      id: 'unknown-target',
      reason: `Unexpected link to \`${href.value}\`, expected a guide or article that is there${orSuch(known)}`,
      position: href.position,
      expected: known,
    })
    return undefined
  }
  if (page.kind === 'article') return { kind: 'article', article: page.id }
  if (!place.fragment) {
    const first = page.steps[0]
    return first && { kind: 'step', guide: page.id, step: first.id.value }
  }
  if (pages.steps.get(page.path)?.has(place.fragment)) return { kind: 'step', guide: page.id, step: place.fragment }
  unknownStep(href, place.fragment, page, from.path, report)
  return undefined
}

/** The page in the locale of the file, or, where it is not translated yet, the one of the source locale. */
function findPage(
  path: string,
  from: { path: string; locale: string },
  href: Positioned<string>,
  pages: Pages,
  report: Report,
): Guide | Article | undefined {
  const found = pages.byPath.get(path)
  if (found && found.locale !== from.locale) {
    const expected = relativePath(from.path, inLocale(path, from.locale)) + fragmentOf(href.value)
    report(from.path, {
      id: 'other-locale-link',
      reason: `Unexpected link into the locale ${found.locale}, expected \`${expected}\`: it leads to the source locale's until there is a translation`,
      position: href.position,
      expected: [expected],
    })
  }
  if (found || from.locale === pages.sourceLocale) return found
  const source = path.startsWith(`${from.locale}/`) ? pages.byPath.get(inLocale(path, pages.sourceLocale)) : undefined
  if (source) {
    report(from.path, {
      id: 'untranslated-target',
      reason: `Unexpected link to \`${href.value}\`, which is not translated yet: it leads to the one in ${pages.sourceLocale}; expected a translation at ${path}`,
      position: href.position,
    })
  }
  return source
}

function unknownStep(href: Positioned<string>, fragment: string, guide: Guide, from: string, report: Report): void {
  // A writer may have linked to the heading of a step that has an id of its own.
  const byHeading = guide.steps.filter((step) => slug(step.title.value) === fragment).map((step) => step.id.value)
  const names =
    byHeading.length > 0
      ? byHeading
      : nearest(
          fragment,
          guide.steps.map((step) => step.id.value),
        )
  const file = href.value.slice(0, href.value.indexOf('#'))
  const expected = names.map((name) => `${file}#${name}`)
  const where = guide.path === from ? 'this guide' : guide.path
  const line = lineNamed(guide, fragment)
  const hint = line
    ? `: line ${line.start.line} there has that name, and \`##\` would make it a step`
    : orSuch(expected)
  report(from, {
    id: 'unknown-target',
    reason: `Unexpected link to \`#${fragment}\`, expected a step of ${where}${hint}`,
    position: href.position,
    expected,
    ...(line && { related: [{ path: guide.path, position: line, message: 'Has that name, but is no step' }] }),
  })
}

/** A heading inside a step, or a line, that the writer of a link took for a step. */
function lineNamed({ intro, steps }: Guide, fragment: string): Position | undefined {
  for (const { nodes } of [intro, ...steps.map(({ content }) => content)]) {
    for (const node of nodes) {
      if (
        (node.type === 'heading' || node.type === 'paragraph') &&
        slug(toString(node).slice(0, 200).trim()) === fragment
      )
        return node.position
    }
  }
  return undefined
}

/** Files of the same name elsewhere come first: most wrong links name the right file in the wrong folder. */
function fileSuggestions(from: string, path: string, files: Iterable<string>): string[] {
  const all = [...files]
  const name = baseName(path)
  const same = all.filter((file) => baseName(file) === name)
  const names = same.length > 0 ? [] : new Set(nearest(name, all.map(baseName)))
  const near = same.length > 0 ? same : all.filter((file) => (names as Set<string>).has(baseName(file)))
  return near.slice(0, 3).map((file) => relativePath(from, file))
}

function* samePages(pages: Pages, locale: string): Iterable<string> {
  for (const page of pages.byPath.values()) {
    if (page.locale === locale) yield page.path
    else if (page.locale === pages.sourceLocale) {
      const there = inLocale(page.path, locale)
      if (!pages.byPath.has(there)) yield there
    }
  }
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

function fragmentOf(href: string): string {
  const hash = href.indexOf('#')
  return hash < 0 ? '' : href.slice(hash)
}

function orSuch(expected: readonly string[]): string {
  return expected.length === 0 ? '' : `, such as ${expected.map((text) => `\`${text}\``).join(' or ')}`
}
