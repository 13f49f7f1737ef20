import { expect, test } from 'vitest'
import { open, useBrowser } from './page.ts'

useBrowser()

test('a number key answers the first question, and the focus is on the next step', async () => {
  await using opened = await open('/en/returns-refunds/start-refund/')
  const { page, complaints } = opened
  await page.locator('.gp-card h2', { hasText: 'Is this a new refund?' }).waitFor()
  await page.keyboard.press('1')
  await page.locator('.gp-path li').waitFor()
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H2')
  expect(page.url()).toContain('#~')
  expect(complaints).toEqual([])
})
