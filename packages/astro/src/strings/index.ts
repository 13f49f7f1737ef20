import en from './en.json' with { type: 'json' }
import zhCN from './zh-CN.json' with { type: 'json' }
import zhTW from './zh-TW.json' with { type: 'json' }

/** The site's own words in one language; `schema.json` lists them. */
export interface Strings {
  site: Readonly<Record<SiteKey, string>>
  outcome: Readonly<Record<string, string>>
  player: Readonly<Record<string, string>>
  /** Of the box that reads a customer's message. */
  triage: Readonly<Record<string, string>>
}

export type SiteKey = keyof typeof en.site

const languages: Readonly<Record<string, Strings>> = { en, 'zh-CN': zhCN, 'zh-TW': zhTW }

/** Returns the interface's words in a locale, in the nearest language that has them, or in English. */
export function stringsOf(locale: string): Strings {
  const near = Object.keys(languages).find((one) => one.split('-')[0] === locale.split('-')[0])
  return languages[locale] ?? languages[near ?? 'en'] ?? en
}

/** Returns a site string with its `{parameters}` filled in. */
export function say(locale: string, key: SiteKey, parameters: Readonly<Record<string, string | number>> = {}): string {
  return stringsOf(locale).site[key].replace(/\{(\w+)\}/g, (_, name: string) => String(parameters[name] ?? ''))
}

/** Returns a language's name in words of another: how a notice says what a page is written in. */
export function languageName(locale: string, inLocale: string): string {
  const name = Object.hasOwn(languages, locale) ? stringsOf(locale).site.language : undefined
  return locale === inLocale && name
    ? name
    : (new Intl.DisplayNames([inLocale], { type: 'language' }).of(locale) ?? locale)
}
