import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { commands } from '../src/commands/index.ts'
import { languages } from '../src/language.ts'
import { areas, speaker } from '../src/strings/index.ts'
import type { Entry } from '../src/strings/index.ts'
import { literalsIn } from './literals.ts'

const source = join(import.meta.dirname, '../src')
const read = (language: string, area: string): Record<string, Entry> =>
  JSON.parse(readFileSync(join(source, 'strings', language, `${area}.json`), 'utf8'))
const formsOf = (entry: Entry): string[] => (typeof entry === 'string' ? [entry] : Object.values(entry))
const parametersOf = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g))].toSorted()
const chinese = ['zh-CN', 'zh-TW'] as const
const files = chinese.flatMap((language) => areas.map((area) => [language, area] as const))
const textsOf = (language: string): [key: string, text: string][] =>
  areas.flatMap((area) =>
    Object.entries(read(language, area)).flatMap(([key, entry]) =>
      formsOf(entry).map((text): [string, string] => [key, text]),
    ),
  )

test('each file is there in each language, and no other', () => {
  const found = globSync('*/*.json', { cwd: join(source, 'strings') }).map((path) => path.replaceAll('\\', '/'))
  const expected = languages.flatMap((language) => areas.map((area) => `${language}/${area}.json`))
  expect(found.toSorted()).toEqual(expected.toSorted())
})

test.each(files)('%s/%s has the keys and parameters of the English file', (language, area) => {
  const [english, other] = [read('en', area), read(language, area)]
  expect(Object.keys(other)).toEqual(Object.keys(english))
  for (const [key, entry] of Object.entries(english)) {
    for (const text of formsOf(other[key]!))
      expect(parametersOf(text), key).toEqual(parametersOf(formsOf(entry).at(-1)!))
  }
})

test.each(languages)('%s has every plural form that its language needs', (language) => {
  const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions()
  for (const area of areas) {
    for (const [key, entry] of Object.entries(read(language, area))) {
      if (typeof entry !== 'string') expect(Object.keys(entry).toSorted(), key).toEqual(pluralCategories.toSorted())
    }
  }
})

test('a key stands in one file, and is used', () => {
  const keys = areas.flatMap((area) => Object.keys(read('en', area)))
  expect(new Set(keys).size).toBe(keys.length)
  const code = globSync('**/*.ts', { cwd: source }).map((path) => readFileSync(join(source, path), 'utf8'))
  const text = code.join('\n')
  const prefixes = [...text.matchAll(/keyOf\('(\w+)'/g), ...text.matchAll(/`([a-z]+)-\$\{/g)].map(
    ([, prefix]) => prefix!,
  )
  const unused = keys.filter(
    (key) => !text.includes(`'${key}'`) && !prefixes.some((prefix) => key.startsWith(`${prefix}-`)),
  )
  expect(unused).toEqual([])
})

const simplified =
  /[这说过问选继续复将为个处实话录语转骤检测务选项览输写执数据环节误类进还览关闭张号称请评译换见许应该错认识样没吗规则页标题对开头级联网络链径单动态让给边线结约组织统计设备资讯时间显华们会员从业两严丧东丝]/u
const traditional =
  /[這說過問選繼續復將為個處實話錄語轉驟檢測務項覽輸寫執數據環節誤類進還關閉張號稱請評譯換見許應該錯認識樣沒嗎規則頁標題對開頭級聯網絡鏈徑單動態讓給邊線結約組織統計設備資訊時間顯華們會員從業兩嚴]/u

test('each Chinese file is written in its own letters', () => {
  const wrong = (language: string, letters: RegExp): string[] =>
    textsOf(language).flatMap(([key, text]) =>
      letters.test(text) ? [`${key}: ${letters.exec(text)![0]} in ${text}`] : [],
    )
  expect(wrong('zh-TW', simplified)).toEqual([])
  expect(wrong('zh-CN', traditional)).toEqual([])
})

test.each([
  ['zh-TW', /文件|文件夹|默认|缺省|信息|命令|参数|参數|用戶|軟件|鏈接|保存|運行|打印|視頻|網絡|程序|代碼掃描/u],
  ['zh-CN', /檔案|資料夾|預設|資訊|指令|引數|软体|连结|储存|档案|资料夹|预设|资讯/u],
])('%s uses its own terms', (language, foreign) => {
  expect(textsOf(language).filter(([, text]) => foreign.test(text))).toEqual([])
})

test.each(chinese)('%s has full-width marks between its words', (language) => {
  const narrow = textsOf(language).filter(([, text]) => /\p{Script=Han}[,;:!?()]|[,;:!?()]\p{Script=Han}/u.test(text))
  expect(narrow).toEqual([])
  const marks = language === 'zh-CN' ? /[「」]/ : /[“”]/
  expect(textsOf(language).filter(([, text]) => marks.test(text))).toEqual([])
})

test('one and many, lists, numbers and sayings inside others are said as the language has them', () => {
  const [en, zh] = [speaker('en'), speaker('zh-CN')]
  expect(en('guides', { count: 1 })).toBe('1 guide')
  expect(en('ways', { count: 10_000 })).toBe('10,000 ways')
  expect(zh('guides', { count: 1 })).toBe('1 个流程')
  const params = {
    locale: 'fr',
    locales: ['en', 'zh-CN'],
    hint: { key: 'did-you-mean', params: { name: 'en' } },
  } as const
  expect(en('no-locale', params)).toBe('There is no locale "fr", expected en, zh-CN (did you mean en?)')
  expect(zh('no-locale', params)).toBe('没有语言版本“fr”，可选：en、zh-CN（是不是想用 en？）')
})

test('what is filled in is not read as a string with parameters of its own', () => {
  expect(speaker('en')('no-folder', { dir: '{hint}' })).toContain('no folder {hint}:')
})

test('no words for people stand in the code', () => {
  const found = globSync('**/*.ts', { cwd: source }).flatMap((path) =>
    literalsIn(readFileSync(join(source, path), 'utf8'))
      .filter(({ text }) => isProse(text) && !inside.has(text))
      .map(({ line, text }) => `${path}:${line} ${text}`),
  )
  expect(found).toEqual([])
})

/** Commands as they are typed, formats for machines, and what is said to a programmer. */
const inside = new Set([
  ...commands.flatMap(({ examples }) => examples.map(({ line }) => line)),
  'guidetree check',
  'guidetree walk late-parcel',
  'guidetree test --coverage',
  '\\n  guidetree COMMAND …\\n\\n',
  '--lang LANG',
  '---\ntype: article\n# ',
  'See docs/checks/',
  'Graphviz could not draw the guide',
])

/** Whether a text has two words beside each other, or Chinese: names, keys, options and marks have not. */
function isProse(text: string): boolean {
  return /\p{L}{2,}[,;:]? \p{L}{2,}|\p{Script=Han}/u.test(text)
}
