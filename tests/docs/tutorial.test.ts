import { buildTrees } from '@guidetree/core'
import { describe, expect, test } from 'vitest'
import { fences } from './fences.ts'

const blocks = fences('tutorial.md')
const guidePath = 'en/shipping/gift-wrap-missing.md'
const messagesOf = (guide: string) =>
  buildTrees({ files: [{ path: guidePath, value: guide }] }, { today: '2026-11-22' }).messages

/** Returns the guide with the block in place of the lines that begin like it: a whole step where it starts with a heading. */
function withBlock(guide: string, block: string, heading = block.startsWith('## ')): string {
  const lines = guide.split('\n')
  const beginning = block.slice(0, 22).split('\n')[0]!
  const start = lines.findIndex((line) => line.startsWith(beginning))
  expect(start, `the tutorial's guide has a line that begins ${beginning}`).toBeGreaterThan(-1)
  const length = lines.slice(start + 1).findIndex((line) => (heading ? line.startsWith('## ') : line === ''))
  const end = length < 0 ? lines.length : start + 1 + length
  return [...lines.slice(0, start), ...block.trimEnd().split('\n'), ...(heading ? [''] : []), ...lines.slice(end)].join(
    '\n',
  )
}

const written = blocks.find(({ info }) => info[1] === guidePath)!.text
const yaml = blocks.find(({ info, text }) => info[0] === 'yaml' && text.startsWith('facts:'))!.text
const replacement = blocks.find(({ info }) => info[1] === 'replace')!.text
const withTable = withBlock(written, replacement).replace('review_by', `${yaml}review_by`)
const mistakes = blocks.filter(({ info }) => info[1] === 'mistake')

describe('the tutorial', () => {
  test.each([
    ['as first written', written],
    ['with a decision table', withTable],
  ])('its guide is sound %s', (_, guide) => {
    expect(messagesOf(guide).map(String)).toEqual([])
  })

  test.each(mistakes.map(({ info, text, line }) => [info[2]!, line, text] as const))(
    'the mistake %s (line %i) is reported',
    (id, _, text) => {
      const guide = id === 'table-gap' ? withTable : written
      expect(messagesOf(withBlock(guide, text)).map(({ ruleId }) => ruleId)).toContain(id)
    },
  )

  test('it invites at least four mistakes', () => {
    expect(mistakes.length).toBeGreaterThanOrEqual(4)
  })
})
