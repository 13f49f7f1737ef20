import { join } from 'node:path'
import { buildTrees, paths } from '@guidetree/core'
import { readTrees } from '@guidetree/core/node'
import { describe, expect, test } from 'vitest'
import source from '../fixtures/abcd/procedures.json' with { type: 'json' }

type Procedure = keyof typeof source.procedures

/** The guide of each procedure of the source. */
const guides: Record<Procedure, string> = {
  refund_initiate: 'start-refund',
  refund_update: 'add-to-refund',
  refund_status: 'refund-status',
  return_stain: 'return-stain',
  return_color: 'return-color',
  return_size: 'return-size',
  status: 'shipping-status',
  manage: 'change-shipment',
  missing: 'missing-item',
  cost: 'shipping-cost',
  recover_username: 'recover-username',
}

const at = '2026-11-22'
const folder = readTrees(join(import.meta.dirname, '../../trees'))
const { base, trees } = buildTrees(folder, { today: at })
const procedures = Object.entries(guides) as [Procedure, string][]

describe.each(['en', 'zh-CN', 'zh-TW'])('the guides in %s', (locale) => {
  test.each(procedures)('%s: a way through %s takes its actions in order', (procedure, guide) => {
    const expected = source.procedures[procedure]
    const [way] = paths(trees, guide, { locale, at, actions: expected, limit: 20 }).paths
    const taken = way?.actions.map(({ name }) => name) ?? []
    expect(inOrder(expected, taken)).toEqual(expected)
    expect(way?.trail.locale).toBe(locale)
  })
})

test.each(procedures)('%s: %s alone names it as its source', (procedure, guide) => {
  const named = base.guides.filter(({ sources }) => sources.some(({ value }) => value === `abcd:${procedure}`))
  expect(named.filter(({ translationOf }) => !translationOf).map(({ id }) => id)).toEqual([guide])
})

test.each(procedures)('%s: %s does not take all of its actions in one step', (procedure) => {
  const most = Math.max(
    ...base.guides.flatMap(({ steps }) => steps.map((step) => namesOf(step.actions, procedure).length)),
  )
  expect(most).toBeLessThanOrEqual(2)
})

test.each(Object.entries(source.arguments))('%s takes arguments that the source knows', (action, known) => {
  const declared = base.config.actions?.get(action)?.args.map(({ name }) => name.value) ?? []
  expect(known).toEqual(expect.arrayContaining(declared))
})

/** Those of `wanted` that `taken` holds in this order, as many as there are before the first that is missing. */
function inOrder(wanted: readonly string[], taken: readonly string[]): string[] {
  const found: string[] = []
  for (const name of taken) if (name === wanted[found.length]) found.push(name)
  return found
}

function namesOf(actions: readonly { name?: { value: string } }[], procedure: Procedure): string[] {
  const wanted = source.procedures[procedure]
  return [...new Set(actions.flatMap(({ name }) => (name && wanted.includes(name.value) ? [name.value] : [])))]
}
