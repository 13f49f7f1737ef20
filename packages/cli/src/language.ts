/** The languages that the command line speaks, by their folders of strings. */
export const languages = ['en', 'zh-CN', 'zh-TW'] as const

export type Language = (typeof languages)[number]

/**
 * Returns the language that is spoken for a locale, when it is one of ours: Chinese by its script, so that Hong Kong
 * reads what Taiwan does, and Singapore what the mainland does.
 *
 * @example
 * languageOf('zh_HK.UTF-8') // => 'zh-TW'
 */
export function languageOf(locale: string): Language | undefined {
  const { language, script } = known(locale.replace(/[.@].*$/, '').replaceAll('_', '-'))
  if (language === 'en') return 'en'
  return language === 'zh' ? (script === 'Hant' ? 'zh-TW' : 'zh-CN') : undefined
}

/** Returns the language that the environment asks for as POSIX has it, else that of the system, else English. */
export function languageFrom(env: Readonly<Record<string, string | undefined>>): Language {
  const asked = [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find((value) => value !== undefined && value !== '')
  return languageOf(asked ?? new Intl.DateTimeFormat().resolvedOptions().locale) ?? 'en'
}

function known(tag: string): { language?: string; script?: string } {
  try {
    return new Intl.Locale(tag).maximize()
  } catch {
    return {}
  }
}
