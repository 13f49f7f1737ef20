import type { KnowledgeBase, LinkedGuide } from '../knowledge-base.ts'
import { replay } from '../runtime/index.ts'
import type { Fact, Session, Trail, Trees, Value } from '../runtime/index.ts'
import { libraryOf } from '../runtime/library.ts'
import { originals, takenIn } from './coverage.ts'
import { edges } from './edges.ts'
import { cover } from './paths-cover.ts'
import { wayKey } from './paths-program.ts'
import { trailOf } from './paths-trail.ts'
import { walkerOf } from './paths-walker.ts'

/** A scenario that a writer could add: all but the outcome, which only the writer knows. */
export interface Suggestion {
  /** Path of the scenario file it belongs in. */
  path: string
  trail: Trail
  /** The scenario as Markdown. */
  markdown: string
}

export interface SuggestOptions {
  /** The day that `today()` is. */
  at: string
  /** Called with each guide that is looked through. */
  progress?: (guide: string) => void
  /** The words around the trail, in the guide's language; English where left out. */
  words?: (guide: LinkedGuide) => ScenarioWords
}

/**
 * Returns few ways that take what none of `sessions` took. Their outcomes are left open: what a walk happens to end at
 * today proves nothing, what the policy says does.
 */
export function suggest(
  base: KnowledgeBase,
  trees: Trees,
  sessions: Iterable<Session>,
  { at, progress, words }: SuggestOptions,
): Suggestion[] {
  const taken = takenIn(sessions)
  const missing = new Set(
    originals(base)
      .flatMap(waysIn)
      .filter((way) => !taken.has(way)),
  )
  const options = originals(base).flatMap((guide) => {
    progress?.(guide.id)
    return waysThrough(guide, trees, missing, at)
  })
  return fewestTrails(options, missing).map(({ guide, trail }) => ({
    path: guide.path.replace(/\.md$/, '.scenarios.md'),
    trail,
    markdown: scenarioMarkdown(guide, trail, base, words?.(guide)),
  }))
}

interface Walked {
  guide: LinkedGuide
  trail: Trail
  takes: Set<string>
}

function waysIn(guide: LinkedGuide): string[] {
  return edges(guide).flatMap(({ kind, from, index }) => (kind === 'call' ? [] : wayKey(guide.id, from, index)))
}

function waysThrough(guide: LinkedGuide, trees: Trees, missing: ReadonlySet<string>, at: string): Walked[] {
  if (!waysIn(guide).some((way) => missing.has(way))) return []
  const options = { locale: guide.locale, at }
  const walker = walkerOf(libraryOf(trees), guide.id, options)
  const nodes = cover(walker, { guide: guide.id, facts: {} }, [], missing)
  return nodes.flatMap((node) => {
    const trail = node.worlds[0] && trailOf(guide.id, options, walker, node, node.worlds[0])
    const session = trail && replay(trees, trail)
    return session?.status === 'done' ? { guide, trail: session.trail, takes: takenIn([session]) } : []
  })
}

function fewestTrails(options: Walked[], missing: ReadonlySet<string>): Walked[] {
  const left = new Set(missing)
  const chosen: Walked[] = []
  for (;;) {
    const gains = options.map(({ takes }) => [...takes].filter((way) => left.has(way)).length)
    const most = Math.max(0, ...gains)
    const best = options[gains.indexOf(most)]
    if (most === 0 || !best) return chosen
    chosen.push(best)
    for (const way of best.takes) left.delete(way)
  }
}

/** The words of a scenario around its trail. */
export interface ScenarioWords {
  name: string
  quote?: string
  /** The paragraph with the outcome. */
  end: string
}

/** Returns `trail` as a scenario of `guide`; without words, its name and outcome wait for the writer. */
export function scenarioMarkdown(guide: LinkedGuide, trail: Trail, base: KnowledgeBase, words?: ScenarioWords): string {
  const assignment = ([name, value]: [string, Value]): string =>
    code(`${name} = ${literal(value, base.facts.get(name)?.fact)}`)
  const given = Object.entries(trail.facts).map(assignment)
  const items = trail.entries.map(({ answer, facts }, index) => {
    return `${index + 1}. ${
      answer ??
      Object.entries(facts ?? {})
        .map(assignment)
        .join(' ')
    }`
  })
  const { name, quote, end } = words ?? toBeNamed(guide)
  const parts = [`## ${name}`, given.join(' '), quote ? `> ${quote}` : '', items.join('\n'), end]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

function toBeNamed(guide: LinkedGuide): ScenarioWords {
  const file = guide.path.slice(guide.path.lastIndexOf('/') + 1)
  return { name: 'Name this case', end: `Ends at [write the outcome here](${file}#write-the-outcome-here).` }
}

function literal(value: Value, fact: Fact | undefined): string {
  if (typeof value === 'object') return `[${value.map((item) => JSON.stringify(item)).join(', ')}]`
  if (typeof value !== 'string') return String(value)
  return fact?.type === 'date' ? `date("${value}")` : JSON.stringify(value)
}

function code(text: string): string {
  const ticks = text.includes('`') ? '``' : '`'
  return ticks + text + ticks
}
