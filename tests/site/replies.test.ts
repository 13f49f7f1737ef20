import { expect, inject, test } from 'vitest'
import { open, useBrowser } from './page.ts'

useBrowser()

test.each([
  ['/en/', 'Phrases by mood', 'Angry', 'Understand'],
  ['/zh-cn/', '情绪话术', '生气', '认知共情'],
  ['/zh-tw/', '情緒話術', '生氣', '認知同理'],
])('%s leads to a page of phrases by mood and level', async (start, title, mood, level) => {
  await using opened = await open(start)
  const { page, complaints } = opened
  await page.getByRole('link', { name: title }).click()
  await page.locator('h1', { hasText: title }).waitFor()
  const section = page.locator('#angry')
  expect(await section.locator('h2').textContent()).toBe(mood)
  expect(await section.locator('h3').first().textContent()).toBe(level)
  expect(await section.locator('.phrase').count()).toBeGreaterThan(3)
  expect(complaints).toEqual([])
})

test('a phrase is copied, blanks in brackets', async () => {
  await using opened = await open('/en/replies/')
  const { page } = opened
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: inject('site').address })
  await page.locator('#calm [data-copy]').first().click()
  await page.locator('[role=status]', { hasText: 'Copied' }).waitFor()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toContain('[Item (brand and type)]')
  expect(copied).not.toContain('{{')
})

test('phrases are found by their words and by mood', async () => {
  await using opened = await open('/en/replies/')
  const { page } = opened
  const shown = (): Promise<string[]> => page.locator('.phrase:visible').allTextContents()
  await page.getByLabel('Find a phrase').fill('manager ANGRY')
  expect(await shown()).toEqual([expect.stringContaining('my manager')])
  expect(await page.locator('section:visible').count()).toBe(1)
  await page.getByLabel('Find a phrase').fill('xyzzy')
  expect(await shown()).toEqual([])
  expect(await page.locator('[role=status]').textContent()).toBe('No phrase has these words.')
})

test('phrases are there without scripts, and on paper', async () => {
  await using opened = await open('/zh-cn/replies/', { javaScriptEnabled: false })
  const { page } = opened
  expect(await page.locator('.phrase').last().isVisible()).toBe(true)
  expect(await page.locator('[data-copy]').first().isVisible()).toBe(false)
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('.phrase').last().isVisible()).toBe(true)
})
