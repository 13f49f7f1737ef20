export interface NamedDay {
  /** `YYYY-MM-DD` */
  value: string
  start: number
  end: number
  /** 3/4, which may be a share. */
  loose: boolean
}

const day = 86_400_000
const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const month = `(${months.join('|')})[a-z]{0,6}\\.?`
const nth = '(\\d{1,2})(?:st|nd|rd|th)?'
const comma = '(?:,? (\\d{4}))?'
/** Those within others come after them: the first that is read of a place counts. */
const words: readonly (readonly [words: string, days: number])[] = [
  ['the day before yesterday|前天', -2],
  ['the day after tomorrow|[后後]天', 2],
  ['yesterday|昨[天日]', -1],
  ['today|今[天日]', 0],
  ['tomorrow|明[天日]', 1],
]
const counts = 'zero a two three four five six seven eight nine ten'.split(' ')
const numerals = '零一二三四五六七八九十'

/** Days since 1970, from the parts of a match and the day that "today" is. */
type Reader = (parts: readonly (string | undefined)[], today: number) => number

const forms: readonly (readonly [pattern: RegExp, read: Reader])[] = [
  [/(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})[日号號]?/g, ([, year, one, two]) => dayOf(year, one, two)],
  [/(\d{1,2})月(\d{1,2})[日号號]/g, ([, one, two], today) => nearest(one, two, today)],
  [
    new RegExp(`${nth} (?:of )?${month}${comma}`, 'gi'),
    ([, two, name, year], today) => nearest(monthOf(name), two, today, year),
  ],
  [
    new RegExp(`${month} ${nth}${comma}`, 'gi'),
    ([, name, two, year], today) => nearest(monthOf(name), two, today, year),
  ],
  [
    /(\d{1,2})\/(\d{1,2})(?:\/(\d{4}|\d{2}))?/g,
    ([, one, two, year], today) => {
      const full = year?.length === 2 ? `20${year}` : year
      return Number(one) > 12 ? nearest(two, one, today, full) : nearest(one, two, today, full)
    },
  ],
  [
    new RegExp(`(\\d{1,3}|an?|one|${counts.slice(2).join('|')}) (day|week)s? ago`, 'gi'),
    ([, count = '', unit], today) => {
      const number = Number(count) || Math.max(1, counts.indexOf(count.toLowerCase()))
      return today - number * (/day/i.test(unit ?? '') ? 1 : 7)
    },
  ],
  [
    /(\d{1,3}|[一两兩二三四五六七八九十])\s?个?(天|日|周|週|星期|礼拜|禮拜)(?:之?前|以前)/g,
    ([, count = '', unit], today) => {
      const number = Number(count) || Math.max(0, numerals.indexOf(count)) || 2
      return today - number * (/[天日]/.test(unit ?? '') ? 1 : 7)
    },
  ],
  ...words.map(([text, days]): (typeof forms)[number] => [new RegExp(text, 'gi'), (_, today) => today + days]),
]

/**
 * Returns the days that a text names, as `YYYY-MM-DD`. `at` is the day that "yesterday" is told from, and of a day
 * without a year the nearest is meant; without `at` both are left alone.
 */
export function datesIn(text: string, at: string | undefined): NamedDay[] {
  const today = Date.parse((at ?? '').slice(0, 10)) / day
  return forms.flatMap(([pattern, read]) =>
    Array.from(text.matchAll(pattern)).flatMap((match) => {
      const [start, end] = [match.index, match.index + match[0].length]
      const value = read(match, today)
      if (Number.isNaN(value) || match[0] === '24/7' || isInside(text, start, end)) return []
      const loose = /^\d+\/\d+$/.test(match[0])
      return [{ value: new Date(value * day).toISOString().slice(0, 10), start, end, loose }]
    }),
  )
}

/** Whether more of a number or word stands around: 2026-11-22-0001 is no date. */
function isInside(text: string, start: number, end: number): boolean {
  const inside =
    /[\da-z][-/.]?$/i.test(text.slice(Math.max(0, start - 2), start)) && /[\da-z]/i.test(text.charAt(start))
  return inside || (/[\da-z]/i.test(text.charAt(end - 1)) && /^(?:[-/.]?\d|[a-z])/i.test(text.slice(end, end + 2)))
}

function monthOf(name = ''): string {
  return String(months.indexOf(name.toLowerCase()) + 1)
}

/** Of a day without a year the one nearest to today. */
function nearest(month: string | undefined, date: string | undefined, today: number, year?: string): number {
  if (year !== undefined || Number.isNaN(today)) return dayOf(year, month, date)
  const now = new Date(today * day).getUTCFullYear()
  const days = [now - 1, now, now + 1].map((each) => dayOf(String(each), month, date))
  return (
    days.filter((each) => !Number.isNaN(each)).toSorted((a, b) => Math.abs(a - today) - Math.abs(b - today))[0] ?? NaN
  )
}

function dayOf(year = '', month = '', date = ''): number {
  const text = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  const time = Date.parse(text)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text) ? time / day : NaN
}
