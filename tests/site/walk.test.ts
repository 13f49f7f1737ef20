import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, inject, test } from 'vitest'
import { walkByKeyboard } from './keyboard.ts'
import { open, useBrowser } from './page.ts'

useBrowser()

// The guides in zh-TW are those of zh-CN in other words: a few of them show that the page speaks it.
const locales = [
  ['en', Infinity],
  ['zh-cn', Infinity],
  ['zh-tw', 2],
] as const

test.each(locales)(
  'guides in %s are walked to an outcome by keyboard alone',
  { timeout: 240_000 },
  async (locale, most) => {
    const failures: string[] = []
    const guides = guidesIn(locale).slice(0, most)
    expect(guides.length).toBeGreaterThan(0)
    for (const guide of guides) {
      await using opened = await open(guide)
      try {
        const steps = await walkByKeyboard(opened.page)
        expect(steps.length).toBeGreaterThan(1)
        expect(opened.complaints).toEqual([])
      } catch (error) {
        failures.push(`${guide}: ${String(error)}`)
      }
    }
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
