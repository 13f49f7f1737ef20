import { replay } from '@guidetree/core/runtime'
import type { Tree } from '@guidetree/core/runtime'
import { expect, test } from 'vitest'
import { desk, folderOf, read, run } from './harness.ts'

const pathsOf = async (dir: string, argv: string): Promise<any> =>
  JSON.parse((await run(dir, `paths ${argv} --json`)).out)
const one = (guide: string, more: Record<string, string> = {}): string =>
  folderOf({ 'trees/en/a/x.md': guide, ...more })
const end = '\n## Done\n\n`resolved`\n\n## Other\n\n`unresolved`\n'

test.each([
  ['answers', '# A\n\n## B\n\n- [One](#done)\n- [Two](#other)\n- [Three](#done)\n', 3],
  [
    'answers of two questions',
    '# A\n\n## B\n\n- [One](#c)\n- [Two](#c)\n\n## C\n\n- [One](#done)\n- [Two](#other)\n',
    4,
  ],
  ['a loop is taken once', '# A\n\n## B\n\n- [Again](#b)\n- [Go](#done)\n', 2],
  [
    'a known answer decides what follows',
    '# A\n\n## B\n\n`ask c`\n\n- [Yes](#d) `yes`\n- [No](#d) `no`\n\n## D\n\n- `when c = "yes"` [Done](#done)\n- `else` [Other](#other)\n',
    2,
  ],
  [
    'an answer with a condition',
    '# A\n\n## B\n\n`ask c`\n\n- [Yes](#d) `yes`\n- [No](#d) `no`\n\n## D\n\n- [Done](#done)\n- `when c = "yes"` [Other](#other)\n',
    3,
  ],
  [
    'numbers on each side of a line',
    '---\nfacts: {n: {type: number, min: 0, max: 100, step: 1}}\n---\n\n# A\n\n## B\n\n- `ask n`\n\n| `n` | Next |\n| --- | --- |\n| < 10 | [D](#done) |\n| [10..20] | [O](#other) |\n| > 20 | [D](#done) |\n',
    3,
  ],
  [
    'numbers without a step',
    '---\nfacts: {n: number}\n---\n\n# A\n\n## B\n\n- `ask n`\n\n| `n` | Next |\n| --- | --- |\n| < 0.1 | [D](#done) |\n| [0.1..0.2] | [O](#other) |\n| > 0.2 | [D](#done) |\n',
    3,
  ],
  [
    'dates reckoned from today',
    '---\nfacts: {d: date}\n---\n\n# A\n\n## B\n\n- `ask d`\n- `when d < today() - duration("P1Y")` [D](#done)\n- `when d < today() - duration("P7D")` [D](#done)\n- `else` [O](#other)\n',
    3,
  ],
  [
    'two facts held against each other',
    '---\nfacts: {a: number, b: number}\n---\n\n# A\n\n## B\n\n- `ask a`\n- `ask b`\n- `when a + 5 < b` [D](#done)\n- `when a > b` [D](#done)\n- `else` [O](#other)\n',
    3,
  ],
  [
    'text',
    '---\nfacts: {t: {type: text, pattern: "[A-Z]{2}[0-9]+"}}\n---\n\n# A\n\n## B\n\n- `ask t`\n- `when t = "ZZ9"` [D](#done)\n- `else` [O](#other)\n',
    2,
  ],
  [
    'many',
    '---\nfacts: {m: {type: choice, many: true, options: [a, b]}}\n---\n\n# A\n\n## B\n\n- `ask m`\n\n| `m` | Next |\n| --- | --- |\n| all(a, b) | [D](#done) |\n| a | [D](#done) |\n| - | [O](#other) |\n',
    3,
  ],
  [
    'what a form asks by its own facts',
    '---\nfacts: {p: boolean, n: {type: number, min: 0}}\n---\n\n# A\n\n## B\n\n- `ask p`\n- `when p` `ask n`\n- [Go](#done)\n',
    2,
  ],
  [
    'facts that nobody asks are tried at the start',
    '# A\n\n## B\n\n- `when emotion = "angry"` [D](#done)\n- `else` [O](#other)\n',
    2,
  ],
  [
    'facts that are set',
    '---\nfacts: {n: number}\n---\n\n# A\n\n## B\n\n- [One](#c) `set n = 1`\n- [Two](#c) `set n = 2`\n\n## C\n\n- `when n = 1` [D](#done)\n- `else` [O](#other)\n',
    2,
  ],
  [
    'a question that is passed by',
    '# A\n\n## B\n\n`ask c`\n\n- [Yes](#d) `yes`\n- [No](#d) `no`\n\n## D\n\n`ask c once`\n\n- [Yes](#done) `yes`\n- [No](#other) `no`\n',
    2,
  ],
])('%s', async (_name, guide, count) => {
  const found = await pathsOf(one(guide + end), 'x')
  expect(found).toMatchObject({ count, capped: false })
  expect(found.paths).toHaveLength(count)
})

