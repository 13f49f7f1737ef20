import { existsSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { check, compile, link } from '@guidetree/core'
import type { KnowledgeBase, LinkedGuide } from '@guidetree/core'
import { readTrees } from '@guidetree/core/node'
import type { Trees, TreesNotFound } from '@guidetree/core/node'
import type { Tree } from '@guidetree/core/runtime'
import { firedIn } from '@guidetree/triage'
import { ContentError, UsageError, valueOf } from './command.ts'
import type { Call } from './command.ts'
import { flatten } from './report/message.ts'
import type { Message } from './report/message.ts'
import type { Param, Saying } from './strings/index.ts'
import { didYouMean } from './suggest.ts'
import type { Terminal } from './terminal.ts'

/** A folder of guides, read and checked. */
export interface Loaded {
  folder: Trees
  base: KnowledgeBase
  messages: Message[]
  /** Paths inside the folder that have an error. */
  faulty: ReadonlySet<string>
  /** The folder as one would write it from here, with a `/` at the end; nothing for this very folder. */
  prefix: string
}

export interface LoadOptions {
  today?: string
  /** Look into git for translations older than their source. */
  history?: boolean
}

/** Returns the folder `dir`, read, linked and checked; what did not change since the last time is not parsed again. */
export function load(dir: string, terminal: Terminal, options: LoadOptions = {}): Loaded {
  const path = resolve(terminal.cwd, dir)
  requireTop(path, terminal)
  const folder = readTrees(path)
  const base = link(folder.documents, folder.config, folder.assets)
  const changed = options.history ? folder.changed : undefined
  const checked = check(base, { today: options.today ?? terminal.today, changed, fired: firedIn(base) })
  const unread = new Set(folder.messages.filter(({ ruleId }) => ruleId === 'not-utf8').map(({ file }) => file))
  const read = checked.filter(({ file }) => !unread.has(file))
  const messages = [...folder.messages, ...read].map(flatten).toSorted(byPlace)
  const faulty = new Set(messages.filter(({ severity }) => severity === 'error').map((message) => message.path))
  const from = relative(terminal.cwd, path).replaceAll('\\', '/')
  return { folder, base, messages, faulty, prefix: from === '' ? '' : `${from}/` }
}

/** Returns what a person is told about a folder that is not there. */
export function notFound({ dir }: TreesNotFound): Saying {
  return { key: 'no-folder', params: { dir } }
}

/** Returns the trees of every guide without an error. */
export function soundTrees({ base, faulty }: Loaded): Tree[] {
  return base.guides.filter((guide) => !faulty.has(guide.path)).map(compile)
}

/** Returns the knowledge base without the guides that have an error. */
export function soundBase({ base, faulty }: Loaded): KnowledgeBase {
  return { ...base, guides: base.guides.filter((guide) => !faulty.has(guide.path)) }
}

/** Returns the guide `id` in the language asked for, else in the first that has it. Throws a ContentError that says what is wrong. */
function findGuide(loaded: Loaded, id: string, locale: string | undefined): LinkedGuide {
  const { base, prefix } = loaded
  const versions = base.guides.filter((guide) => guide.id === id)
  if (versions.length === 0) {
    const ids = [...new Set(base.guides.map((guide) => guide.id))]
    const folder: Param = prefix || { key: 'this-folder' }
    throw new ContentError('no-guide', { id, folder, hint: didYouMean(id, ids) })
  }
  requireLocale(loaded, locale)
  return versions.find((guide) => guide.locale === locale) ?? (versions[0] as LinkedGuide)
}

/** Returns the guide that a command line names, and tells the person where it is not in the language asked for. */
export function guideOf(call: Call, loaded: Loaded): LinkedGuide {
  const asked = valueOf(call, 'locale')
  const guide = findGuide(loaded, call.positionals['GUIDE'] ?? '', asked)
  const { terminal, say } = call
  if (asked !== undefined && guide.locale !== asked) {
    const told = say('other-locale', { id: guide.id, asked, locale: guide.locale })
    terminal.err(`${terminal.errStyle.yellow(say('label-warning'))} ${told}\n`)
  }
  return guide
}

/** Throws a ContentError when the folder has no such language. */
export function requireLocale({ base }: Loaded, locale: string | undefined): void {
  const { locales } = base.config
  if (locale === undefined || locales.includes(locale)) return
  throw new ContentError('no-locale', { locale, locales, hint: didYouMean(locale, locales) })
}

/** Throws a ContentError that lists its errors when `guide` is not sound. */
export function requireSound({ messages, prefix, faulty }: Loaded, guide: LinkedGuide): void {
  if (!faulty.has(guide.path)) return
  const errors = messages.filter(({ path, severity }) => path === guide.path && severity === 'error')
  const lines = errors.map(
    ({ path, line, column, message, id }) => `  ${prefix}${path}:${line}:${column} ${message} (${id})`,
  )
  throw new ContentError('guide-has-errors', { id: guide.id, errors: lines.join('\n') })
}

/** Throws a UsageError when the folder with the guides is above or below `path`: guides without the rest would all seem wrong. */
function requireTop(path: string, { cwd }: Terminal): void {
  const isTop = (folder: string): boolean => existsSync(join(folder, 'guidetree.yaml'))
  if (isTop(path)) return
  const above = [dirname(path), dirname(dirname(path)), dirname(dirname(dirname(path)))].find(isTop)
  const top = above ?? [join(path, 'trees')].find(isTop)
  if (top === undefined) return
  const name = (folder: string): string => relative(cwd, folder) || '.'
  throw new UsageError('wrong-folder', { top: name(top), given: name(path) })
}

function byPlace(left: Message, right: Message): number {
  if (left.path !== right.path) return left.path < right.path ? -1 : 1
  return left.line - right.line || left.column - right.column
}
