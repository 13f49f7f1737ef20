import type { Say } from '../strings/index.ts'

/** What a starting point is made for. */
export interface PageTemplate {
  title: string
  /** Name of a fact that nobody else uses. */
  fact: string
  reviewBy: string
  /** In the language of the page. */
  say: Say
}

/** Returns a guide of three steps that passes every check, with remarks for its writer. */
export function guideTemplate({ title, fact, reviewBy, say }: PageTemplate): string {
  return `---
# ${say('template-symptoms-hint')}
symptoms:
  - ${say('template-symptom')}
# ${say('template-review-hint')}
review_by: ${reviewBy}
---

# ${title}

${say('template-intro')}

<!-- ${say('template-intro-hint')} -->

## ${say('template-question')}

\`#check\` \`ask ${fact}\`

<!-- ${say('template-question-hint')} -->

> ${say('template-script')}

- [${say('template-yes')}](#solved) \`yes\`
- [${say('template-no')}](#hand-over) \`no\`

<!-- ${say('template-answers-hint')} -->

## ${say('template-solved')}

\`#solved\` \`resolved\`

<!-- ${say('template-outcome-hint')} -->

> ${say('template-solved-script')}

## ${say('template-hand-over')}

\`#hand-over\` \`escalated\`

> ${say('template-hand-over-script')}
`
}

/** Returns a knowledge article. */
export function articleTemplate({ title, reviewBy, say }: PageTemplate): string {
  return `---
type: article
# ${say('template-review-hint')}
review_by: ${reviewBy}
---

# ${title}

<!-- ${say('template-article-hint')} -->

${say('template-article-text')}
`
}
