import { expect, test } from 'vitest'
import { commands } from '../src/commands/index.ts'
import { languageFrom, languageOf } from '../src/language.ts'
import type { Language } from '../src/language.ts'
import { speaker } from '../src/strings/index.ts'
import { displayWidth } from '../src/text.ts'
import { guidetree } from './bin.ts'
import { desk, folderOf, read, run, write } from './harness.ts'

test.each([
  ['en', 'en'],
  ['en_GB.UTF-8', 'en'],
  ['zh', 'zh-CN'],
  ['zh_CN.UTF-8', 'zh-CN'],
  ['zh_CN.GB18030@pinyin', 'zh-CN'],
  ['zh_SG', 'zh-CN'],
  ['zh-Hans', 'zh-CN'],
  ['zh_TW.UTF-8', 'zh-TW'],
  ['zh_HK', 'zh-TW'],
  ['zh_MO.UTF-8', 'zh-TW'],
  ['zh-Hant', 'zh-TW'],
  ['de_DE.UTF-8', undefined],
  ['C', undefined],
  ['POSIX', undefined],
  ['C.UTF-8', undefined],
  ['', undefined],
  ['what?', undefined],
])('for the locale %j the language is %s', (locale, language) => {
  expect(languageOf(locale)).toBe(language)
})

test.each<[environment: Record<string, string>, language: Language]>([
  [{ LANG: 'zh_TW.UTF-8' }, 'zh-TW'],
  [{ LANG: 'zh_TW.UTF-8', LC_MESSAGES: 'zh_CN.UTF-8' }, 'zh-CN'],
  [{ LANG: 'zh_TW.UTF-8', LC_MESSAGES: 'zh_CN.UTF-8', LC_ALL: 'C' }, 'en'],
  [{ LANG: 'zh_TW.UTF-8', LC_ALL: '' }, 'zh-TW'],
  [{ LANG: 'fr_FR.UTF-8' }, 'en'],
])('in the environment %j it is %s', (environment, language) => {
  expect(languageFrom(environment)).toBe(language)
})

test('the real command speaks the language of the environment, and --lang comes first', () => {
  const dir = folderOf(desk)
  expect(guidetree(dir, ['chek'], { LC_ALL: 'zh_CN.UTF-8' }).stderr).toContain('没有命令 chek（是不是想用 check？）')
  expect(guidetree(dir, ['chek'], { LC_ALL: '', LC_MESSAGES: '', LANG: 'zh_HK.UTF-8' }).stderr).toContain('沒有指令')
  expect(guidetree(dir, ['--lang', 'en', 'chek'], { LC_ALL: 'zh_CN.UTF-8' }).stderr).toContain('Unknown command chek')
})

test.each(['--lang zh-TW test', 'test --lang zh-TW', 'test --lang=zh_HK trees', 'test --lang en --lang zh-TW'])(
  '--lang is heard anywhere: %s',
  async (line) => {
    expect((await run(folderOf(desk), line)).out).toBe('測試情境：2 個通過\n')
  },
)

test.each([
  ['--lang fr check', '--lang cannot be "fr", expected en, zh-CN, zh-TW'],
  ['check --lang', '--lang needs a value: --lang LANG'],
  ['check --lnag en', 'Unknown option --lnag of "guidetree check" (did you mean --lang?)'],
])('%s is refused', async (line, message) => {
  const { status, out, err } = await run(folderOf(desk), line)
  expect([status, out]).toEqual([2, ''])
  expect(err).toContain(message)
})

const chinese = ['zh-CN', 'zh-TW'] as const
const pages = chinese.flatMap((language) =>
  ['', ...commands.map(({ name }) => name)].map((name) => [language, name] as const),
)

test.each(pages)('%s: the help of guidetree %s has nothing in English but what is typed', async (language, name) => {
  const { status, out } = await run(folderOf({}), `${name} --help`.trim(), { language })
  expect(status).toBe(0)
  const words = out.replaceAll(/^  guidetree .*? {2,}|^  guidetree .*$/gm, '')
  expect(words).not.toMatch(/[a-z]{2,} [a-z]{2,} [a-z]{2,}|undefined|\{\w+\}/)
  expect(words).toMatch(/\p{Script=Han}/u)
})

test.each(chinese)('%s: columns of the help stand under each other', async (language) => {
  const { out } = await run(folderOf({}), 'check --help', { language })
  const rows = out.split('\n').filter((line) => line.startsWith('  --'))
  const starts = rows.map((row) => displayWidth(/^ {2}--\S+(?: [A-Z]+)? +/.exec(row)![0]))
  expect(new Set(starts).size).toBe(1)
})

const broken = desk['trees/en/orders/late.md']!.replace('(#look-again)', '(#look-agian)')

test('check: the frame is Chinese, the message itself English, with its fix', async () => {
  const dir = folderOf({ ...desk, 'trees/en/orders/late.md': broken })
  const { status, out } = await run(dir, 'check', { language: 'zh-CN' })
  expect(status).toBe(1)
  expect(out).toMatch(/late\.md:20:8 错误 Unexpected .* unknown-target\n/)
  expect(out).toContain('    改为 #look-again\n')
  expect(out).toMatch(/已检查 3 个流程：1 个错误、\d+ 个警告、\d+ 条提示（加 --remarks 查看）/)
})

test.each([
  ['check --format json'],
  ['check --format github'],
  ['check --format sarif'],
  ['test --format json'],
  ['test --suggest --format json'],
  ['walk late --json --answer yes'],
  ['paths late --json'],
  ['graph late --format json'],
  ['classify cancelled --json'],
])('%s is the same in every language', async (line) => {
  const dir = folderOf(desk)
  const english = await run(dir, line)
  for (const language of chinese) expect((await run(dir, line, { language })).out).toBe(english.out)
})

