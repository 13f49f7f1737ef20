import { expect, test } from 'vitest'
import type { Language } from '../src/language.ts'
import { folderOf, run } from './harness.ts'

const config = `name: A
locales: [en, zh-CN, zh-TW, fr]
actions: {open-order: {label: Open the order}}
teams: {desk: {label: {en: Order desk, zh-CN: 订单组}}}
`

/** One guide in words of its language: the rest is the same in all of them. */
const guide = (words: Record<'title' | 'form' | 'gift' | 'days' | 'paid' | 'kinds' | 'red', string>): string => `---
facts:
  gift: {type: boolean, label: ${words.gift}}
  days: {type: number, label: ${words.days}, min: 0}
  kinds: {type: choice, many: true, label: ${words.kinds}, options: {red: ${words.red}, blue: Bleu}}
---

# ${words.title}

## ${words.form}

\`#form\`

> [!WARNING]
> ${words.paid}

1. \`do open-order\` ${words.title}

- \`ask gift\` ${words.gift}
- \`ask days\` ${words.days}
- \`ask kinds\` ${words.kinds}
- \`when gift\` [A](#end)
- \`else\` [B](#stop)

## ${words.title}

\`#end\` \`escalated\` \`team desk\` \`severity high\`

1. \`later P3D\` ${words.form}

## B

\`#stop\` \`unresolved\`
`

const trees: Record<string, string> = {
  'trees/guidetree.yaml': config,
  'trees/en/a/x.md': guide({
    title: 'Parcel',
    form: 'Fill in',
    gift: 'Is it a gift',
    days: 'Days late',
    paid: 'Be careful.',
    kinds: 'Kinds',
    red: 'Red',
  }),
  'trees/zh-CN/a/x.md': guide({
    title: '包裹',
    form: '填写信息',
    gift: '是不是礼物',
    days: '延误天数',
    paid: '请小心。',
    kinds: '颜色',
    red: '红色',
  }),
  'trees/zh-TW/a/x.md': guide({
    title: '包裹',
    form: '填寫資訊',
    gift: '是不是禮物',
    days: '延誤天數',
    paid: '請小心。',
    kinds: '顏色',
    red: '紅色',
  }),
  'trees/fr/a/x.md': guide({
    title: 'Colis',
    form: 'Remplir',
    gift: 'Un cadeau',
    days: 'Jours',
    paid: 'Attention.',
    kinds: 'Couleurs',
    red: 'Rouge',
  }),
}

const talk = async (argv: string, language: Language, ...lines: string[]): Promise<string> =>
  (await run(folderOf(trees), `walk x ${argv}`, { lines, language })).out

test('the conversation is in the language of the guide, whatever the person’s own', async () => {
  const out = await talk('--locale zh-CN', 'en', '是', '-1', '３', '红色、blue', 'f', '')
  expect(out).toMatch(/^b：上一步 {4}f：已知信息/)
  expect(out).toContain('  ! 注意：请小心。\n')
  expect(out).toContain('▸ 包裹（open-order）')
  expect(out).toContain('  是不是礼物（是或否）：')
  expect(out).toContain('days=-1：“延误天数”不能小于 0')
  expect(out).toContain('  颜色（red（红色）、blue（Bleu））：')
  expect(out).toContain('◷ 3天后：填写信息')
  expect(out).toMatch(/\n已升级 转交 订单组 严重程度 高\n {2}按回车查看处理记录/)
  expect(out).toContain('# 案例：包裹')
  expect(out).toContain('- **已升级** · 包裹 · 转交 订单组 · 严重程度 高\n')
  expect(out).toContain('- 颜色：红色和Bleu')
  expect(out).toContain('## 后续跟进\n\n- 填写信息（截止 2026-11-25T10:00:00Z）')
})

test('in Taiwan’s words', async () => {
  const out = await talk('--locale zh-TW', 'en', '？', 'b', 'no', 'x', '1', 'red', '')
  expect(out).toContain('  Enter：保留方括號裡的值，或繼續\n')
  expect(out).toContain('days=x：「延誤天數」請填數字')
  expect(out).toMatch(/\n未解決\n {2}按 Enter 查看處理紀錄/)
  expect(out).toContain('# 案例：包裹')
})

test('a guide in English is walked in English; one in a language without strings in that of the person', async () => {
  expect(await talk('', 'zh-CN', 'q')).toContain('  Is it a gift (yes or no): ')
  expect(await talk('--locale fr', 'zh-TW', 'q')).toContain('  Un cadeau（是或否）：')
})

test('what a Chinese keyboard types full-width is understood', async () => {
  const out = await talk('--locale zh-CN', 'zh-CN', 'ｑ')
  expect(out).not.toContain('gift=')
  expect(await talk('--locale zh-CN', 'zh-CN', '否', '＝1', 'red', '')).toContain('# 案例')
})

test('without a terminal the record is in the language of the guide, errors in that of the person', async () => {
  const dir = folderOf(trees)
  const walked = await run(dir, 'walk x --locale zh-CN --answer gift=yes', { language: 'en' })
  expect(walked.out).toMatch(/^x 停在 #form，等待填写：days、kinds\n\n# 案例：包裹\n\n\S+ · 处理中\n/)
  const refused = await run(dir, 'walk x --locale zh-CN --answer days=many', { language: 'zh-TW' })
  expect(refused).toMatchObject({ status: 1, out: '' })
  expect(refused.err).toBe('錯誤 第 1 個回答「days=many」：days=many：「延误天数」請填數字\n')
})

test('a guide that is not translated is walked in its own language, and the person is told', async () => {
  const { 'trees/zh-TW/a/x.md': _, ...others } = trees
  const { status, out, err } = await run(folderOf(others), 'walk x --locale zh-TW', { language: 'zh-TW' })
  expect(status).toBe(0)
  expect(err).toBe('警告 流程「x」還沒有 zh-TW 版本，改用 en 版本\n')
  expect(out).toContain('# Case: Parcel')
})

test('a stuck case says why in Chinese', async () => {
  const stuck =
    '# 甲\n\n## 乙\n\n`#b`\n\n| `paid_on` | Next |\n| --- | --- |\n| < 2026-01-01 | [丙](#c) |\n| >= 2026-01-01 | [丙](#c) |\n\n## 丙\n\n`#c` `resolved`\n'
  const dir = folderOf({
    'trees/guidetree.yaml': 'name: A\nlocales: [zh-CN]\nfacts: {paid_on: {type: date, label: 付款日期}}\n',
    'trees/zh-CN/a/x.md': stuck,
  })
  const { status, out, err } = await run(dir, 'walk x', { language: 'zh-CN' })
  expect(status).toBe(1)
  expect(out).toMatch(/^x 在 #b 无法继续：x#b 无法判断，还不知道：paid_on。/)
  expect(out).toContain('· 无法继续 · x\\#b 无法判断，还不知道：paid\\_on。')
  expect(err).toBe('无法继续 x#b 无法判断，还不知道：paid_on。\n')
})

test('a picture names the ways without words in the language of its guide', async () => {
  const dir = folderOf(trees)
  const draw = async (locale: string): Promise<string> =>
    (await run(dir, `graph x --format mermaid --locale ${locale}`)).out
  expect(await draw('zh-CN')).toContain('-->|"其他情况"|')
  expect(await draw('en')).toContain('-->|"else"|')
})
