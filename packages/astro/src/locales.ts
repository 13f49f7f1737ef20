import type { BaseEntry, RepliesEntry } from './entries.ts'

/** Returns the folder of a locale in addresses: `zh-CN` has `/zh-cn/`. */
export function folderOf(locale: string): string {
  return locale.toLowerCase()
}

/**
 * Returns the locales in which a page may be shown, best first: the one asked for, others of the same language,
 * the source.
 *
 * @example fallbacks('zh-TW', ['en', 'zh-CN', 'zh-TW']) // => ['zh-TW', 'zh-CN', 'en']
 */
export function fallbacks(locale: string, locales: readonly string[]): string[] {
  const language = (one: string): string | undefined => one.split('-')[0]
  const same = locales.filter((one) => language(one) === language(locale))
  return [...new Set([locale, ...same, ...locales.slice(0, 1)])]
}

/** Returns the entry of an id that suits a locale best: every id has one in some locale, the rest fall back. */
export function bestEntry<E extends { id: string; locale: string }>(
  entries: readonly E[],
  id: string,
  locale: string,
  base: BaseEntry,
): E | undefined {
  const same = entries.filter((entry) => entry.id === id)
  for (const one of fallbacks(locale, base.locales)) {
    const entry = same.find((entry) => entry.locale === one)
    if (entry) return entry
  }
  return same[0]
}

/** Returns every page once, each in the version that suits the locale best. */
export function bestEntries<E extends { id: string; locale: string }>(
  entries: readonly E[],
  locale: string,
  base: BaseEntry,
): E[] {
  const ids = [...new Set(entries.map((entry) => entry.id))]
  return ids.flatMap((id) => bestEntry(entries, id, locale, base) ?? [])
}

/** Returns the phrases that suit a locale best, where the knowledge base has any. */
export function bestReplies(
  replies: readonly RepliesEntry[],
  locale: string,
  base: BaseEntry,
): RepliesEntry | undefined {
  const found = fallbacks(locale, base.locales).map((one) => replies.find((entry) => entry.locale === one))
  return found.find((entry) => entry !== undefined) ?? replies[0]
}

/** Says whether a page is offered on a day: one outside the days for which it is effective is built, but not listed. */
export function isOffered(page: { effective?: { from: string; to: string } }, today: string): boolean {
  return page.effective === undefined || (page.effective.from <= today && today <= page.effective.to)
}
