import { expect, test } from 'vitest'
import { displayWidth, pad, wrap } from '../src/text.ts'
import { durationText } from '../src/walk/durations.ts'

test.each([
  ['abc', 3],
  ['客服', 4],
  ['ＡＢ，', 6],
  ['👨‍👩‍👧', 2],
  ['é', 1],
  ['“是”', 4],
  ['\u001B[31mx', 6],
])('%j is %i columns wide', (text, width) => {
  expect(displayWidth(text)).toBe(width)
})

test('text is padded to columns, not to letters', () => {
  expect(pad('客服', 6)).toBe('客服  ')
  expect(pad('客服', 2)).toBe('客服')
})

test.each([
  ['words break at blanks', 'one two three', 7, ['one two', 'three']],
  ['Chinese breaks between its words', '客户已经付款', 8, ['客户已经', '付款']],
  ['but not in front of a mark that closes', '客户付款。谢谢', 8, ['客户', '付款。', '谢谢']],
  ['nor behind one that opens', '点击“好”', 6, ['点击', '“好”']],
  ['a path stays whole', '见 <ID>.scenarios.md 文件', 10, ['见', '<ID>.scenarios.md', '文件']],
  ['an option stays whole', 'run it with --coverage', 14, ['run it with', '--coverage']],
  ['lines stay lines', 'a\nb', 9, ['a', 'b']],
])('%s', (_name, text, width, lines) => {
  expect(wrap(text, width)).toEqual(lines)
})

test.each([
  ['P3D', 'en', '3 days'],
  ['P1DT6H', 'en', '1 day 6 hours'],
  ['PT30M', 'zh-CN', '30分钟'],
  ['P3D', 'zh-CN', '3天'],
  ['P2W', 'zh-TW', '2 週'],
  ['P1Y6M', 'zh-CN', '1年 6个月'],
  ['soon', 'en', 'soon'],
])('%s in %s is %s', (duration, language, text) => {
  expect(durationText(duration, language)).toBe(text)
})
