import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { open, useBrowser } from './page.ts'

useBrowser()

async function search(page: Page, words: string): Promise<string[]> {
  await page.keyboard.press('Control+k')
  await page.locator('guide-search input[type=search]').fill(words)
  await expect.poll(() => page.locator('.search-status').textContent(), { timeout: 15_000 }).not.toBe('')
  return page.locator('.result-title').allTextContents()
}

const cases = [
  ['/en/', 'parcel has not arrived', 'Parcel has not arrived'],
  ['/en/', 'no signal', 'No service'],
  ['/en/', 'reimbursement', 'Start a refund'],
  ['/zh-cn/', '尺码', '因尺码退货'],
  ['/zh-cn/', '退貨', '因尺码退货'],
  ['/zh-cn/', '快递没到', '包裹没收到'],
  ['/zh-tw/', '尺寸', '因尺寸退貨'],
] as const

test.each(cases)('%s finds by “%s” the page “%s”', async (start, words, title) => {
  await using opened = await open(start)
  expect(await search(opened.page, words)).toContain(title)
  expect(opened.complaints).toEqual([])
})

test('what is only loosely related says so', async () => {
  await using opened = await open('/zh-cn/')
  await search(opened.page, '黑屏')
  expect(await opened.page.locator('.result:not(.weak)').count()).toBe(0)
})

test('nothing found is said, with the words', async () => {
  await using opened = await open('/en/')
  await search(opened.page, 'qqqvvv')
  expect(await opened.page.locator('.search-status').textContent()).toContain('qqqvvv')
})

test('a category narrows what is found', async () => {
  await using opened = await open('/en/')
  await search(opened.page, 'refund')
  await opened.page.getByRole('radio', { name: 'Shipping' }).check({ force: true })
  await expect
    .poll(() =>
      opened.page
        .locator('.result-meta')
        .allTextContents()
        .then((all) => all.every((meta) => !meta.includes('Returns and refunds'))),
    )
    .toBe(true)
})

test('search is driven by keyboard from any page: slash, words, arrow, Enter', async () => {
  await using opened = await open('/en/shipping/shipping-cost/')
  const { page } = opened
  await page.keyboard.press('/')
  await page.locator('dialog guide-search input[type=search]').waitFor()
  await page.keyboard.type('recover username')
  await page.locator('dialog .result').first().waitFor()
  await page.keyboard.press('ArrowDown')
  expect(await page.evaluate(() => document.activeElement?.closest('.result') !== null)).toBe(true)
  await page.keyboard.press('Enter')
  await page.waitForURL('**/account/recover-username/**')
  expect(opened.complaints).toEqual([])
})

test('a step that is found opens its guide at that step', async () => {
  await using opened = await open('/en/returns-refunds/start-refund/#refunded-to-card')
  const { page } = opened
  expect(await page.locator('guide-player').getAttribute('data-mode')).toBe('read')
  await page.getByRole('link', { name: 'Walk through this guide' }).click()
  await page.locator('.gp-card h2', { hasText: 'Is this a new refund?' }).waitFor()
})

test('phrases are found by what they say', async () => {
  await using opened = await open('/en/')
  const { page } = opened
  await search(page, 'unsettling not to know')
  await page.locator('.result', { hasText: 'Phrases' }).locator('a').click()
  await page.waitForURL('**/en/replies/#anxious')
})
