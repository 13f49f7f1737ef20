import type { Page } from 'playwright-core'
import { expect, inject, test } from 'vitest'
import { settled } from './keyboard.ts'
import { open, stepTitle, useBrowser } from './page.ts'

useBrowser()

const refund = '/en/returns-refunds/start-refund/'
const reason = 'Why does the customer want a refund?'

/** Answers the first question of the refund guide, and the form after it. */
async function toVerification(page: Page): Promise<void> {
  await page.keyboard.press('1')
  await page.locator('.gp-card h2', { hasText: reason }).waitFor()
  await page.locator('.gp').getByLabel('Not as described').check()
  await page.locator('.gp .answers button').click()
  await page
    .locator('.gp-card h2', { hasText: 'Verify customer and purchase' })
    .or(page.locator('.gp-kicker', { hasText: 'in ' }))
    .first()
    .waitFor()
  await settled(page)
}

test('the focus and the title follow each step', async () => {
  await using opened = await open(refund)
  const { page } = opened
  await page.keyboard.press('1')
  await page.locator('.gp-card h2', { hasText: reason }).waitFor()
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(reason)
})

test('back returns to the step before, and the browser does so too', async () => {
  await using opened = await open(refund)
  const { page } = opened
  await page.keyboard.press('1')
  await page.locator('.gp-card h2', { hasText: reason }).waitFor()
  await page.getByRole('button', { name: 'Back' }).click()
  await settled(page)
  expect(await stepTitle(page)).toBe('Is this a new refund?')
  await page.keyboard.press('1')
  await page.locator('.gp-card h2', { hasText: reason }).waitFor()
  await page.goBack()
  await page.locator('.gp-card h2', { hasText: 'Is this a new refund?' }).waitFor()
  await page.goForward()
  await page.locator('.gp-card h2', { hasText: reason }).waitFor()
})

test('an earlier answer is changed, and the agent sees what became of the later ones', async () => {
  await using opened = await open(refund)
  const { page } = opened
  await toVerification(page)
  const before = await stepTitle(page)
  await page
    .getByRole('button', { name: `Change “${reason}”` })
    .first()
    .click()
  await page.getByText('You are changing').waitFor()
  await page.locator('.gp').getByLabel('No longer wanted').check()
  await page.locator('.gp .answers button').click()
  await page.locator('.gp-notice', { hasText: 'Changed.' }).waitFor()
  expect(await stepTitle(page)).toBe(before)
  expect(await page.locator('.gp-path').textContent()).toContain('No longer wanted')
})

test('a change is given up with Cancel', async () => {
  await using opened = await open(refund)
  const { page } = opened
  await toVerification(page)
  const before = await stepTitle(page)
  await page.getByRole('button', { name: 'Change “Is this a new refund?”' }).click()
  await page.getByRole('button', { name: 'Cancel' }).click()
  await settled(page)
  expect(await stepTitle(page)).toBe(before)
})

test('a new case asks first, then starts over', async () => {
  await using opened = await open(refund)
  const { page } = opened
  await toVerification(page)
  page.once('dialog', (dialog) => void dialog.accept())
  await page.getByRole('button', { name: 'Start over' }).click()
  await page.locator('.gp-card h2', { hasText: 'Is this a new refund?' }).waitFor()
  expect(new URL(page.url()).hash).toBe('')
})

test('a reload shows the same step; a link opened elsewhere says so and lists its facts', async () => {
  await using opened = await open(refund)
  const { page } = opened
  await toVerification(page)
  const title = await stepTitle(page)
  await page.reload()
  await page.locator('.gp-card').waitFor()
  expect(await stepTitle(page)).toBe(title)
  expect(await page.locator('[data-from-link]').count()).toBe(0)

  await using elsewhere = await open(page.url())
  await elsewhere.page.locator('[data-from-link]', { hasText: 'Not as described' }).waitFor()
  expect(await stepTitle(elsewhere.page)).toBe(title)
  await elsewhere.page.getByRole('button', { name: 'They are right' }).click()
  expect(await elsewhere.page.locator('[data-from-link]').count()).toBe(0)
})

test('a damaged link is refused with a reason, and a new case begins', async () => {
  await using opened = await open(`${refund}#~1nonsense`)
  await opened.page.locator('.gp-notice.warn', { hasText: 'does not hold a case' }).waitFor()
  expect(await stepTitle(opened.page)).toBe('Is this a new refund?')
})

