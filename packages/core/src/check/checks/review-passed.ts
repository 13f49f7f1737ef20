import { defineCheck, type Check } from '../define-check.ts'

/** Somebody looks at each guide and article by the date that it gives: after that nobody vouches for it. */
export const reviewPassed: Check = defineCheck({
  id: 'review-passed',
  severity: 'warning',
  base({ base, today }, report) {
    for (const page of [...base.guides, ...base.articles]) {
      const { reviewBy, path } = page
      const inherited = 'translationOf' in page && page.translationOf?.reviewBy === reviewBy
      if (!reviewBy || inherited || reviewBy.value >= today) continue
      report(path, {
        reason: `Unexpected \`review_by\` in the past (${reviewBy.value}), expected a review and a later date`,
        position: reviewBy.position,
      })
    }
  },
})
