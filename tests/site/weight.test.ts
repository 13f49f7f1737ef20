import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { expect, inject, test } from 'vitest'
import { guidePages, htmlOf } from './guides.ts'
import { walkByKeyboard } from './keyboard.ts'
import { open, useBrowser } from './page.ts'

useBrowser()

type Weights = Record<string, number>

const known = new Map<string, number>()

/** Returns the bytes of a file of the site, compressed as a host would. */
function weightOf(path: string): number {
  const { folder } = inject('site')
  const file = join(folder, path.endsWith('/') ? `${path}index.html` : path)
  if (!known.has(file)) known.set(file, brotliCompressSync(readFileSync(file)).length)
  return known.get(file)!
}

/** Returns the bytes of everything that a page loads: when it is at rest, and after its use. */
async function weigh(path: string, use: (page: Page) => Promise<unknown>): Promise<{ opened: Weights; used: Weights }> {
  const loaded: Weights = {}
  await using opened = await open('about:blank')
  const { page } = opened
  page.on('response', (response) => {
    const { pathname } = new URL(response.url())
    loaded[pathname] = weightOf(pathname)
  })
  await page.goto(`${inject('site').address}${path}`)
  await page.waitForLoadState('networkidle')
  await page.waitForTimeout(500)
  const atRest = { ...loaded }
  await use(page)
  return { opened: atRest, used: loaded }
}

/** Returns what a guide's page loads by itself, as its files name it: its own scripts and styles, and XState. */
function atRest(path: string): Weights {
  const html = htmlOf(path)
  const loaded: Weights = { [path]: weightOf(path) }
  const load = (file: string): void => {
    if (file in loaded) return
    loaded[file] = weightOf(file)
    if (!file.endsWith('.js')) return
    const code = htmlOf(file)
    for (const [, imported = ''] of code.matchAll(/(?:from|import)\s*["'](\.[^"']+)["']/g))
      load(resolved(imported, file))
    // The one thing that a page without a case fetches ahead.
    const [, ahead] = /import\(\s*["'`](\.\/warm\.[^"'`]+)["'`]\s*\)/.exec(code) ?? []
    if (ahead !== undefined) load(resolved(ahead, file))
  }
  for (const [, file = ''] of html.matchAll(/<(?:script|link rel="stylesheet")[^>]* (?:src|href)="(\/[^"]+)"/g))
    load(file)
  return loaded
}

const resolved = (path: string, from: string): string => new URL(path, `http://site${from}`).pathname

const codeOf = (loaded: Weights): Weights =>
  Object.fromEntries(Object.entries(loaded).filter(([path]) => /\.(?:js|css|json)$/.test(path)))

const sum = (loaded: Weights): number => Object.values(loaded).reduce((all, bytes) => all + bytes, 0)

/** All guide pages, the heaviest first. */
const guides = (): string[] =>
  ['en', 'zh-cn', 'zh-tw'].flatMap(guidePages).toSorted((a, b) => sum(atRest(b)) - sum(atRest(a)))

test('every guide page weighs at most 25 kB with XState, for each has its first step in its HTML', () => {
  const pages = guides()
  expect(pages.length).toBeGreaterThan(60)
  const heavy = pages.filter((page) => sum(atRest(page)) > 25_000 || !htmlOf(page).includes(' data-first'))
  expect(heavy.map((page) => ({ page, weight: sum(atRest(page)), files: atRest(page) }))).toEqual([])
})

test(
  'the heaviest guide pages, and those that begin with a call, load no more than that in a browser',
  { timeout: 120_000 },
  async () => {
    const called = [
      '/zh-tw/shipping/missing-item/',
      '/zh-cn/account/verify-customer/',
      '/en/returns-refunds/refund-status/',
    ]
    for (const page of new Set([...guides().slice(0, 3), ...called])) {
      const { opened } = await weigh(page, async () => undefined)
      expect(Object.keys(opened).some((path) => path.includes('xstate'))).toBe(true)
      expect(opened).toEqual(atRest(page))
      expect(sum(opened), JSON.stringify(opened)).toBeLessThanOrEqual(25_000)
    }
  },
)

test('what walking the largest guide adds is bounded too', { timeout: 120_000 }, async () => {
  const { used } = await weigh(guides()[0]!, walkByKeyboard)
  const code = codeOf(used)
  expect(sum(code), JSON.stringify(code)).toBeLessThanOrEqual(40_500)
})

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
