import type { Article, Drawing, KnowledgeBase, LinkedGuide } from '@guidetree/core'
import { buildTrees, draw, toDot, toSafeHtml } from '@guidetree/core'
import type { Tree } from '@guidetree/core/runtime'
import { firedIn } from '@guidetree/triage'
import type { VFileMessage } from 'vfile-message'
import type { ArticleEntry, BaseEntry, Entry, GuideEntry } from '../entries.ts'
import { say } from '../strings/index.ts'
import { labelIn, labelsIn } from './labels.ts'
import { repliesEntries } from './replies.ts'
import { triageEntry } from './triage.ts'
import { waysOf } from './ways.ts'

type Folder = Parameters<typeof buildTrees>[0] & { dir: string }

export interface Loaded {
  entries: Map<string, Entry>
  messages: VFileMessage[]
  /** Paths of guides with an error, which the site does without. */
  leftOut: string[]
}

/** Returns what the pages are made of: an entry for each sound guide, each article, and the knowledge base. */
export function loadEntries(folder: Folder, today: string): Loaded {
  const { base, messages, trees } = buildTrees(folder, { today, firedIn })
  const entries = new Map<string, Entry>()
  const byKey = new Map(trees.map((tree) => [`${tree.locale}/${tree.id}`, tree]))
  const leftOut: string[] = []
  for (const guide of base.guides) {
    const tree = byKey.get(`${guide.locale}/${guide.id}`)
    if (tree) entries.set(`guide/${guide.locale}/${guide.id}`, guideEntry(guide, tree, base))
    else leftOut.push(guide.path)
  }
  const faulty = new Set(messages.filter((message) => message.fatal).map((message) => message.file))
  for (const article of base.articles) {
    if (faulty.has(article.path)) leftOut.push(article.path)
    else entries.set(`article/${article.locale}/${article.id}`, articleEntry(article, base))
  }
  for (const replies of repliesEntries(base)) entries.set(`replies/${replies.locale}`, replies)
  const sound = new Set(base.guides.map((guide) => guide.path).filter((path) => !leftOut.includes(path)))
  entries.set('triage', triageEntry(base, sound, today))
  entries.set('base', baseEntry(base, folder.dir))
  return { entries, messages, leftOut }
}

function baseEntry(base: KnowledgeBase, folder: string): BaseEntry {
  const { config } = base
  const used = new Set([
    ...(config.categories?.keys() ?? []),
    ...[...base.guides, ...base.articles].map((page) => page.category),
  ])
  return {
    kind: 'base',
    names: labelsIn(config.name, config.locales, ''),
    locales: config.locales,
    categories: [...used].map((id) => ({
      id,
      labels: labelsIn(config.categories?.get(id)?.label, config.locales, id),
    })),
    channels: config.channels ?? ['chat', 'phone', 'email'],
    emotions: config.emotions,
    synonyms: config.synonyms,
    folder,
    assets: [...base.assets],
  }
}

function guideEntry(guide: LinkedGuide, tree: Tree, base: KnowledgeBase): GuideEntry {
  const source = base.config.locales[0] ?? guide.locale
  const outcomes = Object.values(tree.steps).flatMap((step) => step.outcome ?? [])
  const labels = (table: typeof base.config.teams, ids: (string | undefined)[]): Record<string, string> =>
    Object.fromEntries(
      ids.flatMap((id) => (id ? [[id, labelIn(table?.get(id)?.label, guide.locale, source, id)]] : [])),
    )
  const titleOf = (id: string): string => pageTitle(base, id, guide.locale)
  return {
    kind: 'guide',
    ...pageParts(guide, base),
    html: toSafeHtml(guide.intro),
    tree,
    ways: waysOf(guide, titleOf),
    teams: labels(
      base.config.teams,
      outcomes.map((outcome) => outcome.team),
    ),
    causes: labels(
      base.config.causes,
      outcomes.map((outcome) => outcome.cause),
    ),
    dot: toDot(inWords(draw(guide), guide.locale, titleOf)),
  }
}

/** Returns a drawing whose boxes of other guides have titles, and whose arrows speak the guide's language. */
function inWords(drawing: Drawing, locale: string, titleOf: (guide: string) => string): Drawing {
  const nodes = drawing.nodes.map((node) =>
    node.kind === 'guide' ? { ...node, title: titleOf(node.id.split('#')[0] ?? node.id) } : node,
  )
  const label = (edge: Drawing['edges'][number]): string =>
    edge.label === 'call' || edge.label === 'else' ? say(locale, edge.label) : edge.label
  return { ...drawing, nodes, edges: drawing.edges.map((edge) => ({ ...edge, label: label(edge) })) }
}

function articleEntry(article: Article, base: KnowledgeBase): ArticleEntry {
  return { kind: 'article', ...pageParts(article, base), html: toSafeHtml(article.content) }
}

function pageParts(page: LinkedGuide | Article, base: KnowledgeBase): Omit<ArticleEntry, 'kind' | 'html'> {
  const related = page.related.flatMap(({ to }) => {
    const id = to?.kind === 'step' ? to.guide : to?.article
    return id === undefined ? [] : [{ id, title: pageTitle(base, id, page.locale) }]
  })
  return {
    locale: page.locale,
    category: page.category,
    id: page.id,
    title: page.title.value,
    ...(page.summary && { summary: page.summary.value }),
    symptoms: page.symptoms.map((symptom) => symptom.value),
    ...(page.owner && { owner: page.owner.value }),
    ...(page.reviewBy && { reviewBy: page.reviewBy.value }),
    ...(page.effective && { effective: page.effective.value }),
    sources: page.sources.map((one) => one.value),
    related,
  }
}

/** Returns a page's title in the locale that reads it, else in any. */
function pageTitle(base: KnowledgeBase, id: string, locale: string): string {
  const pages = [...base.guides, ...base.articles].filter((page) => page.id === id)
  return (pages.find((page) => page.locale === locale) ?? pages[0])?.title.value ?? id
}
