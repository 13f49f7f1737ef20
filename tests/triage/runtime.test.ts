import { readdirSync, readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { join } from 'node:path'
import { link } from '@guidetree/core'
import { readTrees } from '@guidetree/core/node'
import { chromium } from 'playwright-core'
import { expect, test } from 'vitest'
import { train, triage } from '../../packages/triage/src/index.ts'
import { browserArguments, findChromium } from '../browser.ts'

const root = join(import.meta.dirname, '../..')
const folder = join(root, 'packages/triage/src/runtime')
const modules = new Map(
  readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => [name, stripTypeScriptTypes(readFileSync(join(folder, name), 'utf8'))]),
)

const html = `<!doctype html><script type="module">
import { triage } from '/index.ts'
globalThis.triage = triage
</script>`

const odd = [
  '',
  '!!!',
  '😡😡 refund NOW',
  '我的快遞怎麼還沒到啊！！',
  'ＷＨＥＲＥ is it',
  'wheres my parsel',
  'a'.repeat(9000),
]

test('what reads a message imports nothing', () => {
  const text = [...modules.values()].join('\n')
  for (const [, from] of text.matchAll(/\bfrom '([^']+)'/g)) expect(from).toMatch(/^\.\//)
})

test('Node and Chromium answer messages of the scenarios alike, to the byte', async () => {
  const trees = readTrees(join(root, 'trees'))
  const base = link(trees.documents, trees.config, trees.assets)
  const model = train(base)
  const quotes = base.scenarios.flatMap(({ scenarios }) => scenarios.flatMap((scenario) => scenario.quotes))
  // Of thousands every tenth: enough of each guide and locale.
  const texts = [...odd, ...quotes.filter((_, index) => index % 10 === 0).map(({ value }) => value)]
  expect(texts.length).toBeGreaterThan(50)
  const here = JSON.stringify(texts.map((text) => triage(model, text)))

  const browser = await chromium.launch({ executablePath: await findChromium(), args: [...browserArguments] })
  try {
    const page = await browser.newPage()
    await page.route('http://triage.test/**', (route) => {
      const name = new URL(route.request().url()).pathname.slice(1)
      const body = modules.get(name)
      return body === undefined
        ? route.fulfill({ contentType: 'text/html', body: html })
        : route.fulfill({ contentType: 'text/javascript', body })
    })
    await page.goto('http://triage.test/')
    const there = await page.evaluate(
      ([modelText, messages]) => {
        const { triage: run } = globalThis as unknown as { triage: (model: unknown, text: string) => unknown }
        const read = JSON.parse(modelText) as unknown
        return JSON.stringify(messages.map((text) => run(read, text)))
      },
      [JSON.stringify(model), texts] as const,
    )
    expect(there).toBe(here)
  } finally {
    await browser.close()
  }
})
