import { folderOf } from './locales.ts'

const root: string = import.meta.env.BASE_URL.replace(/\/?$/, '/')

/** Returns the address of something in the site: `address('theme.js')`; a site may be served from a folder. */
export function address(path: string): string {
  return root + path
}

/** Returns the address of the start page of a locale. */
export function startPage(locale: string): string {
  return address(`${folderOf(locale)}/`)
}

/** Returns the address of a guide's or article's page in a locale. */
export function pageOf(locale: string, page: { category: string; id: string }): string {
  return address(`${folderOf(locale)}/${page.category}/${page.id}/`)
}

/** Returns the address of a category's page in a locale. */
export function categoryPage(locale: string, category: string): string {
  return address(`${folderOf(locale)}/${category}/`)
}

/** Returns the address of the page of phrases in a locale, at a mood where one is given. */
export function repliesPage(locale: string, emotion?: string): string {
  return address(`${folderOf(locale)}/replies/${emotion === undefined ? '' : `#${emotion}`}`)
}

/** Returns the address of a page of the documentation. */
export function docPage(id: string): string {
  return address(id === 'index' ? 'docs/' : `docs/${id.replace(/\/index$/, '')}/`)
}
