import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { expect, test } from 'vitest'
import { languageName, say, stringsOf } from '../src/strings/index.ts'

const folder = join(import.meta.dirname, '../src/strings')
const read = (name: string): Record<string, Record<string, string>> =>
  JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as Record<string, Record<string, string>>

test.each(['en', 'zh-CN', 'zh-TW'])('%s has every string of the schema, and no other', (locale) => {
  const validate = new Ajv({ allErrors: true }).compile(read('schema'))
  validate(read(locale))
  expect(validate.errors).toBeNull()
})

test.each(['zh-CN', 'zh-TW'])('%s keeps the parameters of the English strings', (locale) => {
  const [english, other] = [read('en'), read(locale)]
  const parameters = (text: string | undefined): string[] => (text?.match(/\{\w+\}/g) ?? []).toSorted()
  for (const group of ['site', 'outcome', 'player', 'triage']) {
    for (const [key, text] of Object.entries(english[group] ?? {})) {
      expect(parameters(other[group]?.[key]), key).toEqual(parameters(text))
    }
  }
})

test('zh-TW is written in traditional letters', () => {
  const simplified = /[这说过问选继续复将为个处实话录语转骤]/u
  const texts = Object.values(read('zh-TW')).flatMap((group) => Object.values(group))
  expect(texts.filter((text) => simplified.test(text))).toEqual([])
})

test('a locale without strings speaks the nearest language, else English', () => {
  expect(stringsOf('zh-HK').site.language).toBe('简体中文')
  expect(stringsOf('fr').site.language).toBe('English')
})

test('parameters are filled in', () => {
  expect(say('en', 'diagram-of', { title: 'Refunds' })).toBe('Diagram of Refunds')
})

test('languages have names in other languages', () => {
  expect(languageName('en', 'zh-CN')).toBe('英语')
  expect(languageName('zh-TW', 'zh-TW')).toBe('繁體中文')
})
