import { existsSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import type { Config } from '@guidetree/core'
import { ContentError, UsageError } from './command.ts'
import type { Key } from './strings/index.ts'
import { didYouMean } from './suggest.ts'

/** Where a new file stands in a folder of guides. */
export interface Place {
  /** Inside the folder, with `/`. */
  path: string
  locale: string
  category: string
  id: string
  /** The same path under the source locale. */
  sourcePath: string
  folder: string
}

/** Returns the folder of guides that `file` lies in: the nearest with a guidetree.yaml, else the one three levels up. */
export function findFolder(file: string): string {
  for (let folder = dirname(file); folder !== dirname(folder); folder = dirname(folder)) {
    if (existsSync(join(folder, 'guidetree.yaml'))) return folder
  }
  return dirname(dirname(dirname(file)))
}

/** Returns where `file` stands in `folder`. Throws where its guidetree.yaml, if it has one, leaves no such place. */
export function placeOf(file: string, folder: string, config: Config | undefined): Place {
  const path = relative(folder, file).replaceAll('\\', '/').normalize('NFC')
  const [locale = '', category = '', name = '', ...more] = path.split('/')
  if (name === '' || more.length > 0) throw new UsageError('new-path-in', { path, folder: basename(folder) })
  const id = name.replace(/(\.scenarios)?\.md$/, '')
  if (!isId(id)) throw new UsageError('new-bad-id', { name: id })
  if (!isId(category)) throw new UsageError('new-bad-category', { name: category })
  checkDeclared('new-locale-undeclared', locale, config?.locales)
  if (!isLocale(locale)) throw new UsageError('new-bad-locale', { name: locale })
  const { categories, locales } = config ?? {}
  checkDeclared('new-category-undeclared', category, categories && [...categories.keys()])
  return { path, locale, category, id, sourcePath: `${locales?.[0] ?? locale}/${category}/${name}`, folder }
}

function checkDeclared(problem: Key, name: string, declared: readonly string[] | undefined): void {
  if (!declared || declared.includes(name)) return
  throw new ContentError(problem, { name, declared, hint: didYouMean(name, declared) })
}

function isId(text: string): boolean {
  return /^[\p{L}\p{M}\p{Nd}_-]{1,100}$/u.test(text) && !['constructor', 'prototype', '__proto__'].includes(text)
}

function isLocale(text: string): boolean {
  try {
    const known = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(text)
    return known !== undefined && Intl.getCanonicalLocales(text)[0] === text
  } catch {
    return false
  }
}
