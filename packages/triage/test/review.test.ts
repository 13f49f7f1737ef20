import { expect, test } from 'vitest'
import { review } from '../src/index.ts'
import { baseOf, shop } from './base.ts'

test('an example that two guides share is reported at the second, with the first', () => {
  const files = { ...shop, 'en/orders/lost.md': ['lost one', 'lost two', 'Where is MY order?', 'lost three'] }
  const [remark, ...others] = review(baseOf(files)).filter(({ id }) => id === 'shared-example')
  expect(others).toEqual([])
  expect(remark).toMatchObject({
    path: 'en/orders/lost.md',
    position: { start: { line: 5 } },
    message: 'Unexpected example that “late-parcel” has as well, expected words of this guide alone',
    related: [{ path: 'en/orders/late-parcel.md', position: { start: { line: 4 } }, message: '“where is my order”' }],
  })
})

test('a guide with few examples is reported in the locale that has few', () => {
  const files = { ...shop, 'zh-CN/orders/late-parcel.md': ['包裹还没到'] }
  expect(review(baseOf(files)).filter(({ id }) => id === 'few-examples')).toMatchObject([
    {
      path: 'zh-CN/orders/late-parcel.md',
      message: 'Unexpected number of examples, 1, expected at least 4 symptoms or quoted lines',
    },
  ])
})

test('guides that are taken for one another are reported with the examples that collide', () => {
  const words = ['parcel', 'box', 'bag', 'letter', 'chair', 'lamp', 'table', 'shelf']
  const files = {
    'en/a/broken.md': words.slice(0, 4).map((word) => `the ${word} arrived broken today`),
    'en/a/damaged.md': words.slice(4).map((word) => `the ${word} arrived broken today`),
    'en/a/invoice.md': ['invoice please', 'need an invoice', 'send the invoice again', 'invoice has a wrong name'],
  }
  const remarks = review(baseOf(files)).filter(({ id }) => id === 'confused-guides')
  expect(remarks.map(({ path }) => path)).toEqual(['en/a/damaged.md'])
  expect(remarks[0]?.message).toMatch(/^Unexpected likeness: \d of 4 examples are taken for “broken”/)
  expect(remarks[0]?.related[0]?.message).toMatch(/^“the \w+ arrived broken today”$/)
})

test('guides that are easy to tell apart give no remark', () => {
  expect(review(baseOf(shop)).filter(({ id }) => id !== 'confused-guides')).toEqual([])
})
