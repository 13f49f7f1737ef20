import { resolve } from 'node:path'
import type { Article, KnowledgeBase, LinkedGuide } from '@guidetree/core'
import type { Tree } from '@guidetree/core/runtime'
import { train } from '@guidetree/triage'
import { directory, today, valueOf } from '../command.ts'
import type { Call, Command } from '../command.ts'
import { load, soundBase, soundTrees } from '../load.ts'
import type { Loaded } from '../load.ts'
import { writeOutput } from '../output.ts'

export const buildCommand: Command = {
  name: 'build',
  summary: 'build',
  details: 'build-details',
  positionals: [directory],
  options: { out: { value: 'OUT', help: 'build-out', required: true }, today },
  examples: [{ line: 'build --out dist/trees', does: 'build-example' }],
  run(call) {
    const { terminal, positionals, say } = call
    const loaded = load(positionals['DIR'] ?? '', terminal, { today: valueOf(call, 'today') })
    const trees = soundTrees(loaded)
    const out = valueOf(call, 'out') ?? ''
    const files = outputFiles(loaded, trees)
    const { removed } = writeOutput(resolve(terminal.cwd, out), loaded.folder.dir, files)
    const built = say('built', {
      trees: { key: 'trees', params: { count: trees.length } },
      articles: { key: 'articles', params: { count: soundArticles(loaded).length } },
      out,
    })
    terminal.err(`${built}${removed > 0 ? say('removed', { count: removed }) : ''}\n`)
    return nameFaults(call, loaded)
  },
}

interface IndexGuide {
  id: string
  locale: string
  category: string
  title: string
  summary?: string
  symptoms: string[]
  path: string
  tree: string
  hash: string
  steps: number
  outcomes: { step: string; title: string; kind: string }[]
}

function outputFiles(loaded: Loaded, trees: readonly Tree[]): Map<string, string> {
  const { base } = loaded
  const guides = new Map(base.guides.map((guide) => [`${guide.locale}/${guide.id}`, guide]))
  const files = new Map<string, string>()
  const entries: IndexGuide[] = []
  for (const tree of trees) {
    const path = `${tree.locale}/${tree.category}/${tree.id}.json`
    files.set(path, toJson(tree))
    entries.push(indexGuide(guides.get(`${tree.locale}/${tree.id}`) as LinkedGuide, tree, path))
  }
  const articles = soundArticles(loaded).map(indexArticle)
  files.set(
    'index.json',
    toJson({ format: 1, name: base.config.name, locales: base.config.locales, guides: entries, articles }),
  )
  files.set('triage.json', `${JSON.stringify(train(soundBase(loaded)))}\n`)
  return files
}

function indexGuide(guide: LinkedGuide, tree: Tree, path: string): IndexGuide {
  const steps = Object.entries(tree.steps)
  const outcomes = steps.flatMap(([step, { title, outcome }]) => (outcome ? [{ step, title, kind: outcome.kind }] : []))
  return {
    id: tree.id,
    locale: tree.locale,
    category: tree.category,
    title: tree.title,
    summary: guide.summary?.value,
    symptoms: guide.symptoms.map(({ value }) => value),
    ...effective(guide),
    path: guide.path,
    tree: path,
    hash: tree.hash,
    steps: steps.length,
    outcomes,
  }
}

function indexArticle(article: Article): object {
  const { id, locale, category, title, summary, symptoms, path } = article
  return {
    id,
    locale,
    category,
    title: title.value,
    summary: summary?.value,
    symptoms: symptoms.map(({ value }) => value),
    ...effective(article),
    path,
  }
}

function effective(page: Pick<Article, 'effective'>): object {
  return page.effective ? { effective: page.effective.value } : {}
}

function soundArticles({ base, faulty }: { base: KnowledgeBase; faulty: ReadonlySet<string> }): Article[] {
  return base.articles.filter((article) => !faulty.has(article.path))
}

function nameFaults({ terminal, say }: Call, { messages, faulty, prefix, base }: Loaded): number {
  const guides = new Set(base.guides.map((guide) => guide.path))
  for (const path of faulty) {
    const errors = messages.filter((message) => message.path === path && message.severity === 'error')
    const told = say(guides.has(path) ? 'left-out' : 'errors-in', {
      path: prefix + path,
      errors: { key: 'errors', params: { count: errors.length } },
      message: errors[0]?.message,
    })
    terminal.err(`${terminal.errStyle.red(say('label-error'))} ${told}\n`)
  }
  if (faulty.size > 0) terminal.err(`${say('run-check')}\n`)
  return faulty.size > 0 ? 1 : 0
}

function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`
}
