import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inject } from 'vitest'

/** Returns the addresses of the pages of guides in a locale, those shown in another language too. */
export function guidePages(locale: string): string[] {
  const { folder } = inject('site')
  return readdirSync(join(folder, locale), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('index.html') && htmlOf(`/${locale}/${file}`).includes('<guide-player'))
    .map((file) => `/${locale}/${file.replace(/index\.html$/, '')}`)
}

/** Returns the HTML of a page. */
export function htmlOf(address: string): string {
  const { folder } = inject('site')
  return readFileSync(join(folder, address.endsWith('/') ? `${address}index.html` : address), 'utf8')
}
