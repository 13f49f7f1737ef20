import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cyclesIn, groups, shortestWay } from '../../src/graph/reach-cycles.ts'
import { automaticCycles, finishingNodes, recursiveCalls, traps } from '../../src/graph/reach-ends.ts'
import { reachedNodes, wholeGraph, type Node } from '../../src/graph/reach.ts'
import { baseOf, guide, type Files } from '../link/base-of.ts'

const name = ({ guide: { id }, step }: Node): string => `${id}#${step.id.value}`

function graphOf(files: Files) {
  const graph = wholeGraph(baseOf(files))
  const recursive = recursiveCalls(graph)
  const finishing = finishingNodes(graph, recursive)
  return {
    unreached: graph.nodes.filter((node) => !reachedNodes(graph).has(node)).map(name),
    recursive: [...recursive].map(name),
    traps: traps(graph, finishing).map((trap) => trap.map(name).toSorted()),
    cycles: automaticCycles(graph).map((cycle) => cycle.map(name).toSorted()),
  }
}

const end = '## End\n\n`resolved`'

describe('traps', () => {
  test('two guides that only jump to each other never end', () => {
    const { traps: found } = graphOf({
      'en/a/a.md': guide('## One\n\n- [B](b.md)'),
      'en/a/b.md': guide('## Two\n\n- [A](a.md)'),
    })
    expect(found).toEqual([['a#one', 'b#two']])
  })

  test('a call of a guide that never ends is no trap of its own', () => {
    const { traps: found } = graphOf({
      'en/a/a.md': guide(`## One\n\n- \`call\` [B](b.md)\n  - \`else\` [End](#end)\n\n${end}`),
      'en/a/b.md': guide('## Two\n\n- [Again](#two)'),
    })
    expect(found).toEqual([['b#two']])
  })

  test('a dead end and a broken link are said elsewhere', () => {
    const { traps: found } = graphOf({
      'en/a/a.md': guide('## One\n\n- [Two](#two)\n- [Gone](#gone)\n\n## Two\n\nText'),
    })
    expect(found).toEqual([])
  })
})

describe('automatic cycles', () => {
  test('through a call that needs nobody', () => {
    const { cycles } = graphOf({
      'en/a/a.md': guide(
        `## One\n\n- \`call\` [B](b.md)\n  - \`when emotion = "angry"\` [Again](#one)\n  - \`else\` [End](#end)\n\n${end}`,
      ),
      'en/a/b.md': guide(`## Two\n\n- \`when emotion = "calm"\` [End](#end)\n- \`else\` [End](#end)\n\n${end}`),
    })
    expect(cycles).toEqual([['a#one']])
  })

  test('not through a call that always asks', () => {
    const { cycles } = graphOf({
      'en/a/a.md': guide(
        `## One\n\n- \`call\` [B](b.md)\n  - \`when emotion = "angry"\` [Again](#one)\n  - \`else\` [End](#end)\n\n${end}`,
      ),
      'en/a/b.md': guide(`## Two\n\n- [Go on](#end)\n\n${end}`),
    })
    expect(cycles).toEqual([])
  })

  test('across guides, by jumps', () => {
    const rules = (to: string) => `## One\n\n- \`when emotion = "angry"\` [On](${to})\n- \`else\` [End](#end)\n\n${end}`
    const { cycles } = graphOf({ 'en/a/a.md': guide(rules('b.md')), 'en/a/b.md': guide(rules('a.md')) })
    expect(cycles).toEqual([['a#one', 'b#one']])
  })

  test('through a question that is asked once', () => {
    const decision = `## Two\n\n- \`when ok = "no"\` [Again](#one)\n- \`else\` [End](#end)\n\n${end}`
    const question = (once: string) => `## One\n\n\`ask ok${once}\`\n\n- [Yes](#two)\n- [No](#two)\n\n${decision}`
    expect(graphOf({ 'en/a/a.md': guide(question(' once')) }).cycles).toEqual([['a#one', 'a#two']])
    expect(graphOf({ 'en/a/a.md': guide(question('')) }).cycles).toEqual([])
  })
})

describe('recursive calls', () => {
  const call = (to: string) => `## One\n\n- \`call\` [On](${to})\n  - \`else\` [End](#end)\n\n${end}`

  test('of itself, through another, and by a jump back', () => {
    expect(graphOf({ 'en/a/a.md': guide(call('a.md')) }).recursive).toEqual(['a#one'])
    expect(graphOf({ 'en/a/a.md': guide(call('b.md')), 'en/a/b.md': guide(call('a.md')) }).recursive).toEqual([
      'a#one',
      'b#one',
    ])
    const jump = guide(`## Two\n\n- [Back](a.md)\n- [End](#end)\n\n${end}`)
    expect(graphOf({ 'en/a/a.md': guide(call('b.md')), 'en/a/b.md': jump }).recursive).toEqual(['a#one'])
  })

  test('a jump to a step of the caller that does not call again is fine', () => {
    const jump = guide(`## Two\n\n- [Give up](a.md#end)\n- [End](#end)\n\n${end}`)
    expect(graphOf({ 'en/a/a.md': guide(call('b.md')), 'en/a/b.md': jump }).recursive).toEqual([])
  })
})

test('a step is reached from another guide, by a jump or by a call', () => {
  const { unreached } = graphOf({
    'en/a/a.md': guide(
      `## One\n\n- [Two](b.md#two)\n- [Call](#call)\n\n## Call\n\n- \`call\` [B](b.md#three)\n  - \`else\` [Two](b.md#two)`,
    ),
    'en/a/b.md': guide(
      '## One\n\n`resolved`\n\n## Two\n\n`resolved`\n\n## Three\n\n`resolved`\n\n## Four\n\n`resolved`',
    ),
  })
  expect(unreached).toEqual(['b#four'])
})

describe('groups', () => {
  const graphs = fc.array(fc.array(fc.nat(19), { maxLength: 3 }), { minLength: 20, maxLength: 20 })
  const reaches = (next: number[][], from: number, to: number): boolean => {
    const seen = new Set(next[from])
    for (const node of seen) for (const other of next[node]!) seen.add(other)
    return seen.has(to)
  }

  test('two nodes are in one group just when each reaches the other', () => {
    fc.assert(
      fc.property(graphs, (next) => {
        const found = groups(next.keys(), (node) => next[node]!)
        const of = new Map(found.flatMap((group, index) => group.map((node) => [node, index] as const)))
        for (const a of next.keys()) {
          for (const b of next.keys()) {
            const together = a === b || (reaches(next, a, b) && reaches(next, b, a))
            expect(of.get(a) === of.get(b)).toBe(together)
          }
        }
      }),
      { numRuns: 50 },
    )
  })

  test('cycles are the groups that can be gone round in', () => {
    const next = [[1], [2], [1, 3], [3], []]
    expect(cyclesIn(next.keys(), (node) => next[node]!).map((group) => group.toSorted())).toEqual([[3], [1, 2]])
  })

  test('a long chain does not overflow', () => {
    expect(groups(Array(100_000).keys(), (node) => (node < 99_999 ? [node + 1] : []))).toHaveLength(100_000)
  })

  test('the shortest way has both ends', () => {
    const next = [[1, 2], [3], [3], []]
    expect(shortestWay(0, 3, (node) => next[node]!)).toEqual([0, 1, 3])
    expect(shortestWay(3, 0, (node) => next[node]!)).toBeUndefined()
  })
})
