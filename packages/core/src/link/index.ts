import type { VFileMessage } from 'vfile-message'
import type { Scope } from '../expression/scope.ts'
import type { KnowledgeBase, LinkedGuide } from '../knowledge-base.ts'
import { toMessage } from '../message.ts'
import type { Article, Config, Document, Guide, Link, Prose } from '../model.ts'
import { guideConditions, sharedConditions } from './conditions.ts'
import { defaultConfig } from './defaults.ts'
import { differences } from './differences.ts'
import { factTable, type Report } from './facts.ts'
import { checkPlaces, pairGuides, type SettledGuide } from './pairs.ts'
import { proseOf, resolveProse, resolveStep } from './resolve.ts'
import { linkSeverities } from './severities.ts'
import { linkResolver, resolveImages, type Pages } from './targets.ts'

/**
 * Returns one knowledge base from what parsing found: every link has its target, every name its meaning, every
 * translation what its source says. Nothing that is passed in is changed, so parsed documents can be kept and linked again.
 *
 * @param assets - paths of all other files of the folder; without them images are not looked for.
 */
export function link(documents: Iterable<Document>, config?: Config, assets?: Iterable<string>): KnowledgeBase {
  const all = [...documents]
  const settings = settingsOf(config, all)
  const messages: VFileMessage[] = []
  const report: Report = (path, problem) =>
    void messages.push(toMessage(path, problem, linkSeverities[problem.id] ?? 'error'))

  const pairs = pairGuides(all, settings.locales)
  const articles = all.filter((document) => document.kind === 'article')
  const pages = pagesOf(pairs, articles, settings, assets && new Set(assets))
  checkPlaces([...pages.byPath.values()], settings.locales, report)
  const facts = factTable(settings, pairs, report)
  const shared = sharedConditions(settings, facts, report)
  const sharedScope: Scope = {
    facts: new Map([...facts].map(([name, entry]) => [name, entry.fact])),
    conditions: shared,
  }

  const guides: LinkedGuide[] = []
  const byPath = new Map<string, LinkedGuide>()
  for (const { guide, source } of pairs) {
    const translationOf = source && byPath.get(source.path)
    const scope =
      translationOf?.scope ?? scopeOf(guide, sharedScope, () => guideConditions(settings, shared, guide, facts, report))
    const linked = linkGuide(guide, { config: settings, scope, allFacts: facts }, pages, report)
    if (translationOf) linked.translationOf = translationOf
    if (source) for (const problem of differences(guide, source)) report(guide.path, problem)
    guides.push(linked)
    byPath.set(guide.path, linked)
  }

  return {
    config: settings,
    guides,
    guidesById: groupById(guides),
    articles: articles.map((article) => linkArticle(article, pages, report)),
    replies: all.filter((document) => document.kind === 'replies'),
    scenarios: all
      .filter((document) => document.kind === 'scenarios')
      .map((file) => {
        const resolve = linkResolver(file, pages, report)
        const scenarios = file.scenarios.map((scenario) =>
          scenario.ends ? { ...scenario, ends: resolve(scenario.ends) } : scenario,
        )
        return { ...file, scenarios }
      }),
    assets: pages.assets ?? new Set(),
    facts,
    scope: sharedScope,
    messages,
  }
}

/** A guidetree.yaml whose locales could not be read has those that the files have: what is wrong was said there. */
function settingsOf(config: Config | undefined, documents: readonly Document[]): Config {
  if (config && config.locales.length > 0) return config
  const { locales, ...defaults } = defaultConfig(documents)
  return { ...defaults, ...config, locales }
}

/** Guides without conditions of their own read the shared ones. */
function scopeOf(guide: Guide, shared: Scope, conditions: () => Scope['conditions']): Scope {
  return guide.conditions.length === 0 ? shared : { facts: shared.facts, conditions: conditions() }
}

function pagesOf(
  pairs: readonly SettledGuide[],
  articles: readonly Article[],
  config: Config,
  assets: ReadonlySet<string> | undefined,
): Pages {
  const guides = pairs.map((pair) => pair.guide)
  return {
    byPath: new Map([...guides, ...articles].map((page) => [page.path, page])),
    steps: new Map(guides.map((guide) => [guide.path, new Set(guide.steps.map((step) => step.id.value))])),
    sourceLocale: config.locales[0] ?? 'en',
    assets,
  }
}

type Meaning = Pick<LinkedGuide, 'config' | 'scope' | 'allFacts'>

function linkGuide(guide: Guide, meaning: Meaning, pages: Pages, report: Report): LinkedGuide {
  const resolve = linkResolver(guide, pages, report)
  const titles = new Map<string, string>()
  const noting = (written: Link): Link => {
    const resolved = resolve(written)
    if (resolved.to?.kind === 'article')
      titles.set(resolved.to.article, titleOf(resolved.to.article, guide.locale, pages))
    return resolved
  }
  const look = ({ images }: Prose): void => resolveImages(guide.path, images, pages, report)
  look(guide.intro)
  for (const step of guide.steps) for (const prose of proseOf(step)) look(prose)
  return {
    ...guide,
    ...meaning,
    intro: resolveProse(guide.intro, noting),
    related: guide.related.map(noting),
    steps: guide.steps.map((step) => resolveStep(step, noting)),
    articleTitles: titles,
  }
}

function linkArticle(article: Article, pages: Pages, report: Report): Article {
  const resolve = linkResolver(article, pages, report)
  resolveImages(article.path, article.content.images, pages, report)
  return { ...article, content: resolveProse(article.content, resolve), related: article.related.map(resolve) }
}

function titleOf(id: string, locale: string, pages: Pages): string {
  let title = id
  for (const page of pages.byPath.values()) {
    if (page.kind !== 'article' || page.id !== id) continue
    if (page.locale === locale) return page.title.value
    if (page.locale === pages.sourceLocale) title = page.title.value
  }
  return title
}

function groupById(guides: readonly LinkedGuide[]): Map<string, LinkedGuide[]> {
  const groups = new Map<string, LinkedGuide[]>()
  for (const guide of guides) {
    const group = groups.get(guide.id)
    if (group) group.push(guide)
    else groups.set(guide.id, [guide])
  }
  return groups
}
