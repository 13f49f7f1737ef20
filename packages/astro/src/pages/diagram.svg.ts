import type { APIRoute } from 'astro'
import { siteData } from '../data.ts'
import { drawSvg } from '../diagram.ts'
import type { GuideEntry } from '../entries.ts'
import { bestEntries, folderOf } from '../locales.ts'

interface Path {
  params: { locale: string; category: string; id: string }
  props: { guide: GuideEntry }
}

export async function getStaticPaths(): Promise<Path[]> {
  const { base, guides } = await siteData()
  return base.locales.flatMap((locale) =>
    bestEntries(guides, locale, base).map((guide) => ({
      params: { locale: folderOf(locale), category: guide.category, id: guide.id },
      props: { guide },
    })),
  )
}

export const GET: APIRoute = async ({ props }) => {
  const { guide } = props as Path['props']
  return new Response(await drawSvg(guide.dot), { headers: { 'content-type': 'image/svg+xml' } })
}