test('switching the language keeps the page and the case', async () => {
  await using opened = await open(refund)
  const { page } = opened
  await page.keyboard.press('1')
  await page.locator('.gp-card h2', { hasText: reason }).waitFor()
  await page.locator('summary', { hasText: 'English' }).click()
  await page.getByRole('link', { name: '简体中文' }).click()
  await page.locator('.gp-path li').waitFor()
  expect(new URL(page.url()).pathname).toBe('/zh-cn/returns-refunds/start-refund/')
  expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN')
  expect(await stepTitle(page)).not.toBe('')
})

test('what is personal never stands in the address', async () => {
  await using opened = await open('/en/account/find-account/')
  const { page } = opened
  await page.keyboard.press('1')
  await page.locator('.gp-card .gp-field input').first().waitFor()
  for (const input of await page.locator('.gp-card .gp-field input').all()) await input.fill('Zacharias Quill')
  await page.keyboard.press('Enter')
  await page.locator('.gp-facts', { hasText: 'Zacharias Quill' }).waitFor()
  const [encoded = ''] = new URL(page.url()).hash.match(/[\w-]+$/) ?? []
  expect(encoded).not.toBe('')
  const shifted = [0, 1, 2, 3].map((skip) => Buffer.from(encoded.slice(skip), 'base64url').toString('latin1'))
  for (const text of [page.url(), ...shifted]) expect(text).not.toContain('Zacharias')
  expect(
    await page.evaluate(() => JSON.stringify([history.state, { ...sessionStorage }, { ...localStorage }])),
  ).not.toContain('Zacharias')
})

test('what is wrong with a field is said at the field, in the language of the page', async () => {
  await using opened = await open('/zh-cn/account/find-account/')
  const { page } = opened
  await page.keyboard.press('1')
  await page.locator('.gp-card .gp-field input').first().waitFor()
  await page.keyboard.press('Tab')
  await page.locator('.gp-card .gp-field input').first().press('Enter')
  await page.locator('.gp-invalid .gp-error', { hasText: '请填写' }).waitFor()
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-invalid'))).toBe('true')
})

test('a script is copied with its facts filled in', async () => {
  const { address } = inject('site')
  await using opened = await open(refund)
  const { page } = opened
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: address })
  await page.keyboard.press('1')
  const script = page.locator('.gp .gp-script').first()
  await script.getByRole('button', { name: 'Copy' }).click()
  await page.locator('.gp-live', { hasText: 'Copied' }).waitFor()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    (await script.locator('blockquote').textContent())?.trim(),
  )
})

test('the first script is copied before anything was answered', async () => {
  const { address } = inject('site')
  await using opened = await open(refund)
  const { page } = opened
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: address })
  await page.locator('[data-current] .gp-copy').first().click()
  await page.locator('.gp-live', { hasText: 'Copied' }).waitFor()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('I will gladly help you with your refund.')
})

test('the mood of the customer adds what fits it, at once', async () => {
  await using opened = await open(refund)
  const { page } = opened
  await page.locator('.gp-card .gp-script, [data-current] .script').first().waitFor()
  const before = await page.locator('.gp-card .gp-script').count()
  await page.getByLabel('Mood').selectOption('angry')
  await settled(page)
  await page.locator('.gp-card .gp-script').nth(before).waitFor()
  expect(await stepTitle(page)).toBe('Is this a new refund?')
})

test('the outcome has a case record to copy', async () => {
  const { address } = inject('site')
  await using opened = await open('/en/phone/phone-support/')
  const { page } = opened
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: address })
  const { walkByKeyboard } = await import('./keyboard.ts')
  await walkByKeyboard(page)
  await page.getByRole('button', { name: 'Copy as Markdown' }).click()
  await page.locator('.gp-live', { hasText: 'Copied' }).waitFor()
  const markdown = await page.evaluate(() => navigator.clipboard.readText())
  expect(markdown).toMatch(/^# Case: Phone support\n/)
  expect(markdown).not.toContain('Anna Lee')
  await page.getByRole('button', { name: 'Copy as JSON' }).click()
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toMatch(/^\{/)
  expect(JSON.parse(await page.evaluate(() => navigator.clipboard.readText()))).toMatchObject({
    format: 1,
    guide: 'phone-support',
    status: 'done',
  })
})

test('a step shows the images of its guide', async () => {
  await using opened = await open('/en/phone/no-service/')
  const { page } = opened
  for (const title of [
    'Is airplane mode on?',
    'What does the phone say about the SIM card?',
    'Put the SIM card in again',
  ]) {
    await page.keyboard.press('2')
    await page.locator('.gp-card h2', { hasText: title }).waitFor()
  }
  const image = page.locator('.gp-card').getByAltText('A pin in a small hole beside the tray')
  await image.waitFor()
  expect(await image.evaluate(async (node: HTMLImageElement) => (await node.decode(), node.naturalWidth))).toBe(840)
})
