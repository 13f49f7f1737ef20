import { join } from 'node:path'
import { buildTrees } from '@guidetree/core'
import { readTrees } from '@guidetree/core/node'
import { answer, start, type Session } from '@guidetree/core/runtime'
import { expect, test } from 'vitest'

// What the source's guidelines say, written down once more as plain code and held against walks through the guides.

const at = '2026-11-22'
const { trees } = buildTrees(readTrees(join(import.meta.dirname, '../../trees')), { today: at })

type Told = Parameters<typeof answer>[1]

/** First day on which a purchase was still in time, by level. */
const inTime = { silver: '2026-05-22', bronze: '2026-08-24', guest: '2026-10-23' }
const levels = ['gold', 'silver', 'bronze', 'guest'] as const
const dates = [
  '2026-11-22',
  '2026-10-23',
  '2026-10-22',
  '2026-08-24',
  '2026-08-23',
  '2026-05-22',
  '2026-05-21',
  '2020-01-01',
]
const purchases = levels.flatMap((level) =>
  dates.flatMap((date) =>
    [true, false].flatMap((receipt) => [true, false].map((packaging) => ({ level, date, receipt, packaging }))),
  ),
)

test.each(purchases)(
  'returns: $level, $date, receipt $receipt, packaging $packaging',
  ({ level, date, receipt, packaging }) => {
    const known = { purchase_date: date, has_receipt: receipt, original_packaging: packaging }
    const session = fillForms(walk('process-return', [level]), known, 'full_address')
    const possible =
      level === 'gold' || date >= inTime[level] || receipt || (packaging && (level === 'silver' || level === 'bronze'))
    expect(session.outcome?.step ?? session.step.id).toBe(possible ? 'return-possible' : 'return-not-possible')
  },
)

const verified: Told[] = [
  'name',
  { customer_name: 'Dana Whitfield' },
  'look-up',
  'yes',
  'yes',
  { username: 'dwhitfield1', email: 'dana@example.com', order_id: '4870218836' },
  'validate',
  'yes',
]

test.each([0, 1, 6, 7, 8, 9, 30])('missing: after %i days', (days) => {
  const session = walk('missing-item', [...verified, { days_waiting: days }, 'record'])
  expect(session.outcome?.step ?? session.step.id).toBe(days <= 7 ? 'wait' : 'address')
})

test.each([
  { status: 'order-received', ends: 'waive' },
  { status: 'in-transit', ends: 'waive' },
  { status: 'out-for-delivery', ends: 'part-refunded' },
  { status: 'delivered', ends: 'part-refunded' },
])('cost: $status', ({ status, ends }) => {
  const session = walk('shipping-cost', ['fee', ...verified, status])
  expect(session.outcome?.step ?? session.step.id).toBe(ends)
  const refunds = session.actions.filter(({ name }) => name === 'offer-refund').map(({ args }) => args['amount'])
  expect(refunds).toEqual(ends === 'waive' ? [] : [8])
})

test('refunds: 50 dollars where the customer does not know the amount', () => {
  const begin: Told[] = ['new', { refund_reason: 'faulty' }, 'next', ...verified]
  const session = walk('start-refund', [...begin, 'add-value', { account_id: 'KX7P2M9QTA' }, 'enter', 'entered', 'no'])
  expect(session.actions.at(-1)).toMatchObject({ name: 'offer-refund', args: { amount: 50 } })
})

test('refunds: an added item is added up', () => {
  const begin: Told[] = ['yes', { refund_reason: 'faulty' }, 'next', ...verified]
  const amounts = { previous_refund: 100, item_price: 30 }
  const session = walk('add-to-refund', [...begin, { product: 'Guess jeans' }, 'record', amounts, 'add-up', 'yes'])
  expect(session.actions.at(-1)).toMatchObject({ name: 'offer-refund', args: { amount: 130 } })
})

function walk(guide: string, told: readonly Told[]): Session {
  return told.reduce<Session>((session, each) => answer(session, each), start(trees, guide, { locale: 'en', at }))
}

/** Fills in what is asked from `known`, until something else, `last`, is asked. */
function fillForms(session: Session, known: Readonly<Record<string, unknown>>, last: string): Session {
  const asked = session.asks.map(({ fact }) => fact).filter((fact) => fact !== last)
  if (session.status !== 'active' || asked.length === 0) return session
  return fillForms(answer(session, Object.fromEntries(asked.map((fact) => [fact, known[fact]])) as Told), known, last)
}
