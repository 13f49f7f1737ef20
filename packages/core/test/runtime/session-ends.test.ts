import { answer, back, replay, start, tryAnswer, type Session } from '@guidetree/core/runtime'
import { describe, expect, test } from 'vitest'
import { treeOf, treesOf } from './given.ts'

const at = '2026-11-22'

describe('a stuck session', () => {
  test('says which fact a table needs', () => {
    const tree = treeOf(
      '---\nfacts: {n: number}\n---\n\n# A\n\n## One\n\n| `n` | Next |\n| --- | --- |\n| < 3 | [End](#end) |\n| >= 3 | [End](#end) |\n\n## End\n\n`resolved`\n',
    )
    const session = start([tree], 'guide', { at })
    expect(session).toMatchObject({
      status: 'stuck',
      reason: { code: 'unknown-facts', params: { facts: 'n', step: 'one' } },
      asks: [],
    })
    expect(session.why).toContain('unknown is n')
    expect(tryAnswer(session, 'x').problem?.code).toBe('stuck')
  })

  test('names a guide that is not among the trees', () => {
    const trees = treesOf({
      'en/a/one.md': '# A\n\n## One\n\n- [Go](two.md)\n',
      'en/a/two.md': '# B\n\n## End\n\n`resolved`\n',
    })
    const session = answer(start(trees.slice(0, 1), 'one', { at }), 'Go')
    expect(session).toMatchObject({
      status: 'stuck',
      why: 'There is no guide "two" among the trees.',
      step: { id: 'one', answers: [] },
      path: [{ step: 'one', way: 0 }],
    })
    expect(back(session).step.id).toBe('one')
  })
})

test('start refuses what no case can begin with', () => {
  const tree = treeOf('---\nfacts: {n: number}\n---\n\n# A\n\n## End\n\n`resolved`\n\n> {{n}}\n')
  expect(() => start([tree], 'other', { at })).toThrow('There is no guide "other"')
  expect(() => start([tree], 'guide', { at, facts: { n: 'many' } })).toThrow('must be a number')
  expect(() => start([tree], 'guide', { at: 'soon' })).toThrow('expected an ISO date')
  expect(() => start(undefined as never, 'guide')).toThrow('Expected trees')
  expect(start([tree], 'guide', { at, facts: { crm: 'x' } }).facts).toEqual({ crm: 'x' })
})

test('trees come as a list, a map, a record or one alone', () => {
  const tree = treeOf('# A\n\n## End\n\n`resolved`\n')
  const map = new Map([['x', tree]])
  for (const trees of [[tree], map, map.values(), { x: tree }, tree])
    expect(start(trees, 'guide', { at }).status).toBe('done')
})

test('a session that was stored says how to go on', () => {
  const tree = treeOf('# A\n\n## One\n\n- [Go](#end)\n\n## End\n\n`resolved`\n')
  const session = start([tree], 'guide', { at })
  const stored = JSON.parse(JSON.stringify(session)) as Session
  expect(stored).toEqual(session)
  expect(() => answer(stored, 'Go')).toThrow('replay(trees, session.trail)')
  expect(answer(replay([tree], stored.trail), 'Go').status).toBe('done')
})
