import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { expect, inject, test } from 'vitest'
import { open, useBrowser } from './page.ts'

useBrowser()

const pages = {
  start: '/en/',
  'start in Chinese': '/zh-cn/',
  category: '/zh-tw/shipping/',
  guide: '/en/returns-refunds/start-refund/',
  form: '/en/phone/phone-support/',
  'all steps': '/zh-cn/returns-refunds/start-refund/#not-verified',
  article: '/en/returns-refunds/refund-methods/',
  fallback: '/zh-cn/phone/no-service/',
  phrases: '/zh-cn/replies/',
  docs: '/docs/',
  'missing page': '/en/nothing/here/',
}
const looks = (['light', 'dark'] as const).flatMap((colorScheme) =>
  [360, 1440].map((width) => ({ colorScheme, width })),
)

test.each(Object.entries(pages))('axe finds nothing on the page: %s', async (_, path) => {
  for (const { colorScheme, width } of looks) {
    await using opened = await open(path, { colorScheme, viewport: { width, height: 800 } })
    const { page, complaints } = opened
    if (path === pages.guide) {
      await page.keyboard.press('1')
      await page.locator('.gp-path li').waitFor()
    }
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze()
    const found = violations.map(
      ({ id, nodes }) =>
        `${colorScheme} ${width} ${id}: ${nodes
          .map((node) => node.target.join(' '))
          .slice(0, 3)
          .join(', ')}`,
    )
    expect(found).toEqual([])
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(overflow, `sideways scrolling at ${width}`).toBeLessThanOrEqual(0)
    expect(complaints.filter((text) => path !== pages['missing page'] || !text.includes('404'))).toEqual([])
  }
})

test.each(Object.entries(pages))('a strict policy stands on the page: %s', async (_, path) => {
  await using opened = await open(path)
  const { page } = opened
  const policy = (await page.locator('meta[http-equiv="content-security-policy"]').getAttribute('content')) ?? ''
  expect(policy).toContain("default-src 'none'")
  expect(policy).not.toContain('unsafe-inline')
  expect(policy).not.toMatch(/'unsafe-eval'|https?:|\*/)
  expect(await page.locator('[style], [onclick], style').count()).toBe(0)
})

test('without scripts every step is there, answers are links, and the first leads to its step', async () => {
  await using opened = await open('/en/returns-refunds/start-refund/', { javaScriptEnabled: false })
  const { page } = opened
  const steps = page.locator('section.step')
  expect(await steps.count()).toBeGreaterThan(10)
  expect(await steps.last().isVisible()).toBe(true)
  expect(await page.locator('.gp-side').isVisible()).toBe(false)
  const answer = page.locator('.answers a').first()
  const target = (await answer.getAttribute('href')) ?? ''
  await answer.click()
  expect(decodeURIComponent(new URL(page.url()).hash)).toBe(target)
  expect(await page.locator(':target h2').textContent()).toBe('Why does the customer want a refund?')
})

test('print shows every step, and nothing that can only be clicked', async () => {
  await using opened = await open('/en/returns-refunds/start-refund/')
  const { page } = opened
  await page.keyboard.press('1')
  await page.locator('.gp-path li').waitFor()
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('section.step').last().isVisible()).toBe(true)
  for (const hidden of ['.site-header', '.gp', '.gp-side', '.gp-tools']) {
    expect(await page.locator(hidden).first().isVisible(), hidden).toBe(false)
  }
})

test('what is not translated says so in the language of the page', async () => {
  await using chinese = await open('/zh-cn/phone/no-service/')
  expect(await chinese.page.locator('html').getAttribute('lang')).toBe('zh-CN')
  expect(await chinese.page.locator('[data-fallback="en"]').textContent()).toContain('暂无简体中文版')
  expect(await chinese.page.locator('.steps').getAttribute('lang')).toBe('en')
  await using english = await open('/en/phone/no-service/')
  expect(await english.page.locator('[data-fallback]').count()).toBe(0)
})

test('each language has its code, its folder and links to the others', async () => {
  for (const [folder, lang] of [
    ['en', 'en'],
    ['zh-cn', 'zh-CN'],
    ['zh-tw', 'zh-TW'],
  ] as const) {
    await using opened = await open(`/${folder}/shipping/missing-item/`)
    expect(await opened.page.locator('html').getAttribute('lang')).toBe(lang)
    const alternates = await opened.page
      .locator('link[rel=alternate]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')))
    expect(alternates).toEqual(['en', 'zh-cn', 'zh-tw'].map((one) => `/${one}/shipping/missing-item/`))
  }
})

test('the bare address leads to the language that the browser asks for', async () => {
  await using opened = await open('/', { locale: 'zh-HK' })
  await opened.page.waitForURL('**/zh-tw/')
})

test('a missing page answers in every language', async () => {
  await using opened = await open('/zh-cn/nowhere/')
  expect(await opened.page.locator('section[lang="zh-CN"]').textContent()).toContain('页面不存在')
})

test('the appearance is chosen, and kept', async () => {
  await using opened = await open('/en/', { colorScheme: 'light' })
  const { page } = opened
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  const light = await background()
  await page.getByLabel('Appearance').click()
  await page.getByRole('button', { name: 'Dark' }).click()
  const dark = await background()
  expect(dark).not.toBe(light)
  await page.reload()
  expect(await background()).toBe(dark)
})

test('the diagram is loaded on demand and shows where the case stands', async () => {
  await using opened = await open('/en/returns-refunds/start-refund/')
  const { page, complaints } = opened
  await page.keyboard.press('1')
  await page.locator('.gp-path li').waitFor()
  await page.getByRole('link', { name: 'Diagram' }).click()
  await page.locator('dialog .here').waitFor()
  expect(await page.locator('dialog .been').count()).toBe(2)
  await page.getByRole('button', { name: 'Close' }).click()
  expect(complaints).toEqual([])
})

test('everything that a page names is there', () => {
  const { folder } = inject('site')
  const html = readFileSync(join(folder, 'en/index.html'), 'utf8')
  expect(html).not.toContain('undefined')
})
