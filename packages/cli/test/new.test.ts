import { expect, test } from 'vitest'
import { desk, folderOf, read, run, write } from './harness.ts'

const warnings = /missing-translation|translation-without-source|untranslated-target/

const errorsIn = async (dir: string, path: string): Promise<string[]> => {
  const { out } = await run(dir, 'check --format json')
  const messages: { path: string; severity: string; id: string; line: number }[] = JSON.parse(out)
  return messages
    .filter((message) => message.path === path && message.severity !== 'info')
    .map(({ line, id }) => `${line} ${id}`)
    .filter((message) => !warnings.test(message))
}

test.each([
  ['guide', 'en/orders/lost.md'],
  ['guide', 'zh-CN/orders/晚到.md'],
  ['guide', 'en/orders/2nd-try.md'],
  ['guide', 'en/orders/if.md'],
  ['article', 'en/orders/policy.md'],
  ['article', 'zh-CN/orders/policy.md'],
  ['scenarios', 'en/orders/cancelled.scenarios.md'],
])('new %s %s passes check', async (kind, path) => {
  const dir = folderOf(desk)
  const { status, out, err } = await run(dir, `new ${kind} trees/${path}`)
  expect({ status, out }).toEqual({ status: 0, out: '' })
  expect(err).toContain(`Wrote trees/${path}`)
  expect(await errorsIn(dir, path)).toEqual([])
})

test('in a folder of its own, and in three languages', async () => {
  const dir = folderOf({})
  for (const locale of ['en', 'zh-CN', 'zh-TW']) {
    expect((await run(dir, `new guide trees/${locale}/orders/lost-${locale.toLowerCase()}.md`)).err).toContain('Wrote')
  }
  expect(read(dir, 'trees/zh-TW/orders/lost-zh-tw.md')).toContain('已解決')
  expect((await run(dir, 'check')).status).toBe(0)
})

test('a new guide can be walked at once, and its scenarios run', async () => {
  const dir = folderOf(desk)
  await run(dir, 'new guide trees/en/orders/lost.md')
  await run(dir, 'new scenarios trees/en/orders/lost.scenarios.md')
  expect((await run(dir, 'walk lost --json --answer yes')).out).toContain('"kind": "resolved"')
  expect((await run(dir, 'test')).out).toContain('3 passed')
})

test('scenarios name the real outcome, also in another guide', async () => {
  const dir = folderOf({ ...desk, 'trees/en/orders/go.md': '# Go\n\n## Where?\n\n- [There](cancelled.md)\n' })
  await run(dir, 'new scenarios trees/en/orders/go.md')
  expect(read(dir, 'trees/en/orders/go.scenarios.md')).toContain('Ends at [Offer](cancelled.md#offer).')
  expect((await run(dir, 'test')).status).toBe(0)
})

test('a guide of the source locale is what its translation starts from', async () => {
  const dir = folderOf(desk)
  await run(dir, 'new guide trees/zh-CN/orders/late.md')
  const text = read(dir, 'trees/zh-CN/orders/late.md')
  expect(text).toContain('## Wait\n\n`#wait` `unresolved`')
  expect(text).toContain('## Hand over\n\n`#hand-over` `escalated`')
  expect(text).toContain('## Send again\n\n`#again` `resolved`')
  expect(await errorsIn(dir, 'zh-CN/orders/late.md')).toEqual([])
  write(dir, 'trees/zh-CN/orders/late.md', text.replace('## Wait', '## 再等等').replace('## Hand over', '## 转交'))
  expect(await errorsIn(dir, 'zh-CN/orders/late.md')).toEqual([])
})

test('nothing is overwritten', async () => {
  const dir = folderOf(desk)
  const { status, err } = await run(dir, 'new guide trees/en/orders/late.md')
  expect(status).toBe(1)
  expect(err).toContain('is there already')
  expect(read(dir, 'trees/en/orders/late.md')).toBe(desk['trees/en/orders/late.md'])
})

test.each([
  ['new guide trees/en/late.md', 2, 'PATH must be <folder>/<locale>/<category>/<id>.md'],
  ['new guide trees/en/orders/more/late.md', 2, 'PATH must be <folder>/<locale>/<category>/<id>.md'],
  ['new guide trees/fr/orders/x.md', 1, 'guidetree.yaml has no locale "fr", only en, zh-CN'],
  ['new guide trees/en/orders/a+b.md', 2, '"a+b" cannot be an id'],
  ['new guide trees/en/orders/constructor.md', 2, 'cannot be an id'],
  ['new guide trees/en/orders/x.txt', 2, 'must end in .md'],
  ['new guide trees/en/returns/late.md', 1, 'The id "late" is taken by en/orders/late.md'],
  ['new scenarios trees/en/orders/nothing.scenarios.md', 1, 'There is no guide en/orders/nothing.md'],
])('%s: %i, %s', async (argv, status, message) => {
  const ran = await run(folderOf(desk), argv)
  expect(ran.err).toContain(message)
  expect(ran.status).toBe(status)
})

test('a path without a folder, a locale and a category is refused where there is no guidetree.yaml', async () => {
  const dir = folderOf({})
  for (const path of ['x.md', 'en/x.md', 'orders/en/x.md']) {
    expect((await run(dir, `new guide ${path}`)).status).toBe(2)
  }
  expect((await run(dir, 'new guide en/orders/x.md')).status).toBe(0)
})

test('a category that guidetree.yaml does not declare is refused', async () => {
  const dir = folderOf({
    ...desk,
    'trees/guidetree.yaml': `${desk['trees/guidetree.yaml']}categories: {orders: {label: Orders}}\n`,
  })
  expect((await run(dir, 'new guide trees/en/order/x.md')).err).toContain('only orders (did you mean orders?)')
})
