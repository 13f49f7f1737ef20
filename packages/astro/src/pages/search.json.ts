import type { APIRoute } from 'astro'
import { siteData } from '../data.ts'
import { folderOf } from '../locales.ts'
import { foldPairs, simplify } from '../search/fold.ts'
import { searchRecords } from '../search/records.ts'
import type { SearchWords } from '../search/variants.ts'

export async function getStaticPaths(): Promise<{ params: { locale: string }; props: { locale: string } }[]> {
  const { base } = await siteData()
  return base.locales.map((locale) => ({ params: { locale: folderOf(locale) }, props: { locale } }))
}

/** What the search box loads beside the index when it is first used. */
export const GET: APIRoute = async ({ props }) => {
  const data = await siteData()
  const locale = String(props['locale'])
  const text = simplify(
    searchRecords(data, locale)
      .map((record) => record.title + record.guide + record.text)
      .join('') + data.base.synonyms.flat().join(''),
  )
  const words: SearchWords = { synonyms: data.base.synonyms, fold: locale.startsWith('zh') ? foldPairs(text) : '' }
  return Response.json(words)
}