test('classify: titles, levels and moods are told in the language of the person', async () => {
  const translated = desk['trees/en/orders/cancelled.md']!.replace('# Order was cancelled', '# 订单已取消')
    .replace('## Why?', '## 为什么？\n\n`#why`')
    .replace('## Offer\n\n', '## 优惠\n\n`#offer` ')
    .replace('## Bye\n\n', '## 结束\n\n`#bye` ')
  const dir = folderOf({
    ...desk,
    'trees/guidetree.yaml': `${desk['trees/guidetree.yaml']}categories: {orders: {label: {en: Orders, zh-CN: 订单}}}\n`,
    'trees/zh-CN/orders/cancelled.md': translated,
  })
  const { out } = await run(dir, "classify 'my order was cancelled, I am furious!!'", { language: 'zh-CN' })
  expect(out).toMatch(/^\S+（订单）\n {2}1 .* cancelled {2}订单已取消 /)
  expect(out).toMatch(/ {2}情绪 +生气 /)
})

test('test: a failing case says in Chinese what was expected and what came', async () => {
  const cases = [
    '## 去向不同\n\n1. Yes\n2. `days_late = 5` `order_value = 5`\n\nEnds at [Wait](late.md#wait).\n',
    '## 没有的选项\n\n1. Perhaps\n\nEnds at [Wait](late.md#wait).\n',
    '## 没走完\n\n1. Yes\n\nEnds at [Wait](late.md#wait).\n',
    '## 数值不对\n\n1. Yes\n2. `days_late = -2` `order_value = 5`\n\nEnds at [Wait](late.md#wait).\n',
  ]
  const dir = folderOf({ ...desk, 'trees/en/orders/late.scenarios.md': `# Late: scenarios\n\n${cases.join('\n')}` })
  const { out } = await run(dir, 'test', { language: 'zh-CN' })
  expect(out).toContain('失败 去向不同\n    预期：在 #wait 结束\n    实际：在 #again 结束\n')
  expect(out).toContain(
    '    预期：回答“Perhaps”\n    实际：停在 #tracking：late#tracking 没有选项“Perhaps”，可选：yes（Yes）、',
  )
  expect(out).toContain('    实际：停在 #how-late，等待填写：days_late、order_value\n')
  expect(out).toContain(
    '    预期：填写 days_late = -2、order_value = 5\n    实际：停在 #how-late：“Days late”不能小于 0\n',
  )
  expect(out).toContain('测试场景：0 个通过，4 个失败')
})

test('coverage and suggestions: the words of a suggestion are in the language of its guide', async () => {
  const dir = folderOf(desk)
  const { out, err } = await run(dir, 'test --coverage --suggest', { language: 'zh-TW' })
  expect(err).toContain('涵蓋情形：步驟 7/13、選項 2/9、表格列 2/4、規則 1/2')
  expect(err).toContain('trees/en/orders/late.md:40 #how-late 的表格列：>= 3 · <= 100 · -')
  expect(out).toContain('## Name this case')
  expect(out).toContain('Ends at [write the outcome here](')
})

test('build, paths and new tell in Chinese what they did', async () => {
  const dir = folderOf({ ...desk, 'trees/en/orders/bad.md': '# Bad\n\n## A\n\n- [B](#c)\n' })
  const built = await run(dir, 'build --out out', { language: 'zh-TW' })
  expect(built.err).toContain('已將 3 個流程與 0 篇知識文章寫入 out\n')
  expect(built.err).toMatch(/錯誤 已略過 trees\/en\/orders\/bad\.md：\d 個錯誤，第一個是：Unexpected/)
  expect((await run(dir, 'paths late', { language: 'zh-CN' })).out).toMatch(/\n18 种走法\n$/)
  expect((await run(dir, 'paths late --actions issue-coupon,open-order', { language: 'zh-CN' })).err).toBe(
    '没有依次执行 issue-coupon、open-order 的走法\n',
  )
  const made = await run(dir, 'new article trees/en/orders/facts.md', { language: 'zh-CN' })
  expect(made.err).toBe('已写入 trees/en/orders/facts.md\n下一步：guidetree check trees\n')
})

test.each([
  ['zh-CN', '# 什么时候联系客服：测试场景', '结果：['],
  ['zh-TW', '# 什么时候联系客服：測試情境', '結果：['],
] as const)('new writes in %s in a folder of that locale', async (locale, heading, end) => {
  const dir = folderOf({ 'trees/guidetree.yaml': `name: A\nlocales: [${locale}]\n` })
  await run(dir, `new guide trees/${locale}/orders/when.md`)
  write(
    dir,
    `trees/${locale}/orders/when.md`,
    read(dir, `trees/${locale}/orders/when.md`).replace('# When', '# 什么时候联系客服'),
  )
  await run(dir, `new scenarios trees/${locale}/orders/when.scenarios.md`)
  const text = read(dir, `trees/${locale}/orders/when.scenarios.md`)
  expect(text).toContain(heading)
  expect(text).toContain(end)
  expect((await run(dir, 'check')).out).toMatch(/Checked 1 guide: (no problems|\d+ remarks?)/)
  expect((await run(dir, 'test')).out).toBe('Scenarios: 1 passed\n')
})

test('every message about the command line is there in each language', () => {
  for (const { options, positionals } of commands) {
    for (const { help } of [...Object.values(options), ...positionals]) {
      const [english, ...others] = (['en', ...chinese] as const).map((language) => speaker(language)(help))
      expect(others).not.toContain(english)
    }
  }
})
