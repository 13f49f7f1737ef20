import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { APIRoute } from 'astro'
import { siteData } from '../data.ts'

const types: Readonly<Record<string, string>> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
}

interface Path {
  params: { path: string }
  props: { file: string }
}

/** The images that guides and articles show. */
export async function getStaticPaths(): Promise<Path[]> {
  const { base } = await siteData()
  const images = base.assets.filter((path) => extname(path) in types)
  return images.map((path) => ({ params: { path }, props: { file: join(base.folder, path) } }))
}

export const GET: APIRoute = async ({ props }) => {
  const { file } = props as Path['props']
  return new Response(await readFile(file), { headers: { 'content-type': types[extname(file)] ?? '' } })
}
