import type { KnowledgeBase } from '../../knowledge-base.ts'
import { proseOf } from '../../link/resolve.ts'
import type { Article, Link, Step } from '../../model.ts'
import { defineCheck, type Check } from '../define-check.ts'

/** Links lead to what is offered today: a guide outside its `effective` time is built, but shown to nobody by itself. */
export const targetNotEffective: Check = defineCheck({
  id: 'target-not-effective',
  severity: 'warning',
  base({ base, today }, report) {
    const times = timesOf(base)
    if (times.size === 0) return
    const look = ({ path, id: own }: Page, { href, to }: Link): void => {
      const id = to?.kind === 'step' ? to.guide : to?.article
      const time = id === undefined ? undefined : times.get(id)
      if (!time || (time.from <= today && today <= time.to) || id === own) return
      report(path, {
        reason: `Unexpected link to \`${id}\`, which is offered from ${time.from} to ${time.to} only, expected one that is offered today`,
        position: href.position,
      })
    }
    for (const guide of base.guides) {
      for (const link of [...guide.intro.links, ...guide.related, ...guide.steps.flatMap(linksOf)]) look(guide, link)
    }
    for (const article of base.articles) {
      for (const link of [...article.content.links, ...article.related]) look(article, link)
    }
  },
})

type Page = Pick<Article, 'id' | 'path'>

function timesOf(base: KnowledgeBase): Map<string, { from: string; to: string }> {
  const times = new Map<string, { from: string; to: string }>()
  for (const { id, effective } of [...base.guides, ...base.articles]) {
    if (effective && !times.has(id)) times.set(id, effective.value)
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
