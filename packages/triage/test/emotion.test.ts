import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { english } from '../src/emotion/english.ts'
import { chinese } from '../src/emotion/chinese.ts'
import { englishThemes } from '../src/emotion/english-themes.ts'
import { signs } from '../src/emotion/signs.ts'
import { train, triage } from '../src/index.ts'
import type { Emotion } from '../src/index.ts'
import { baseOf } from './base.ts'

const model = train(baseOf({}))
const feel = (text: string): Emotion => triage(model, text).emotion as Emotion
const idOf = (text: string): string => feel(text).id

test.each(['en', 'zh-CN', 'zh-TW'])('19 in 20 messages of %s are felt as written', (locale) => {
  const lines = readFileSync(join(import.meta.dirname, `emotion.${locale}.jsonl`), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { text: string; emotion: string })
  const wrong = lines.filter(({ text, emotion }) => idOf(text) !== emotion)
  expect(wrong.length / lines.length, JSON.stringify(wrong, null, 1)).toBeLessThanOrEqual(0.05)
})

test('cues are quoted as the customer wrote them, strongest first, and share what decided', () => {
  const text = 'Hi, THIRD time I’m asking!!! where is my parcel? this is unaccceptable… UNACCEPTABLE'
  const { id, score, cues } = feel(text)
  expect(id).toBe('angry')
  expect(score).toBeGreaterThan(0.8)
  expect(cues.length).toBeGreaterThan(1)
  for (const cue of cues) expect(text).toContain(cue.text)
  expect(cues.map((cue) => cue.text).join(' ')).toMatch(/THIRD time I’m asking/)
  expect(cues.map(({ weight }) => weight)).toEqual(cues.map(({ weight }) => weight).toSorted((a, b) => b - a))
  expect(cues.reduce((sum, { weight }) => sum + weight, 0)).toBeLessThanOrEqual(1.001)
})

test('plain questions, facts and politeness are calm, without cues', () => {
  for (const text of [
    'where is my order?',
    'please cancel it, thanks',
    '請問運費怎麼算',
    '帮我查一下，谢谢',
    '',
    '   ',
    '123',
  ]) {
    expect(feel(text), text).toMatchObject({ id: 'calm', cues: [] })
  }
})

test('what is negated counts as its opposite', () => {
  expect(idOf('I am happy with it')).toBe('positive')
  expect(idOf("I'm not at all happy with it")).toBe('disappointed')
  expect(idOf('不满意')).toBe('disappointed')
  expect(idOf('我没有生气，不急')).toBe('calm')
  expect(idOf("don't worry, no rush")).toBe('calm')
})

test('words before it make a feeling stronger or weaker', () => {
  const [weak, plain, strong] = ['a bit disappointed', 'disappointed', 'extremely disappointed'].map((text) =>
    feel(text),
  )
  expect(weak!.score).toBeLessThan(plain!.score)
  expect(strong!.score).toBeGreaterThan(plain!.score)
  const [little, very] = ['有点失望', '非常失望'].map((text) => feel(text))
  expect(little!.score).toBeLessThan(very!.score)
})

test('sarcasm of shop customers is anger', () => {
  for (const text of [
    'great, just great',
    'oh wonderful, broken again',
    'thanks for nothing',
    '呵呵，你们真行',
    '您的包裹[微笑]',
  ]) {
    expect(idOf(text), text).toBe('angry')
  }
})

test('capitals, marks, stretched words, emoji and stickers count, full width or not', () => {
  expect(idOf('WHERE IS MY ORDER')).toBe('angry')
  expect(idOf('my order 😡')).toBe('angry')
  expect(idOf('收到了[流泪]')).toBe('disappointed')
  expect(idOf('收到了［流淚］')).toBe('disappointed')
  expect(idOf('it is here ❤️❤️')).toBe('positive')
  expect(feel('sooo disappointed').score).toBeGreaterThan(feel('disappointed').score)
  expect(feel('disappointed!!!').score).toBeGreaterThan(feel('disappointed').score)
})

test('traditional Chinese reads as simplified does', () => {
  for (const [traditional, simplified] of [
    ['騙子，退錢！', '骗子，退钱！'],
    ['太失望了，質量這麼差', '太失望了，质量这么差'],
    ['麻煩盡快，急用', '麻烦尽快，急用'],
  ] as const) {
    expect(feel(traditional)).toMatchObject({ id: idOf(simplified), score: feel(simplified).score })
  }
})

test('what the knowledge base has no name for gives way to the next, or to nothing', () => {
  const some = train(baseOf({}, 'locales: [en]\nemotions: [calm, disappointed, confused]'))
  expect(triage(some, 'this is unacceptable').emotion?.id).toMatch(/^(calm|disappointed)$/)
  expect(triage(some, 'so disappointed').emotion?.id).toBe('disappointed')
  const none = train(baseOf({}, 'locales: [en]\nemotions: [confused]'))
  expect(triage(none, 'so disappointed')).not.toHaveProperty('emotion')
})

test.each([
  ['10 kB of marks', '!'.repeat(10_000)],
  ['marks in turns', '?!'.repeat(5000)],
  ['numbers where phrases have gaps', '等了1天'.repeat(2500)],
  ['negations only', 'not '.repeat(2500)],
  ['one phrase over and over', 'still waiting '.repeat(800)],
  ['open stickers', '['.repeat(10_000)],
  ['letters of one word', 'a'.repeat(10_000)],
  ['emoji', '😡'.repeat(5000)],
  ['joiners', '\u200d\ufe0f'.repeat(5000)],
])('%s: answered in time, with a score from 0 to 1', (_, text) => {
  const start = performance.now()
  const { score, cues } = feel(text)
  expect(performance.now() - start).toBeLessThan(500)
  expect(score).toBeGreaterThan(0)
  expect(score).toBeLessThanOrEqual(1)
  for (const cue of cues) expect(text).toContain(cue.text)
})

test('names of objects, halves of letters and letters with marks are only text', () => {
  for (const text of [
    '__proto__ constructor toString',
    '\ud83d',
    '\ude21 \ud83d\ud83d',
    '´ ¯ ¨',
    'e\u0301\u0301\u0301',
    '𠮷失望',
  ]) {
    expect(feel(text).score, text).toBeGreaterThan(0)
  }
  expect(feel('hasOwnProperty __proto__')).toEqual(feel('hasOwnProperty __proto__'))
})

test('the data is small, and each phrase stands in one group only', () => {
  expect(gzipSync(JSON.stringify({ english, linear: model.emotion.linear })).length).toBeLessThanOrEqual(20_000)
  expect(gzipSync(JSON.stringify(model.emotion)).length).toBeLessThanOrEqual(33_000)
  const owners = new Map<string, string>()
  for (const source of [english, chinese, signs]) {
    for (const [group, text] of Object.entries(source)) {
      for (const phrase of text.split(/[|\n]/).map((one) => one.trim())) {
        if (phrase === '') continue
        expect(owners.get(phrase) ?? group, phrase).toBe(group)
        owners.set(phrase, group)
        expect((phrase.match(/[/()]/g) ?? []).join(''), phrase).toMatch(/^(\(\/+\))*$|^[/()]$/)
      }
    }
  }
  for (const theme of Object.keys(englishThemes)) expect(theme).toMatch(/^\S+$/)
})
