import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, isAbsolute, relative, resolve } from 'node:path'
import { link } from '@guidetree/core'
import type { KnowledgeBase } from '@guidetree/core'
import { readTrees } from '@guidetree/core/node'
import { ContentError, UsageError } from '../command.ts'
import type { Call, Command } from '../command.ts'
import { findFolder, placeOf } from '../place.ts'
import type { Place } from '../place.ts'
import { articleTemplate, guideTemplate } from '../templates/page.ts'
import type { PageTemplate } from '../templates/page.ts'
import { scenariosTemplate } from '../templates/scenarios.ts'
import { translationTemplate } from '../templates/translation.ts'
import { templateWords } from '../templates/words.ts'

const kinds = ['guide', 'article', 'scenarios'] as const
type Kind = (typeof kinds)[number]

export const newCommand: Command = {
  name: 'new',
  summary: 'Write a starting point',
  details:
    'PATH is <folder>/<locale>/<category>/<id>.md, and for scenarios <id>.scenarios.md beside the guide. The new file passes\nall checks. A guide that is there in the source locale becomes the starting point of its translation. Nothing is\never overwritten.',
  positionals: [
    { name: 'KIND', help: 'What to write', choices: kinds },
    { name: 'PATH', help: 'Where to write it' },
  ],
  options: {},
  examples: [
    { line: 'new guide trees/en/shipping/late-parcel.md', does: 'a guide' },
    { line: 'new guide trees/zh-CN/shipping/late-parcel.md', does: 'its translation' },
    { line: 'new scenarios trees/en/shipping/late-parcel.scenarios.md', does: 'its tests' },
  ],
  run(call) {
    const { terminal, positionals } = call
    const kind = positionals['KIND'] as Kind
    const file = withEnding(resolve(terminal.cwd, positionals['PATH'] ?? ''), kind)
    const shown = relative(terminal.cwd, file)
    if (existsSync(file)) throw new ContentError(`${shown} is there already; nothing was changed`)
    const folder = findFolder(file)
    if (!isAbsolute(positionals['PATH'] ?? '') && relative(terminal.cwd, folder).startsWith('..')) {
      throw new UsageError(`PATH must be <folder>/<locale>/<category>/<id>.md, but is ${shown}`)
    }
    const text = contents(kind, file, folder, call)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text, { flag: 'wx' })
    terminal.err(`Wrote ${shown}\nNext: guidetree ${nextSteps[kind]} ${relative(terminal.cwd, folder) || '.'}\n`)
    return 0
  },
}

const nextSteps: Readonly<Record<Kind, string>> = { guide: 'check', article: 'check', scenarios: 'test' }

function contents(kind: Kind, file: string, folder: string, call: Call): string {
  const trees = existsSync(folder) ? readTrees(folder) : undefined
  const base = trees && link(trees.documents, trees.config, trees.assets)
  const place = placeOf(file, folder, trees?.config)
  if (kind === 'scenarios') return scenariosTemplate(place, base, call.terminal)
  const source = base?.guidesById.get(place.id)?.find(({ path }) => path === place.sourcePath)
  if (kind === 'guide' && source && source.path !== place.path) {
    return translationTemplate(source, trees?.files.find(({ path }) => path === source.path)?.value ?? '')
  }
  refuseTaken(place, base)
  const page = pageOf(place, base, call)
  return kind === 'guide' ? guideTemplate(page) : articleTemplate(page)
}

function pageOf({ id, locale }: Place, base: KnowledgeBase | undefined, { terminal }: Call): PageTemplate {
  const letters = id.replaceAll('-', '_').replace(/^[^\p{L}]+/u, '')
  const names = [letters || 'case', ...Array.from({ length: 1000 }, (_, index) => `${letters || 'case'}_${index + 2}`)]
  const fact = names.map((name) => `${name}_solved`).find((name) => !base?.facts.has(name)) ?? 'solved'
  return { title: titleOf(id), fact, reviewBy: inHalfAYear(terminal.today), words: templateWords(locale) }
}

function refuseTaken({ id, path }: Place, base: KnowledgeBase | undefined): void {
  const pages = [...(base?.guides ?? []), ...(base?.articles ?? [])]
  const taken = pages.find((page) => page.id === id && withoutLocale(page.path) !== withoutLocale(path))
  if (taken) throw new ContentError(`The id "${id}" is taken by ${taken.path}: an id is unique in the whole folder`)
}

function withoutLocale(path: string): string {
  return path.slice(path.indexOf('/'))
}

function withEnding(file: string, kind: Kind): string {
  const bare = file.replace(/(\.scenarios)?\.md$/, '')
  if (/\.[a-z]{1,5}$/i.test(bare)) throw new UsageError(`PATH must end in .md: ${file}`)
  return bare + (kind === 'scenarios' ? '.scenarios.md' : '.md')
}

function titleOf(id: string): string {
  const words = id.replaceAll(/[-_]+/g, ' ').trim() || id
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function inHalfAYear(today: string): string {
  const date = new Date(`${today}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + 182)
  return date.toISOString().slice(0, 10)
}
