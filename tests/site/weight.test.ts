import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { expect, inject, test } from 'vitest'
import { walkByKeyboard } from './keyboard.ts'
import { open, useBrowser } from './page.ts'

useBrowser()

/** Bytes of everything that a page loads, compressed as a host would. */
async function weigh(
  path: string,
  use?: Parameters<typeof walkByKeyboard>[0] extends infer P ? (page: P) => Promise<unknown> : never,
): Promise<Record<string, number>> {
  const { folder } = inject('site')
  const loaded: Record<string, number> = {}
  await using opened = await open('about:blank')
  opened.page.on('response', (response) => {
    const { pathname } = new URL(response.url())
    const file = join(folder, pathname.endsWith('/') ? `${pathname}index.html` : pathname)
    loaded[pathname] = brotliCompressSync(readFileSync(file)).length
  })
  await opened.page.goto(`${inject('site').address}${path}`)
  await opened.page.waitForLoadState('networkidle')
  await use?.(opened.page)
  return loaded
}

/** Returns the addresses of all guide pages, the heaviest HTML first. */
function guidesByWeight(): string[] {
  const { folder } = inject('site')
  const pages = ['en', 'zh-cn', 'zh-tw'].flatMap((locale) =>
    readdirSync(join(folder, locale), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('index.html'))
      .map((file) => `${locale}/${file}`),
  )
  const weights = pages.flatMap((page) => {
    const html = readFileSync(join(folder, page))
    return html.includes('<guide-player') ? [{ page, bytes: brotliCompressSync(html).length }] : []
  })
  return weights.toSorted((a, b) => b.bytes - a.bytes).map(({ page }) => `/${page.replace(/index\.html$/, '')}`)
}

const sum = (loaded: Record<string, number>): number => Object.values(loaded).reduce((all, bytes) => all + bytes, 0)

test('the largest guide page opens with at most 16 kB', async () => {
  const loaded = await weigh(guidesByWeight()[0]!)
  expect(sum(loaded), JSON.stringify(loaded)).toBeLessThanOrEqual(16_000)
})
