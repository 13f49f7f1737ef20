import type { TemplateWords } from './words.ts'

/** What a starting point is made for. */
export interface PageTemplate {
  title: string
  /** Name of a fact that nobody else uses. */
  fact: string
  reviewBy: string
  words: TemplateWords
}

/** Returns a guide of three steps that passes every check, with remarks for its writer. */
export function guideTemplate({ title, fact, reviewBy, words }: PageTemplate): string {
  return `---
# ${words.symptomsHint}
symptoms:
  - ${words.symptom}
# ${words.reviewHint}
review_by: ${reviewBy}
---

# ${title}

${words.intro}

<!-- ${words.introHint} -->

## ${words.question}

\`#check\` \`ask ${fact}\`

<!-- ${words.questionHint} -->

> ${words.script}

- [${words.yes}](#solved) \`yes\`
- [${words.no}](#hand-over) \`no\`

<!-- ${words.answersHint} -->

## ${words.solved}

\`#solved\` \`resolved\`

<!-- ${words.outcomeHint} -->

> ${words.solvedScript}

## ${words.handOver}

\`#hand-over\` \`escalated\`

> ${words.handOverScript}
`
}

/** Returns a knowledge article. */
export function articleTemplate({ title, reviewBy, words }: PageTemplate): string {
  return `---
type: article
# ${words.reviewHint}
review_by: ${reviewBy}
---

# ${title}

<!-- ${words.articleHint} -->

${words.articleText}
`
}
