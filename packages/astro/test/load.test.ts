import { expect, test } from 'vitest'
import type { GuideEntry, RepliesEntry, TriageEntry } from '../src/entries.ts'
import { loadEntries } from '../src/load/knowledge-base.ts'
import { report } from '../src/load/report.ts'
import { isOffered } from '../src/locales.ts'

const config =
  'name: {en: Desk, zh-CN: 客服}\nlocales: [en, zh-CN]\nteams: {depot: {label: {en: Depot, zh-CN: 仓库}}}\n'

const late = `# Late parcel

Have the order at hand.

## How late?

- \`ask days\` Days late

| \`days\` | Next |
| --- | --- |
| < 3 | [Wait](#wait) |
| >= 3 | [Hand over](#hand-over) |

## Wait

\`resolved\`

> Please wait for it.

## Hand over

\`escalated\` \`team depot\`
`
const guide = `---\nfacts: {days: {type: number, label: Days late, min: 0, step: 1}}\n---\n\n${late}`
const broken = '# Broken\n\n## Nothing\n\nNo way on.\n'

const folder = {
  dir: '/nowhere',
  files: [
    { path: 'guidetree.yaml', value: config },
    { path: 'en/orders/late.md', value: guide },
    { path: 'en/orders/broken.md', value: broken },
  ],
}

test('sound guides become entries; those with errors are left out and named', () => {
  const { entries, leftOut } = loadEntries(folder, '2026-11-22')
  expect([...entries.keys()]).toEqual(['guide/en/late', 'triage', 'base'])
  expect(leftOut).toEqual(['en/orders/broken.md'])
})

test('an entry says in words where the machine goes, and whom it hands over to', () => {
  const { entries } = loadEntries(folder, '2026-11-22')
  const entry = entries.get('guide/en/late') as GuideEntry
  expect(entry.html).toBe('<p>Have the order at hand.</p>')
  expect(entry.ways['how-late']).toEqual([
    { label: 'Days late: < 3', target: '#wait', title: 'Wait' },
    { label: 'Days late: >= 3', target: '#hand-over', title: 'Hand over' },
  ])
  expect(entry.teams).toEqual({ depot: 'Depot' })
  expect(entry.dot).toContain('digraph')
})

test('the report names each error with its place, and what is left out', () => {
  const { messages, leftOut } = loadEntries(folder, '2026-11-22')
  const lines: string[] = []
  const print = (line: string): unknown => lines.push(line)
  report(messages, leftOut, { info: print, warn: print, error: print })
  expect(lines.some((line) => /^en\/orders\/broken\.md:\d+:\d+ Unexpected .*\(/.test(line))).toBe(true)
  expect(lines).toContain('Left out of the site until their errors are mended: en/orders/broken.md')
})

test('a page is offered only on the days for which it is effective', () => {
  const effective = { from: '2026-11-01', to: '2026-11-12' }
  expect(isOffered({ effective }, '2026-11-12')).toBe(true)
  expect(isOffered({ effective }, '2026-11-13')).toBe(false)
  expect(isOffered({}, '2026-11-13')).toBe(true)
})

test('a guide of another day is not suggested', () => {
  const past = `---\neffective: 2026-01-01..2026-02-01\nfacts: {days: {type: number, label: Days late, min: 0, step: 1}}\n---\n\n${late}`
  const { entries } = loadEntries({ ...folder, files: [{ path: 'en/orders/late.md', value: past }] }, '2026-11-22')
  expect((entries.get('triage') as TriageEntry).model.guides).toEqual([])
})

test('phrases of several files come together by mood and level, in the order of the knowledge base', () => {
  const replies = (text: string): string => `---\ntype: replies\n---\n\n# Phrases\n\n${text}\n`
  const { entries } = loadEntries(
    {
      ...folder,
      files: [
        { path: 'en/replies/a.md', value: replies('## angry\n\n### act\n\n- I do it now.\n\n### feel\n\n- I see.') },
        {
          path: 'en/replies/b.md',
          value: replies('## calm\n\n### feel\n\n- Thanks.\n\n## angry\n\n### feel\n\n- Sorry.'),
        },
      ],
    },
    '2026-11-22',
  )
  expect((entries.get('replies/en') as RepliesEntry).moods).toEqual([
    { emotion: 'calm', levels: [{ level: 'feel', phrases: ['Thanks.'] }] },
    {
      emotion: 'angry',
      levels: [
        { level: 'feel', phrases: ['I see.', 'Sorry.'] },
        { level: 'act', phrases: ['I do it now.'] },
      ],
    },
  ])
})
