import type { Page } from 'playwright-core'

/** What the player shows now, as one that only has a keyboard can tell. */
interface Shown {
  step: string
  keys: number
  fields: number
  done: boolean
}

const texts = ['Anna Lee', '1234567890', 'anna@example.com', '13800138000', 'SF1234567890123', '90210', 'A1']
const numbers = ['20', '60', '1', '200']

/** Waits until the player is at rest. */
export async function settled(page: Page): Promise<void> {
  await page.locator('guide-player[data-mode]:not([aria-busy="true"])').waitFor()
}

/** Walks the guide on the page to an outcome with number keys, Tab, Space and Enter; returns the steps it came by. */
export async function walkByKeyboard(page: Page, most = 60): Promise<string[]> {
  const seen: string[] = []
  const visits = new Map<string, number>()
  for (let turn = 0; turn < most; turn++) {
    await settled(page)
    const shown = await look(page)
    seen.push(shown.step)
    if (shown.done) return seen
    const visit = visits.get(shown.step) ?? 0
    visits.set(shown.step, visit + 1)
    await act(page, shown, visit)
  }
  throw new Error(`No outcome after ${most} steps: ${seen.slice(-12).join(' → ')}`)
}

async function act(page: Page, shown: Shown, visit: number): Promise<void> {
  const before = await mark(page)
  const trials = shown.fields > 0 ? texts.length : 1
  for (let trial = 0; trial < trials; trial++) {
    if (shown.fields > 0) {
      await fillByKeyboard(page, trial, visit)
      if (shown.keys > 1) await tabTo(page, '.answers button')
      await page.keyboard.press('Enter')
    } else await page.keyboard.press(String((visit % Math.min(shown.keys, 9)) + 1))
    if (await moved(page, before)) return
  }
  throw new Error(`The step “${shown.step}” did not go on: ${await page.locator('.gp-error').allTextContents()}`)
}

/** Each change of place is an entry in the browser's history. */
async function mark(page: Page): Promise<string> {
  return page.evaluate(() => JSON.stringify(history.state) + history.length)
}

async function moved(page: Page, before: string): Promise<boolean> {
  const changed = page.waitForFunction(
    (old) => {
      const player = document.querySelector<HTMLElement>('guide-player')
      const still = JSON.stringify(history.state) + history.length === old
      const complained = [...document.querySelectorAll('.gp .gp-error')].some((one) => one.textContent !== '')
      return (!still && player?.dataset['mode'] === 'walk' && player.ariaBusy !== 'true') || complained
    },
    before,
    { timeout: 5_000 },
  )
  await changed
  return (await mark(page)) !== before
}

async function look(page: Page): Promise<Shown> {
  return page.evaluate(() => {
    const card = document.querySelector('.gp-card') ?? document.querySelector('[data-current]')
    if (!card) throw new Error('The player shows no step.')
    return {
      step: card.querySelector('h2')?.textContent ?? '',
      keys: card.querySelectorAll('[data-key], .answers a').length,
      fields: card.querySelectorAll('.gp-field').length,
      done: card.querySelector('.outcome') !== null,
    }
  })
}

/** Tabs to every field of the form and fills it; another trial enters another kind of text where the last did not do. */
async function fillByKeyboard(page: Page, trial: number, visit: number): Promise<void> {
  const names = await page.evaluate(() => {
    const card = document.querySelector('.gp-card') ?? document.querySelector('[data-current]')
    const fields = [...(card?.querySelectorAll('.gp-field') ?? [])]
    const wrong = fields.filter((field) => field.classList.contains('gp-invalid'))
    return (wrong.length > 0 ? wrong : fields).map((field) => field.getAttribute('data-name') ?? '')
  })
  for (const name of names) {
    const kind = await tabTo(page, `[data-name="${name}"]`)
    if (kind === 'radio' || kind === 'checkbox') {
      await page.keyboard.press('Space')
      for (let step = 0; step < visit && kind === 'radio'; step++) await page.keyboard.press('ArrowDown')
    } else if (kind === 'date') await page.keyboard.type('11202026')
    else {
      await page.keyboard.press('Control+a')
      await page.keyboard.type((kind === 'decimal' ? numbers : texts)[trial] ?? '1')
    }
  }
}

/** Presses Tab until the focus is in what the selector finds in the step; returns what kind of input it is. */
async function tabTo(page: Page, selector: string): Promise<string> {
  for (let press = 0; press < 80; press++) {
    const kind = await page.evaluate((wanted) => {
      const focus = document.activeElement as HTMLInputElement
      const inStep = focus.closest('.gp-card, [data-current]') !== null
      return inStep && focus.closest(wanted) ? focus.inputMode || focus.type : undefined
    }, selector)
    if (kind !== undefined) return kind
    await page.keyboard.press('Tab')
  }
  throw new Error(`${selector} cannot be reached with Tab.`)
}
