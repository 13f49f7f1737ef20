import { parseDate } from './date.ts'
import type { Fact, Value } from './types.ts'

/**
 * Returns `value` in the words of `locale`: an option's label, an amount with its currency, a date as people write it.
 *
 * @example
 * formatValue('2026-03-31', { name: 'day', type: 'date', label: 'Day' }, 'zh-CN') // => '2026年3月31日'
 */
export function formatValue(value: Value, fact: Fact, locale: string): string {
  const known = Intl.DateTimeFormat.supportedLocalesOf(safeLocale(locale))[0] ?? 'en'
  if (typeof value === 'boolean') return wordFor(value, known)
  if (typeof value === 'number') return formatNumber(value, fact, known)
  if (typeof value !== 'string') {
    const labels = value.map((id) => labelOf(id, fact))
    return new Intl.ListFormat(known, { type: 'conjunction' }).format(labels)
  }
  if (fact.type === 'date') return formatDay(value, known)
  return fact.type === 'choice' ? labelOf(value, fact) : value
}

/** `Intl` has no words for these two. */
const words: readonly (readonly [language: string, yes: string, no: string])[] = [
  ['zh', '是', '否'],
  ['en', 'Yes', 'No'],
]

function wordFor(value: boolean, locale: string): string {
  const [, yes, no] = words.find(([language]) => locale.startsWith(language)) ?? words.at(-1)!
  return value ? yes : no
}

function formatNumber(value: number, fact: Fact, locale: string): string {
  const money = fact.type === 'money' && fact.currency && /^[A-Z]{3}$/.test(fact.currency)
  if (!money) return new Intl.NumberFormat(locale, { maximumSignificantDigits: 15 }).format(value)
  const style = { style: 'currency', currency: fact.currency!, currencyDisplay: 'narrowSymbol' } as const
  return new Intl.NumberFormat(locale, { ...style, trailingZeroDisplay: 'stripIfInteger' }).format(value)
}

function formatDay(date: string, locale: string): string {
  const days = parseDate(date)
  if (days === undefined) return date
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(days * 86_400_000)
}

function labelOf(id: string, fact: Fact): string {
  return fact.options?.find((option) => option.id === id)?.label ?? id
}

function safeLocale(locale: string): string[] {
  try {
    return Intl.getCanonicalLocales(locale)
  } catch {
    return []
  }
}