test('every path replays to its outcome, calls and jumps included', async () => {
  const dir = folderOf(desk)
  await run(dir, 'build --out out')
  const index = JSON.parse(read(dir, 'out/index.json'))
  const trees: Tree[] = index.guides.map(({ tree }: { tree: string }) => JSON.parse(read(dir, `out/${tree}`)))
  const { paths, count } = await pathsOf(dir, 'late')
  expect(count).toBe(paths.length)
  for (const { trail, actions, outcome } of paths) {
    const session = replay(trees, trail)
    expect(session).toMatchObject({ status: 'done', dropped: [], actions, outcome })
  }
  expect(new Set(paths.map((path: unknown) => JSON.stringify(path))).size).toBe(count)
  const ends = new Set(paths.map(({ outcome }: any) => `${outcome.guide}#${outcome.step}`))
  expect(ends).toEqual(new Set(['late#wait', 'late#again', 'late#hand-over', 'cancelled#offer', 'cancelled#bye']))
})

test('--actions finds ways that take these in this order', async () => {
  const dir = folderOf(desk)
  const { paths } = await pathsOf(dir, 'late --actions open-order,issue-coupon')
  expect(paths.length).toBeGreaterThan(0)
  for (const { actions } of paths) {
    const names = actions.map(({ name }: { name: string }) => name)
    expect(names.indexOf('open-order')).toBeLessThan(names.lastIndexOf('issue-coupon'))
  }
  const none = await run(dir, 'paths late --actions issue-coupon,open-order')
  expect(none.status).toBe(1)
  expect(none.err).toContain('No way that takes issue-coupon, open-order in this order')
})

/** 2 to the power of 20 ways; the last question's third answer is there for one of them alone. */
const wide = `# A\n\n${Array.from({ length: 20 }, (_, index) => `## Q${index}\n\n\`ask f${index}\`\n\n- [Yes](#q${index + 1}) \`yes\`\n- [No](#q${index + 1}) \`no\`\n`).join('\n')}
## Q20

- [Done](#done)
- \`when f0 = "no" and f7 = "yes" and f13 = "no" and f19 = "yes"\` [Rare](#rare)

## Done

\`resolved\`

## Rare

\`escalated\`

1. \`do rare-thing\` Do it.
`

test('beyond the limit: a set that takes every answer, also the rare one', async () => {
  const { count, capped, paths } = await pathsOf(one(wide), 'x')
  expect({ count, capped }).toEqual({ count: 10_000, capped: true })
  expect(paths.length).toBeLessThan(20)
  const taken = new Set(
    paths.flatMap(({ trail }: any) => trail.entries.map(({ step, answer }: any) => `${step}/${answer}`)),
  )
  expect(taken.size).toBe(42)
  expect(paths.some(({ outcome }: any) => outcome.step === 'rare')).toBe(true)
})

test('beyond the limit, --actions goes straight for what is rare', async () => {
  const { capped, paths } = await pathsOf(one(wide), 'x --actions rare-thing')
  expect(capped).toBe(true)
  expect(paths).toHaveLength(1)
  expect(paths[0].outcome.step).toBe('rare')
})

test('pretty: one way a line, what is given, told and done', async () => {
  const { status, out } = await run(folderOf(desk), 'paths late')
  expect(status).toBe(0)
  expect(out).toContain('cancelled › too-expensive › cancelled#offer (open-order)')
  expect(out).toMatch(/\d+ ways\n$/)
})
