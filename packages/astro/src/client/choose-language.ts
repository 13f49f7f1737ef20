/** Leads from the bare address to the start page in the language chosen last, else the first that the browser asks for. */
const links = [...document.querySelectorAll<HTMLAnchorElement>('a[data-start]')]
const wanted = [remembered(), ...navigator.languages].filter((one) => one !== null)
const language = (locale: string): string => locale.toLowerCase().split('-')[0] ?? locale

/** Hong Kong and Macau read traditional letters. */
const near = (locale: string): string => (/^zh-(hk|mo|hant)/i.test(locale) ? 'zh-TW' : locale)

const best = wanted
  .map(near)
  .flatMap((locale) => [
    links.find((link) => link.dataset['start']?.toLowerCase() === locale.toLowerCase()),
    links.find((link) => language(link.dataset['start'] ?? '') === language(locale)),
  ])
  .find((link) => link !== undefined)
location.replace((best ?? links[0])?.href ?? '.')

function remembered(): string | null {
  try {
    return localStorage.getItem('locale')
  } catch {
    return null
  }
}
