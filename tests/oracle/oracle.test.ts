import { readFileSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { buildTrees, edges, runScenarios, type LinkedGuide } from '@guidetree/core'
import { replay, type Session, type Tree } from '@guidetree/core/runtime'
import { describe, expect, test, vi } from 'vitest'
import { walkWithActors } from './actor.ts'
import { explore } from './explore.ts'
import { walk } from './walker.ts'

vi.setConfig({ testTimeout: 120_000 })

const today = '2026-11-22'

/** What is tried for each guide before an edge counts as one that cannot be taken. */
const tells = 3_000

for (const folder of ['tests/fixtures/guides', 'trees']) {
  const { base, trees, messages } = buildTrees({ files: filesOf(folder) }, { today })
  const scenarios = runScenarios(base, trees, { at: today })

  test(`${folder} has no errors`, () => {
    const errors = messages.filter((message) => message.fatal)
    expect(errors.map((message) => `${message.file}:${message.line}: ${message.reason}`)).toEqual([])
  })

  for (const locale of new Set(trees.map((tree) => tree.locale))) {
    describe(`${folder} in ${locale} walks the same three ways`, () => {
      const guides = new Map(prefer(base.guides, locale))
      const byId = new Map(prefer(trees, locale))
      const stored = JSON.parse(JSON.stringify([...byId.values()])) as Tree[]
      const taken = new Set<string>()

      /** Holds a session against XState's actors, the walker, and trees that were stored as JSON. */
      const compare = (session: Session): void => {
        const trail = JSON.stringify(session.trail)
        const steps = session.path.map(({ guide, step }) => `${guide}#${step}`)
        const walked = walk(guides, session.guide, (visit) => session.path[visit]?.way)
        const acted = walkWithActors(byId, session.trail)
        expect(walked.steps, trail).toEqual(steps)
        expect(walked.outcome, trail).toEqual(session.outcome?.kind)
        const { facts, actions, outcome } = session
        expect(acted, trail).toEqual({ steps, facts, actions, ...(outcome && { outcome: outcome.kind }) })
        expect(replay(stored, JSON.parse(trail)), trail).toEqual(session)
        for (const edge of walked.taken) taken.add(edge)
      }

      const sessions = scenarios.flatMap(({ session }) => (session?.trail.locale === locale ? [session] : []))
      if (sessions.length > 0) test('by its scenarios', () => sessions.forEach(compare))

      test.each(trees.filter((tree) => tree.locale === locale).map((tree) => tree.id))('%s', (guide) => {
        const all = edges(guides.get(guide)!).map(({ from, kind, index }) => `${guide}#${from} ${kind} ${index}`)
        const missed = (): string[] => all.filter((edge) => !taken.has(edge))
        for (const session of explore([...byId.values()], guide, today, tells)) {
          compare(session)
          if (session.status === 'done' && missed().length === 0) break
        }
        expect(missed()).toEqual([])
      })
    })
  }
}

/** One of each id: that of the locale, else of the first. */
function prefer<T extends LinkedGuide | Tree>(list: readonly T[], locale: string): [string, T][] {
  const own = list.filter((each) => each.locale === locale)
  return [...list.toReversed(), ...own].map((each) => [each.id, each])
}

function filesOf(folder: string): { path: string; value: string }[] {
  const root = fileURLToPath(new URL(`../../${folder}/`, import.meta.url))
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(md|yaml)$/.test(name))
  return names.map((name) => ({ path: name.replaceAll('\\', '/'), value: readFileSync(root + name, 'utf8') }))
}
