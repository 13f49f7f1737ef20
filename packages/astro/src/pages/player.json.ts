import type { PlayerStrings } from '@guidetree/player'
import type { APIRoute } from 'astro'
import { siteData } from '../data.ts'
import { folderOf } from '../locales.ts'
import { stringsOf } from '../strings/index.ts'

export async function getStaticPaths(): Promise<{ params: { locale: string }; props: { locale: string } }[]> {
  const { base } = await siteData()
  return base.locales.map((locale) => ({ params: { locale: folderOf(locale) }, props: { locale } }))
}

/** The player's words in a language: the same for every guide, so they are loaded once, and only when one is walked. */
export const GET: APIRoute = ({ props }) => {
  const locale = String(props['locale'])
  const strings: PlayerStrings = { locale, words: stringsOf(locale).player }
  return Response.json(strings)
}
