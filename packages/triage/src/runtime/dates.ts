export interface NamedDay {
  /** `YYYY-MM-DD` */
  value: string
  start: number
  end: number
  /** 3/4, which may be a share. */
  loose: boolean
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const month = `(${months.join('|')})[a-z]{0,6}\\.?`
const nth = '(\\d{1,2})(?:st|nd|rd|th)?'
const units: Record<string, number> = { day: 1, 天: 1, 日: 1, week: 7, 周: 7, 週: 7, 星: 7, 礼: 7, 禮: 7 }
const words: Record<string, number> = {
  ...{ 'the day before yesterday': -2, yesterday: -1, today: 0, tomorrow: 1, 'the day after tomorrow': 2 },
  ...{ 前天: -2, 昨天: -1, 昨日: -1, 今天: 0, 今日: 0, 明天: 1, 明日: 1, 后天: 2, 後天: 2 },
}
const counts = ['', 'a', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
const numerals = '一二三四五六七八九十'

type Parts = readonly (string | undefined)[]
/** Days since 1970, from the parts of a match and the day that "today" is. */
type Reader = (parts: Parts, today: number | undefined) => number | undefined

const forms: readonly (readonly [pattern: RegExp, read: Reader, bare?: boolean])[] = [
  [/(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})[日号號]?/g, ([, year, one, two]) => dayOf(year, one, two)],
  [/(\d{1,2})月(\d{1,2})[日号號]/g, ([, one, two], today) => near(one, two, today)],
  [
    new RegExp(`${nth} (?:of )?${month}(?:,? (\\d{4}))?`, 'gi'),
    ([, two, name, year], today) => near(monthOf(name), two, today, year),
  ],
  [
    new RegExp(`${month} ${nth}(?:,? (\\d{4}))?`, 'gi'),
    ([, name, two, year], today) => near(monthOf(name), two, today, year),
  ],
  [
    /(\d{1,2})\/(\d{1,2})(?:\/(\d{4}|\d{2}))?/g,
    ([, one, two, year], today) => {
      const full = year?.length === 2 ? `20${year}` : year
      return Number(one) > 12 ? near(two, one, today, full) : near(one, two, today, full)
    },
    true,
  ],
  [
    new RegExp(`(\\d{1,3}|an?|one|${counts.slice(2).join('|')}) (day|week)s? ago`, 'gi'),
    ([, count = '', unit = ''], today) =>
      ago(Number(count) || Math.max(1, counts.indexOf(count.toLowerCase())), unit, today),
  ],
  [
    /(\d{1,3}|[一两兩二三四五六七八九十])\s?个?(天|日|周|週|星期|礼拜|禮拜)(?:之?前|以前)/g,
    ([, count = '', unit = ''], today) => ago(Number(count) || numerals.indexOf(count) + 1 || 2, unit, today),
  ],
  [
    new RegExp(Object.keys(words).join('|'), 'gi'),
    ([word = ''], today) => today && today + (words[word.toLowerCase()] as number),
  ],
]

/**
 * Returns the days that a text names, as `YYYY-MM-DD`. `at` is the day that "yesterday" is told from, and of a day
 * without a year the nearest is meant; without `at` both are left alone.
 */
export function datesIn(text: string, at: string | undefined): NamedDay[] {
  const time = Date.parse((at ?? '').slice(0, 10))
  const today = Number.isNaN(time) ? undefined : time / 86_400_000
  return forms.flatMap(([pattern, read, bare = false]) =>
    Array.from(text.matchAll(pattern)).flatMap((match) => {
      const [start, end] = [match.index, match.index + match[0].length]
      if (isInside(text, start, end) || match[0] === '24/7') return []
      const day = read(match, today)
      if (day === undefined || Number.isNaN(day)) return []
      const value = new Date(day * 86_400_000).toISOString().slice(0, 10)
      return [{ value, start, end, loose: bare && match[3] === undefined }]
    }),
  )
}

/** Whether more of a number or word stands around: 2026-11-22-0001 is no date. */
function isInside(text: string, start: number, end: number): boolean {
  return /[\da-z][-/.]?$/i.test(text.slice(Math.max(0, start - 2), start)) && /[\da-z]/i.test(text.charAt(start))
    ? true
    : /[\da-z]/i.test(text.charAt(end - 1)) && /^(?:[-/.]?\d|[a-z])/i.test(text.slice(end, end + 2))
}

function monthOf(name = ''): string {
  return String(months.indexOf(name.toLowerCase()) + 1)
}

function ago(count: number, unit: string, today: number | undefined): number | undefined {
  return today && today - count * (units[unit.toLowerCase()] ?? units[unit.charAt(0)] ?? NaN)
}

/** Of a day without a year the one nearest to today. */
function near(month = '', day = '', today: number | undefined, year?: string): number | undefined {
  if (year !== undefined) return dayOf(year, month, day)
  if (today === undefined) return undefined
  const now = new Date(today * 86_400_000).getUTCFullYear()
  const days = [now - 1, now, now + 1].flatMap((each) => dayOf(String(each), month, day) ?? [])
  return days.toSorted((a, b) => Math.abs(a - today) - Math.abs(b - today))[0]
}

function dayOf(year = '', month = '', day = ''): number | undefined {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const time = Date.parse(text)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text) ? time / 86_400_000 : undefined
}
