import { pageOf, repliesPage } from '../addresses.ts'
import type { SiteData } from '../data.ts'
import type { ArticleEntry, GuideEntry } from '../entries.ts'
import { bestEntries, bestReplies } from '../locales.ts'
import { say, stringsOf } from '../strings/index.ts'

/** One thing that search finds, in one locale of the site. */
export interface SearchRecord {
  url: string
  locale: string
  kind: 'guide' | 'step' | 'article' | 'reply'
  category: string
  title: string
  /** For a step: the guide that it belongs to; for phrases their page. */
  guide: string
  /** Shown where nothing of the text itself was found. */
  summary: string
  text: string
}

/** Returns everything that search finds in a locale: guides, each of their steps, articles, phrases by mood. */
export function searchRecords(data: SiteData, locale: string): SearchRecord[] {
  const guides = bestEntries(data.offered.guides, locale, data.base)
  const articles = bestEntries(data.offered.articles, locale, data.base)
  return [
    ...guides.flatMap((guide) => [pageRecord(guide, locale), ...stepRecords(guide, locale)]),
    ...articles.map((article) => pageRecord(article, locale)),
    ...replyRecords(data, locale),
  ]
}

function pageRecord(page: GuideEntry | ArticleEntry, locale: string): SearchRecord {
  const text = plain(page.html)
  return {
    url: pageOf(locale, page),
    locale,
    kind: page.kind,
    category: page.category,
    title: page.title,
    guide: page.title,
    summary: page.summary ?? text.slice(0, 120),
    text: [...page.symptoms, page.summary ?? '', text].join('\n'),
  }
}

function stepRecords(guide: GuideEntry, locale: string): SearchRecord[] {
  return Object.entries(guide.tree.steps).map(([id, step]) => {
    const parts = [
      plain(step.html),
      ...step.scripts.map((script) => plain(script.html)),
      ...step.notes.map((note) => plain(note.html)),
      ...step.actions.map((action) => plain(action.html)),
      ...step.inputs.map((input) => input.label),
      ...step.answers.map((answer) => answer.label),
    ]
    return {
      url: `${pageOf(locale, guide)}#${encodeURIComponent(id)}`,
      locale,
      kind: 'step' as const,
      category: guide.category,
      title: step.title,
      guide: guide.title,
      summary: parts.find((part) => part !== '') ?? '',
      text: parts.filter(Boolean).join('\n'),
    }
  })
}

function replyRecords({ replies, base }: SiteData, locale: string): SearchRecord[] {
  const words = stringsOf(locale).player
  return (bestReplies(replies, locale, base)?.moods ?? []).map(({ emotion, levels }) => {
    const phrases = levels.flatMap((level) => level.phrases.map((phrase) => phrase.replace(/\{\{[^{}]*\}\}/g, '…')))
    return {
      url: repliesPage(locale, emotion),
      locale,
      kind: 'reply' as const,
      category: '',
      title: words[emotion] ?? emotion,
      guide: say(locale, 'replies'),
      summary: phrases[0] ?? '',
      text: phrases.join('\n'),
    }
  })
}

/** Returns the text of compiled HTML; a blank to fill becomes an ellipsis. */
function plain(html: string): string {
  return html
    .replace(/<span data-fact="[^"]*">[^<]*<\/span>/g, '…')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (_, hex?: string, decimal?: string, name?: string) =>
      name === undefined
        ? String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16))
        : (entities[name] ?? ' '),
    )
    .replace(/\s+/g, ' ')
    .trim()
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
