/** The currencies that a sign or word may stand for, the likeliest first; `*` is any. */
const currencies: readonly (readonly [sign: string, codes: string])[] = [
  ['us\\$|usd|美元|美金', 'USD'],
  ['nt\\$|ntd|twd|新?[台臺][币幣]', 'TWD'],
  ['hk\\$|hkd|港[币幣元]', 'HKD'],
  ['rmb|cny|yuan|人民[币幣]', 'CNY'],
  ['€|euros?|eur|[欧歐]元', 'EUR'],
  ['£|gbp|pounds?|quid|英[镑鎊]', 'GBP'],
  ['jpy|yen|日[元圆圓]', 'JPY'],
  ['[¥￥]', 'CNY JPY'],
  ['块[钱錢]?', 'CNY *'],
  ['塊[钱錢]?|圓', 'TWD *'],
  ['元|圆', 'CNY TWD *'],
  ['\\$|dollars?|bucks', 'USD TWD HKD AUD CAD SGD NZD MXN'],
]
const sign = `(${currencies.map(([signs]) => signs).join('|')})`
const digits = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d{1,2})?(?![.,]?\\d)|\\d{1,9}(?:\\.\\d{1,2})?(?![.,]?\\d)'
const numerals = '[一二两兩三四五六七八九十百千万萬零〇]{1,8}'
const pattern = new RegExp(
  `(?:(?<![a-z])${sign}\\s?)?(?<![\\d.,])(${digits}|${numerals})\\s?([k百千万萬](?![a-z]))?[多几幾]?(?:\\s?${sign}(?![a-z]))?`,
  'giu',
)

/** 两块蛋糕 are two pieces of cake, 一块走 is to go together; nobody counts to twenty so. */
const fewPieces = 20

export interface Amount {
  value: number
  start: number
  end: number
  /** What its currency may be, the likeliest first; `*` is any. */
  codes: string[]
}

/** Returns the amounts of money in a text: numbers with a sign or a word for the currency. */
export function amountsIn(text: string): Amount[] {
  return Array.from(text.matchAll(pattern)).flatMap((match) => {
    const [whole, before, number = '', times, after] = match
    const word = before ?? after
    if (word === undefined) return []
    const factor = times === undefined ? 1 : (values[times] ?? 1000)
    const plain = /\d/.test(number) ? Number(number.replaceAll(',', '')) : numberOf(number)
    const value = Math.round(plain * factor * 100) / 100
    const end = match.index + whole.trimEnd().length
    if (value < fewPieces && /^[块塊]\p{L}/u.test(text.slice(end - 1, end + 1))) return []
    const codes = currencies.find(([signs]) => new RegExp(`^(?:${signs})$`, 'iu').test(word))?.[1] ?? '*'
    return [{ value, start: match.index, end, codes: codes.split(' ') }]
  })
}

const values: Record<string, number> = { 〇: 0, 两: 2, 兩: 2, 十: 10, 百: 100, 千: 1000, 万: 10_000, 萬: 10_000 }

/** Returns the number that Chinese numerals write: 三百五十, 一万二千. */
function numberOf(text: string): number {
  let [total, section, last] = [0, 0, 0]
  for (const letter of text) {
    const value = values[letter] ?? '零一二三四五六七八九'.indexOf(letter)
    if (value === 10_000) [total, section, last] = [(total + section + last) * value, 0, 0]
    else if (value >= 10) [section, last] = [section + (last || 1) * value, 0]
    else last = value
  }
  return total + section + last
}
