const numeral = '[一二两兩三四五六七八九十百千万萬零〇]'
const digits = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d{1,2})?(?![\\d,])|\\d{1,9}(?:\\.\\d{1,2})?(?!\\.?\\d)'
const before = 'NT\\$|HK\\$|US\\$|[$¥￥€£]|(?:usd|rmb|cny|ntd|twd|hkd|eur|gbp|jpy)(?![a-z])'
const after =
  '美元|美金|人民[币幣]|新?[台臺][币幣]|港[币幣]|[欧歐]元|日[元圆圓]|英[镑鎊]|[元圆圓€£]|[块塊][钱錢]?|' +
  '(?:dollars?|bucks|usd|rmb|cny|ntd|twd|hkd|eur|euros?|gbp|pounds?|quid|jpy|yen|yuan)(?![a-z])'
const pattern = new RegExp(
  `(?<![a-z\\d.,])(${before})\\s?(${digits})\\s?([kK万萬](?![a-z]))?` +
    `|(?<![\\d.,])(${digits})\\s?([万萬])?[多几幾]?\\s?(${after})|(${numeral}{1,8})[多几幾]?\\s?(${after})`,
  'giu',
)

/** 两块蛋糕 are two pieces of cake, 一块走 is to go together; nobody counts to twenty so. */
const fewPieces = 20

/** Currencies by their signs and words; those that are not here (元, 块) may be any. */
const currencies: readonly (readonly [sign: RegExp, code: RegExp])[] = [
  [/^(?:us\$|usd|美)/, /USD/],
  [/^(?:nt|twd|新?[台臺])/, /TWD/],
  [/^(?:hk|港)/, /HKD/],
  [/^(?:rmb|cny|yuan|人)/, /CNY/],
  [/^(?:€|eur|[欧歐])/, /EUR/],
  [/^(?:£|gbp|pound|quid|英)/, /GBP/],
  [/^(?:jpy|yen|日)/, /JPY/],
  [/^[¥￥]/, /CNY|JPY/],
  [/^(?:\$|dollar|buck)/, /D$|MXN/],
]

export interface Amount {
  value: number
  start: number
  end: number
  /** Whether it can be of a currency. */
  fits(currency: string | undefined): boolean
}

/** Returns the amounts of money in a text: numbers with a sign or a word for the currency. */
export function amountsIn(text: string): Amount[] {
  return Array.from(text.matchAll(pattern), (match) => {
    const [whole, sign, first, thousands, second, tenThousands, unit, numerals, unitAfter] = match
    const word = (sign ?? unit ?? unitAfter ?? '').toLowerCase()
    const factor = /k/i.test(thousands ?? '') ? 1000 : (thousands ?? tenThousands) ? 10_000 : 1
    const number = numerals ? numberOf(numerals) : Number((first ?? second ?? '').replaceAll(',', ''))
    const code = currencies.find(([name]) => name.test(word))?.[1]
    return {
      value: Math.round(number * factor * 100) / 100,
      start: match.index,
      end: match.index + whole.trimEnd().length,
      fits: (currency: string | undefined) => !currency || !code || code.test(currency),
    }
  }).filter(({ value, end }) => value >= fewPieces || !/^[块塊]\p{L}/u.test(text.slice(end - 1, end + 1)))
}

const values = new Map([...'零一二三四五六七八九'].map((letter, value) => [letter, value]))
const others: Record<string, number> = { 〇: 0, 两: 2, 兩: 2, 十: 10, 百: 100, 千: 1000, 万: 10_000, 萬: 10_000 }

/** Returns the number that Chinese numerals write: 三百五十, 一万二千. */
function numberOf(numerals: string): number {
  let [total, section, last] = [0, 0, 0]
  for (const letter of numerals) {
    const value = values.get(letter) ?? others[letter] ?? 0
    if (value === 10_000) [total, section, last] = [(total + section + last) * value, 0, 0]
    else if (value >= 10) [section, last] = [section + (last || 1) * value, 0]
    else last = value
  }
  return total + section + last
}
