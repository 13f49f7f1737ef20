const day = 86_400_000

/** What a duration literal says: calendar months, or seconds. The two are never mixed. */
export type Duration = { kind: 'months' | 'days'; amount: number }

const durationPattern =
  /^P(?=\d|T\d)(?:(\d{1,5})Y)?(?:(\d{1,6})M)?(?:(\d{1,6})W)?(?:(\d{1,6})D)?(?:T(?=\d)(?:(\d{1,6})H)?(?:(\d{1,6})M)?)?$/

/** Returns the duration that `text` writes (`P2W`, `P1DT6H`, `P1Y6M`), or undefined; days are counted in seconds. */
export function parseDuration(text: string): Duration | undefined {
  const match = durationPattern.exec(text)
  if (!match) return undefined
  const [years, months, weeks, days, hours, minutes] = match.slice(1)
  const calendar = years !== undefined || months !== undefined
  const clock = days !== undefined || hours !== undefined || minutes !== undefined
  if (Number(calendar) + Number(weeks !== undefined) + Number(clock) !== 1) return undefined
  if (calendar) return { kind: 'months', amount: count(years) * 12 + count(months) }
  const total = (count(weeks) * 7 + count(days)) * 24 * 60 + count(hours) * 60 + count(minutes)
  return { kind: 'days', amount: total * 60 }
}

/** Returns the number of days from 1970-01-01 to `text` (`YYYY-MM-DD`), or undefined when there is no such day. */
export function parseDate(text: string): number | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text)
  if (!match) return undefined
  const days = daysOf(Number(match[1]), Number(match[2]) - 1, Number(match[3]))
  return formatDate(days) === text ? days : undefined
}

/** Returns `YYYY-MM-DD` for a number of days since 1970-01-01, or undefined outside the years 1 to 9999. */
export function formatDate(days: number): string | undefined {
  const date = new Date(days * day)
  const year = date.getUTCFullYear()
  return year >= 1 && year <= 9999 ? date.toISOString().slice(0, 10) : undefined
}

/** Returns `date` moved by whole days, or undefined where that leaves the calendar. */
export function addDays(date: string, days: number): string | undefined {
  const start = parseDate(date)
  return start === undefined ? undefined : formatDate(start + days)
}

/** Returns `date` moved by calendar months, at the last day of a month that is too short. */
export function addMonths(date: string, months: number): string | undefined {
  if (parseDate(date) === undefined || !Number.isInteger(months)) return undefined
  const [year = 0, month = 0, dayOfMonth = 0] = date.split('-').map(Number)
  const index = year * 12 + (month - 1) + months
  const [targetYear, targetMonth] = [Math.floor(index / 12), ((index % 12) + 12) % 12]
  const last = new Date(daysOf(targetYear, targetMonth + 1, 0) * day).getUTCDate()
  return formatDate(daysOf(targetYear, targetMonth, Math.min(dayOfMonth, last)))
}

/**
 * Returns when `duration` has passed after `at` (a date or an ISO date-time, whose form is kept), or undefined when one
 * of them is not valid.
 */
export function addDuration(at: string, duration: string): string | undefined {
  const parsed = parseDuration(duration)
  const time = at.slice(10)
  const start = Date.parse(time ? at : `${at}T00:00Z`)
  if (!parsed || Number.isNaN(start)) return undefined
  if (parsed.kind === 'months') {
    const date = addMonths(at.slice(0, 10), parsed.amount)
    return date && date + time
  }
  const zone = /[+-]\d\d:\d\d$/.exec(time)?.[0] ?? 'Z'
  const ahead = zone === 'Z' ? 0 : Date.parse(`1970-01-01T00:00Z`) - Date.parse(`1970-01-01T00:00${zone}`)
  const end = new Date(start + ahead + parsed.amount * 1000)
  if (Number.isNaN(end.getTime())) return undefined
  const precise = time || parsed.amount % 86_400 !== 0
  return end.toISOString().replace(precise ? /(\.000)?Z$/ : /T.*$/, precise ? zone : '')
}

/** Years below 100 mean themselves, unlike in `Date.UTC`. */
function daysOf(year: number, month: number, dayOfMonth: number): number {
  return new Date(0).setUTCFullYear(year, month, dayOfMonth) / day
}

function count(digits: string | undefined): number {
  return Number(digits ?? 0)
}
