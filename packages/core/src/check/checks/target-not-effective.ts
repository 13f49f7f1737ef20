import type { KnowledgeBase } from '../../knowledge-base.ts'
import { proseOf } from '../../link/resolve.ts'
import type { Link, Step } from '../../model.ts'
import { defineCheck, type Check } from '../define-check.ts'

/** Links lead to what is offered today: a guide outside its `effective` time is built, but shown to nobody by itself. */
export const targetNotEffective: Check = defineCheck({
  id: 'target-not-effective',
  severity: 'warning',
  base({ base, today }, report) {
    const times = timesOf(base)
    if (times.size === 0) return
    const look = (path: string, { href, to }: Link): void => {
      const id = to?.kind === 'step' ? to.guide : to?.article
      const time = id === undefined ? undefined : times.get(id)
      if (!time || (time.from <= today && today <= time.to) || time.path === path) return
      report(path, {
        reason: `Unexpected link to \`${id}\`, which is offered from ${time.from} to ${time.to} only, expected one that is offered today`,
        position: href.position,
      })
    }
    for (const guide of base.guides) {
      for (const link of [...guide.intro.links, ...guide.related, ...guide.steps.flatMap(linksOf)])
        look(guide.path, link)
    }
    for (const { path, content, related } of base.articles)
      for (const link of [...content.links, ...related]) look(path, link)
  },
})

function timesOf(base: KnowledgeBase): Map<string, { from: string; to: string; path: string }> {
  const times = new Map<string, { from: string; to: string; path: string }>()
  for (const { id, effective, path } of [...base.guides, ...base.articles]) {
    if (effective && !times.has(id)) times.set(id, { ...effective.value, path })
  }
  return times
}

function linksOf(step: Step): Link[] {
  const ways = step.endings.flatMap((ending): { link: Link }[] => {
    if (ending.kind === 'answers') return ending.answers
    if (ending.kind === 'rules') return ending.rules
    return ending.kind === 'table' ? ending.rows : [ending, ...(ending.rules?.rules ?? [])]
  })
  return [...proseOf(step).flatMap((prose) => prose.links), ...ways.map((way) => way.link)]
}
