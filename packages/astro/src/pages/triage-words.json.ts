import type { APIRoute } from 'astro'
import { siteData } from '../data.ts'
import { bestReplies, folderOf } from '../locales.ts'
import { stringsOf } from '../strings/index.ts'
import type { TriageWords } from '../triage-words.ts'

export async function getStaticPaths(): Promise<{ params: { locale: string }; props: { locale: string } }[]> {
  const { base } = await siteData()
  return base.locales.map((locale) => ({ params: { locale: folderOf(locale) }, props: { locale } }))
}

/** What the box on the start page says in a language, loaded with the model when the box is first used. */
export const GET: APIRoute = async ({ props }) => {
  const { base, replies, triage } = await siteData()
  const locale = String(props['locale'])
  const strings = stringsOf(locale)
  const phrases = bestReplies(replies, locale, base)
  const blanks = JSON.stringify(phrases?.moods ?? []).matchAll(/\{\{\s*([^{}\s]+)\s*\}\}/g)
  const needed = new Set([...triage.model.facts.map(({ name }) => name), ...Array.from(blanks, ([, name]) => name)])
  const words: TriageWords = {
    locale,
    words: strings.triage,
    moods: base.emotions.map((id) => ({ id, label: strings.player[id] ?? id })),
    levels: strings.outcome,
    facts: (triage.facts[locale] ?? []).filter(({ name }) => needed.has(name)),
    replies: phrases?.moods ?? [],
    repliesLocale: phrases?.locale ?? locale,
  }
  return Response.json(words)
}
