import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { expect, inject, test } from 'vitest'
import { walkByKeyboard } from './keyboard.ts'
import { open, useBrowser } from './page.ts'

useBrowser()

type Weights = Record<string, number>

/** Returns the bytes of everything that a page loads, compressed as a host would: when it is at rest, and after a walk. */
async function weigh(path: string): Promise<{ opened: Weights; walked: Weights }> {
  const { folder, address } = inject('site')
  const loaded: Weights = {}
  await using opened = await open('about:blank')
  const { page } = opened
  page.on('response', (response) => {
    const { pathname } = new URL(response.url())
    const file = join(folder, pathname.endsWith('/') ? `${pathname}index.html` : pathname)
    loaded[pathname] = brotliCompressSync(readFileSync(file)).length
  })
  await page.goto(`${address}${path}`)
  await page.waitForLoadState('networkidle')
  await page.waitForTimeout(500)
  const atRest = { ...loaded }
  await walkByKeyboard(page)
  return { opened: atRest, walked: loaded }
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

const sum = (loaded: Weights): number => Object.values(loaded).reduce((all, bytes) => all + bytes, 0)

test(
  'the largest guide page weighs at most 25 kB with XState; what a walk adds is bounded too',
  { timeout: 120_000 },
  async () => {
    const { opened, walked } = await weigh(guidesByWeight()[0]!)
    expect(Object.keys(opened).some((path) => path.includes('xstate'))).toBe(true)
    expect(sum(opened), JSON.stringify(opened)).toBeLessThanOrEqual(25_000)
    const code = Object.fromEntries(Object.entries(walked).filter(([path]) => /\.(?:js|css|json)$/.test(path)))
    expect(sum(code), JSON.stringify(code)).toBeLessThanOrEqual(40_000)
  },
)
