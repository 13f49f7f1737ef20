import type { APIRoute } from 'astro'
import { siteData } from '../data.ts'
import { searchRecords } from '../search/records.ts'

/** Every record of the search index, for the build alone: it takes this page away again. */
export const GET: APIRoute = async () => {
  const data = await siteData()
  return Response.json(data.base.locales.flatMap((locale) => searchRecords(data, locale)))
}
