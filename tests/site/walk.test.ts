import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, inject, test } from 'vitest'
import { walkByKeyboard } from './keyboard.ts'
import { open, useBrowser } from './page.ts'

useBrowser()

test.each(['en', 'zh-cn', 'zh-tw'])(
  'guides in %s are walked to an outcome by keyboard alone',
  { timeout: 240_000 },
  async (locale) => {
    const failures: string[] = []
    const guides = guidesIn(locale)
    expect(guides.length).toBeGreaterThan(0)
    const waiting = [...guides]
    const walkOn = async (): Promise<void> => {
      for (let guide = waiting.shift(); guide !== undefined; guide = waiting.shift()) {
        await using opened = await open(guide)
        const steps = await walkByKeyboard(opened.page).catch((error: unknown) => [String(error)])
        if (steps.length < 2 || opened.complaints.length > 0)
          failures.push([guide, ...steps, ...opened.complaints].join('\n'))
      }
    }
    // A few at a time: a walk mostly waits for the browser.
    await Promise.all([walkOn(), walkOn(), walkOn()])
    expect(failures).toEqual([])
  },
)

/** Returns the addresses of the guides that are written in a locale; those shown in another language say so. */
function guidesIn(locale: string): string[] {
  const { folder } = inject('site')
  const files = readdirSync(join(folder, locale), { recursive: true, encoding: 'utf8' })
  return files
    .filter((file) => file.endsWith('index.html'))
    .filter((file) => {
      const html = readFileSync(join(folder, locale, file), 'utf8')
      return html.includes('<guide-player') && !html.includes('data-fallback')
    })
    .map((file) => `/${locale}/${file.replace(/index\.html$/, '')}`)
}
