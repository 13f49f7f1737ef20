/** The player's words in one language; braces hold parameters: `Step {step}`. */
export interface PlayerStrings {
  /** BCP 47; how numbers, dates and lists are written. */
  locale: string
  words: Readonly<Record<string, string>>
}

export type Say = (key: string, parameters?: Readonly<Record<string, unknown>>) => string

/** Returns a function that says a key in the page's language; a missing word shows its key, so that it is seen in tests. */
export function speaker(strings: PlayerStrings): Say {
  return (key, parameters = {}) => {
    const template = Object.hasOwn(strings.words, key) ? strings.words[key]! : key
    return template.replace(/\{(\w+)\}/g, (_, name: string) => written(parameters[name], strings.locale))
  }
}

function written(value: unknown, locale: string): string {
  if (typeof value === 'number') return new Intl.NumberFormat(locale).format(value)
  if (Array.isArray(value)) return new Intl.ListFormat(locale).format(value.map(String))
  return value === undefined ? '' : String(value)
}
