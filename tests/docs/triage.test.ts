import { check, link, parseConfig } from '@guidetree/core'
import { expect, test } from 'vitest'
import { firedIn, train, triage } from '../../packages/triage/src/index.ts'
import { fences } from './fences.ts'

const examples = fences('triage.md').flatMap(({ info, text }) => (info[0] === 'yaml' ? [text] : []))
const value = `name: Shop\nlocales: [en, zh-CN]\ncurrency: USD\n${examples.join('').replace('facts:', 'facts:\n  amount: money')}`
const base = link([], parseConfig({ path: 'guidetree.yaml', value }))

test('the rules and facts of the triage page are sound, and their lines do as they say', () => {
  const found = check(base, { today: '2026-11-22', fired: firedIn(base) }).filter(({ fatal }) => fatal !== undefined)
  expect(base.config.risks).toHaveLength(3)
  expect(found.map(String)).toEqual([])
})

test('a message is masked as the triage page says', () => {
  expect(triage(train(base), 'order 4870218836 is late').masked).toBe('order [Order number] is late')
})
