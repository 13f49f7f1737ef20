import type { Link } from '../../model.ts'
import { defineCheck, type Check } from '../define-check.ts'

/** A way on leads to a step: an article is shown beside the step, and is linked in its text. */
export const articleAsTarget: Check = defineCheck({
  id: 'article-as-target',
  severity: 'error',
  guide(guide, report) {
    const look = ({ href, to }: Link): void => {
      if (to?.kind !== 'article') return
      report({
        reason: `Unexpected article \`${to.article}\` as a way on, expected a step or a guide; link the article in the text`,
        position: href.position,
      })
    }
    for (const { endings } of guide.steps) {
      for (const ending of endings) {
        if (ending.kind === 'answers') for (const answer of ending.answers) look(answer.link)
        else if (ending.kind === 'rules') for (const rule of ending.rules) look(rule.link)
        else if (ending.kind === 'table') for (const row of ending.rows) look(row.link)
        else for (const { link } of [ending, ...(ending.rules?.rules ?? [])]) look(link)
      }
    }
  },
})
