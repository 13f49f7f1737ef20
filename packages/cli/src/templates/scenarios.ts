import { check, compile, paths, scenarioMarkdown } from '@guidetree/core'
import type { KnowledgeBase, LinkedGuide, ScenarioWords } from '@guidetree/core'
import { ContentError } from '../command.ts'
import { languageOf } from '../language.ts'
import type { Place } from '../place.ts'
import type { Terminal } from '../terminal.ts'
import { speaker } from '../strings/index.ts'
import type { Say } from '../strings/index.ts'

/** Returns a scenario file with one case that runs: the first way through the guide, its outcome for the writer to confirm. */
export function scenariosTemplate(place: Place, base: KnowledgeBase | undefined, { today }: Terminal): string {
  const path = place.path.replace(/\.scenarios\.md$/, '.md')
  const guide = base?.guides.find((candidate) => candidate.path === path)
  if (!base || !guide) throw new ContentError('new-no-guide', { path })
  const faulty = new Set(check(base, { today }).flatMap((message) => (message.fatal ? [message.file] : [])))
  if (faulty.has(path)) throw new ContentError('new-faulty', { path })
  const trees = base.guides.filter((candidate) => !faulty.has(candidate.path)).map(compile)
  const [way] = paths(trees, guide.id, { locale: guide.locale, at: today, limit: 1 }).paths
  if (!way) throw new ContentError('new-no-way', { path })
  const say = speaker(languageOf(place.locale) ?? 'en')
  const versions = base.guidesById.get(way.outcome.guide) ?? []
  const end = versions.find(({ locale }) => locale === guide.locale) ?? versions[0]
  const target = `${end ? relativePath(path, end.path) : ''}#${way.outcome.step}`
  const title = end?.steps.find(({ id }) => id.value === way.outcome.step)?.title.value ?? way.outcome.step
  const scenario = scenarioMarkdown(guide, way.trail, base, {
    name: say('template-scenario-name'),
    quote: say('template-quote'),
    end: say('template-ends-at', { outcome: `[${title.replaceAll(/[[\]\\]/g, '\\$&')}](${target})` }),
  })
  const heading = say('template-scenarios-title', { title: guide.title.value })
  return `# ${heading}\n\n<!-- ${say('template-scenarios-hint')} -->\n\n${scenario}`
}

/** Returns the words around a scenario whose name and outcome wait for the writer of `guide`. */
export function scenarioWords({ path }: LinkedGuide, say: Say): ScenarioWords {
  const file = path.slice(path.lastIndexOf('/') + 1)
  const outcome = `[${say('template-outcome-missing')}](${file}#write-the-outcome-here)`
  return { name: say('template-scenario-name'), end: say('template-ends-at', { outcome }) }
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
