import { buildTrees } from '@guidetree/core'
import { expect, test } from 'vitest'
import { fences } from './fences.ts'

test('the examples of the language reference are sound together', () => {
  const files = fences('language.md')
    .filter(({ info }) => info[1]?.includes('.'))
    .map(({ info, text }) => ({ path: info[1]!, value: text }))
  const { messages, trees } = buildTrees({ files }, { today: '2026-11-22' })
  expect(messages.filter(({ fatal }) => fatal !== undefined).map(String)).toEqual([])
  expect(trees.map(({ id }) => id)).toEqual(['late-parcel', 'cancel-order'])
})
