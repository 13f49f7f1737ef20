import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { guidePages } from './guides.ts'
import { settled } from './keyboard.ts'
import { open, stepTitle, useBrowser } from './page.ts'

useBrowser()

/** What stands in the step on the screen, as one reads it. */
async function words(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const step = document.querySelector('.gp-card') ?? document.querySelector('[data-current]')
    const parts = 'h2, .note, .gp-do, .script, .gp-field, .answers > li, .gp-primary'
    return [...(step?.querySelectorAll<HTMLElement>(parts) ?? [])]
      .filter((one) => one.checkVisibility())
      .map((one) => one.innerText.replace(/\s+/g, ' ').trim())
  })
}

test.each(['en', 'zh-tw'])(
  'the first step that a page in %s has in its HTML is the one that its case begins with',
  { timeout: 240_000 },
  async (locale) => {
    const waiting = guidePages(locale)
    const different: unknown[] = []
    const compare = async (): Promise<void> => {
      for (let guide = waiting.shift(); guide !== undefined; guide = waiting.shift()) {
        await using opened = await open(guide)
        const { page, complaints } = opened
        const mode = await page.locator('guide-player').getAttribute('data-mode')
        const before = await words(page)
        await page.locator('[data-walk]').evaluate((link: HTMLElement) => link.click())
        await page.locator('.gp-card').waitFor()
        await settled(page)
        const after = await words(page)
        if (mode !== 'start' || before.length < 2 || JSON.stringify(before) !== JSON.stringify(after))
          different.push({ guide, mode, before, after })
        if (complaints.length > 0) different.push({ guide, complaints })
      }
    }
    await Promise.all([compare(), compare(), compare()])
    expect(different).toEqual([])
  },
)

test('what is said before a called guide begins is shown, and gone on from with a key or a click', async () => {
  for (const goOn of [
    (page: Page) => page.keyboard.press('1'),
    (page: Page) => page.getByRole('button', { name: 'Continue' }).click(),
  ]) {
    await using opened = await open('/en/shipping/missing-item/')
    const { page } = opened
    expect(await stepTitle(page)).toBe('Verify customer and purchase')
    expect(await page.locator('[data-current] .script').count()).toBe(1)
    await goOn(page)
    await page.locator('.gp-card h2', { hasText: 'What can the customer give you?' }).waitFor()
    expect(await page.locator('.gp .gp-kicker').textContent()).toBe("Step 1 · in Find the customer's account")
  }
})

test('a guide that begins with a call shows the called guide’s question, and answers lead on from it', async () => {
  await using opened = await open('/zh-cn/account/verify-customer/')
  const { page } = opened
  expect(await page.locator('[data-current] .gp-kicker').textContent()).toMatch(/^第 1 步 · 所属流程：/)
  const second = page.locator('[data-current] .answers a').nth(1)
  const answer = (await second.textContent()) ?? ''
  expect(await second.getAttribute('href')).toMatch(/^\/zh-cn\/account\/find-account\/#/)
  await second.click()
  await page.locator('.gp-path', { hasText: answer }).waitFor()
})

test('what belongs to another page is neither printed nor read among all steps', async () => {
  await using opened = await open('/en/account/verify-customer/')
  const { page } = opened
  const foreign = page.locator('[data-current]')
  expect(await foreign.isVisible()).toBe(true)
  await page.emulateMedia({ media: 'print' })
  expect(await foreign.isVisible()).toBe(false)
  await page.emulateMedia({ media: 'screen' })
  await page.getByRole('link', { name: 'All steps' }).click()
  await page.locator('guide-player[data-mode=read]').waitFor()
  expect(await foreign.isVisible()).toBe(false)
  expect(await page.locator('section[data-step=account]').isVisible()).toBe(true)

  await using plain = await open('/en/account/verify-customer/', { javaScriptEnabled: false })
  expect(await plain.page.locator('section.step').count()).toBe(await page.locator('section[data-step]').count())
  expect(await plain.page.locator('.ways a').first().getAttribute('href')).toBe(
    '/en/account/find-account/#what-is-known',
  )
})

test('what was typed in the first step stays when it is sent and something is missing', async () => {
  await using opened = await open('/en/phone/phone-support/')
  const { page } = opened
  const name = page.locator('[data-current] .gp-input').first()
  await name.fill('Anna Quill')
  await name.press('Enter')
  await page.locator('.gp-card .gp-error', { hasText: 'Fill' }).first().waitFor()
  expect(await page.locator('.gp-card .gp-input').first().inputValue()).toBe('Anna Quill')
})

test('what was chosen in a form stays when the customer’s mood changes meanwhile', async () => {
  await using opened = await open('/en/returns-refunds/start-refund/')
  const { page } = opened
  await page.keyboard.press('1')
  const choice = page.locator('.gp-card').getByLabel('Not as described')
  await choice.check()
  await page.getByLabel('Mood').selectOption('angry')
  await page.locator('.gp-facts', { hasText: 'Angry' }).waitFor()
  expect(await choice.isChecked()).toBe(true)
})
