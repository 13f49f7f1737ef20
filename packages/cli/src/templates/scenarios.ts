import { check, compile, paths, scenarioMarkdown } from '@guidetree/core'
import type { KnowledgeBase } from '@guidetree/core'
import { ContentError } from '../command.ts'
import type { Place } from '../place.ts'
import type { Terminal } from '../terminal.ts'
import { templateWords } from './words.ts'

/** Returns a scenario file with one case that runs: the first way through the guide, its outcome for the writer to confirm. */
export function scenariosTemplate(place: Place, base: KnowledgeBase | undefined, { today }: Terminal): string {
  const path = place.path.replace(/\.scenarios\.md$/, '.md')
  const guide = base?.guides.find((candidate) => candidate.path === path)
  if (!base || !guide) throw new ContentError(`There is no guide ${path} to test: write it first`)
  const faulty = new Set(check(base, { today }).flatMap((message) => (message.fatal ? [message.file] : [])))
  if (faulty.has(path)) throw new ContentError(`${path} has errors: run guidetree check and mend them first`)
  const trees = base.guides.filter((candidate) => !faulty.has(candidate.path)).map(compile)
  const [way] = paths(trees, guide.id, { locale: guide.locale, at: today, limit: 1 }).paths
  if (!way) throw new ContentError(`No way through ${path} leads to an outcome`)
  const words = templateWords(place.locale)
  const versions = base.guidesById.get(way.outcome.guide) ?? []
  const end = versions.find(({ locale }) => locale === guide.locale) ?? versions[0]
  const target = `${end ? relativePath(path, end.path) : ''}#${way.outcome.step}`
  const title = end?.steps.find(({ id }) => id.value === way.outcome.step)?.title.value ?? way.outcome.step
  const scenario = scenarioMarkdown(guide, way.trail, base, {
    name: words.scenarioName,
    quote: words.quote,
    end: `${words.endsAt} [${title.replaceAll(/[[\]\\]/g, '\\$&')}](${target})${place.locale.startsWith('zh') ? '。' : '.'}`,
  })
  return `# ${guide.title.value}: ${words.scenariosTitle}\n\n<!-- ${words.scenariosHint} -->\n\n${scenario}`
}

function relativePath(from: string, to: string): string {
  const folders = from.split('/').slice(0, -1)
  const parts = to.split('/')
  while (folders.length > 0 && folders[0] === parts[0]) {
    folders.shift()
    parts.shift()
  }
  return [...folders.map(() => '..'), ...parts].join('/')
}
