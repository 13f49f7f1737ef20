import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, isAbsolute, relative, resolve } from 'node:path'
import { link } from '@guidetree/core'
import type { KnowledgeBase } from '@guidetree/core'
import { readTrees } from '@guidetree/core/node'
import { ContentError, UsageError } from '../command.ts'
import type { Call, Command } from '../command.ts'
import { languageOf } from '../language.ts'
import { findFolder, placeOf } from '../place.ts'
import type { Place } from '../place.ts'
import { speaker } from '../strings/index.ts'
import { articleTemplate, guideTemplate } from '../templates/page.ts'
import type { PageTemplate } from '../templates/page.ts'
import { scenariosTemplate } from '../templates/scenarios.ts'
import { translationTemplate } from '../templates/translation.ts'

const kinds = ['guide', 'article', 'scenarios'] as const
type Kind = (typeof kinds)[number]

export const newCommand: Command = {
  name: 'new',
  summary: 'new',
  details: 'new-details',
  positionals: [
    { name: 'KIND', help: 'new-kind', choices: kinds },
    { name: 'PATH', help: 'new-path' },
  ],
  options: {},
  examples: [
    { line: 'new guide trees/en/shipping/late-parcel.md', does: 'new-example-guide' },
    { line: 'new guide trees/zh-CN/shipping/late-parcel.md', does: 'new-example-translation' },
    { line: 'new scenarios trees/en/shipping/late-parcel.scenarios.md', does: 'new-example-scenarios' },
  ],
  run(call) {
    const { terminal, positionals, say } = call
    const kind = positionals['KIND'] as Kind
    const file = withEnding(resolve(terminal.cwd, positionals['PATH'] ?? ''), kind)
    const shown = relative(terminal.cwd, file)
    if (existsSync(file)) throw new ContentError('new-exists', { path: shown })
    const folder = findFolder(file)
    if (!isAbsolute(positionals['PATH'] ?? '') && relative(terminal.cwd, folder).startsWith('..')) {
      throw new UsageError('new-path-form', { path: shown })
    }
    const text = contents(kind, file, folder, call)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text, { flag: 'wx' })
    const next = `${nextSteps[kind]} ${relative(terminal.cwd, folder) || '.'}`
    terminal.err(`${say('wrote', { path: shown, command: next })}\n`)
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
  return { title: titleOf(id), fact, reviewBy: inHalfAYear(terminal.today), say: speaker(languageOf(locale) ?? 'en') }
}

function refuseTaken({ id, path }: Place, base: KnowledgeBase | undefined): void {
  const pages = [...(base?.guides ?? []), ...(base?.articles ?? [])]
  const taken = pages.find((page) => page.id === id && withoutLocale(page.path) !== withoutLocale(path))
  if (taken) throw new ContentError('new-id-taken', { id, path: taken.path })
}

function withoutLocale(path: string): string {
  return path.slice(path.indexOf('/'))
}

function withEnding(file: string, kind: Kind): string {
  const bare = file.replace(/(\.scenarios)?\.md$/, '')
  if (/\.[a-z]{1,5}$/i.test(bare)) throw new UsageError('new-path-end', { path: file })
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
