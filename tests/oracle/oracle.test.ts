import { readFileSync, readdirSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildTrees, edges, type LinkedGuide } from '@guidetree/core'
import { replay, type Tree } from '@guidetree/core/runtime'
import { describe, expect, test } from 'vitest'
import { walkWithActors } from './actor.ts'
import { explore } from './explore.ts'
import { walk } from './walker.ts'

const today = '2026-11-22'

/** What is tried for each guide before an edge counts as one that cannot be taken. */
const tells = 4_000

for (const folder of ['tests/fixtures/guides', 'trees']) {
  const root = fileURLToPath(new URL(`../../${folder}`, import.meta.url))
  const { base, trees, messages } = buildTrees({ files: filesOf(root) }, { today })
  const locales = [...new Set(trees.map((tree) => tree.locale))]

  test(`${folder} has no errors`, () => {
    expect(messages.filter((message) => message.fatal).map(String)).toEqual([])
  })

  for (const locale of locales) {
    const guides = new Map(prefer(base.guides, locale))
    const byId = new Map(prefer(trees, locale))
    const stored = [...byId.values()].map((tree): Tree => JSON.parse(JSON.stringify(tree)))

    describe(`${folder} in ${locale}`, () => {
      for (const tree of trees.filter((each) => each.locale === locale)) {
        test(`${tree.id} walks the same three ways`, () => {
          const own = edges(guides.get(tree.id)!).map(({ from, kind, index }) => `${tree.id}#${from} ${kind} ${index}`)
          const missed = new Set(own)
          for (const session of explore([...byId.values()], tree.id, today, tells)) {
            const steps = session.path.map(({ guide, step }) => `${guide}#${step}`)
            const walked = walk(guides, tree.id, (visit) => session.path[visit]?.way)
            for (const edge of walked.taken) missed.delete(edge)
            const acted = walkWithActors(byId, session.trail)
            const trail = JSON.stringify(session.trail)
            expect(walked.steps, trail).toEqual(steps)
            expect(acted.steps, trail).toEqual(steps)
            expect(acted.facts, trail).toEqual(session.facts)
            expect(acted.actions, trail).toEqual(session.actions)
            expect(acted.outcome, trail).toEqual(session.outcome?.kind)
            expect(walked.outcome, trail).toEqual(session.outcome?.kind)
            expect(replay(stored, JSON.parse(trail)), trail).toEqual(session)
            if (missed.size === 0 && session.status === 'done') break
          }
          expect([...missed]).toEqual([])
        })
      }
    })
  }
}

/** One of each id: that of the locale, else of the first. */
function prefer<T extends LinkedGuide | Tree>(list: readonly T[], locale: string): [string, T][] {
  const sorted = list.toSorted(
    (a, b) => Number(a.locale === locale) - Number(b.locale === locale) || list.indexOf(b) - list.indexOf(a),
  )
  return sorted.map((each) => [each.id, each])
}

function filesOf(root: string): { path: string; value: string }[] {
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(md|yaml)$/.test(name))
  return names.map((name) => ({
    path: relative(root, join(root, name)).split(sep).join('/'),
    value: readFileSync(join(root, name), 'utf8'),
  }))
}
