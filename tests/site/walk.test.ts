import { expect, test } from 'vitest'
import { guidePages, htmlOf } from './guides.ts'
import { walkByKeyboard } from './keyboard.ts'
import { open, useBrowser } from './page.ts'

useBrowser()

test.each(['en', 'zh-cn', 'zh-tw'])(
  'guides in %s are walked to an outcome by keyboard alone',
  { timeout: 240_000 },
  async (locale) => {
    const failures: string[] = []
    // Those shown in another language say so: they are walked there.
    const guides = guidePages(locale).filter((guide) => !htmlOf(guide).includes('data-fallback'))
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
