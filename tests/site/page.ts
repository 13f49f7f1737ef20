import { chromium } from 'playwright-core'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, inject } from 'vitest'
import { browserArguments } from '../browser.ts'
import { settled } from './keyboard.ts'

let browser: Browser

/** Opens one browser for the tests of a file. */
export function useBrowser(): void {
  beforeAll(async () => {
    const { chromium: executablePath } = inject('site')
    browser = await chromium.launch({ executablePath, headless: true, args: [...browserArguments] })
  })
  afterAll(() => browser.close())
}

/** A page, and whatever its console complained about. */
export interface Opened {
  page: Page
  complaints: string[]
  [Symbol.asyncDispose]: () => Promise<void>
}

/** Returns a page of the site in a context of its own; it is closed when it goes out of scope. */
export async function open(path: string, options: BrowserContextOptions = {}): Promise<Opened> {
  const { address } = inject('site')
  const context = await browser.newContext({ baseURL: address, reducedMotion: 'reduce', ...options })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  page.setDefaultTimeout(10_000)
  await page.goto(path)
  const scripts = options.javaScriptEnabled !== false
  if (scripts && (await page.locator('guide-player').count()) > 0) await settled(page)
  return { page, complaints, [Symbol.asyncDispose]: () => context.close() }
}

/** Returns the heading of the step on the screen. */
export async function stepTitle(page: Page): Promise<string> {
  return (await page.locator('.gp-card > h2, [data-current] > h2').first().textContent())?.trim() ?? ''
}
