import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { expect, inject, test } from 'vitest'
import { walkByKeyboard } from './keyboard.ts'
import { open, useBrowser } from './page.ts'

useBrowser()

type Weights = Record<string, number>

/** Returns the bytes of everything that a page loads, compressed as a host would: when it is at rest, and after its use. */
async function weigh(path: string, use: (page: Page) => Promise<unknown>): Promise<{ opened: Weights; used: Weights }> {
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
  await use(page)
  return { opened: atRest, used: loaded }
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

const codeOf = (loaded: Weights): Weights =>
  Object.fromEntries(Object.entries(loaded).filter(([path]) => /\.(?:js|css|json)$/.test(path)))

const sum = (loaded: Weights): number => Object.values(loaded).reduce((all, bytes) => all + bytes, 0)

test(
  'the largest guide page weighs at most 25 kB with XState; what a walk adds is bounded too',
  { timeout: 120_000 },
  async () => {
    const { opened, used } = await weigh(guidesByWeight()[0]!, walkByKeyboard)
    expect(Object.keys(opened).some((path) => path.includes('xstate'))).toBe(true)
    expect(sum(opened), JSON.stringify(opened)).toBeLessThanOrEqual(25_000)
    const code = codeOf(used)
    expect(sum(code), JSON.stringify(code)).toBeLessThanOrEqual(40_500)
  },
)

test('the start page weighs at most 12 kB; what reads messages comes when the box is first used, at most 25 kB and the model', async () => {
  const { opened, used } = await weigh('/en/', async (page) => {
    await page.locator('#desk-text').fill('where is my parcel')
    await page.locator('.suggestion').first().waitFor()
  })
  expect(sum(opened), JSON.stringify(opened)).toBeLessThanOrEqual(12_000)
  const { '/triage.json': model, ...code } = used
  expect(sum(code) - sum(opened), JSON.stringify(code)).toBeLessThanOrEqual(25_000)
  expect(model).toBeLessThanOrEqual(400_000)
})
