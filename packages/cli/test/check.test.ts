import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { desk, folderOf, run, write } from './harness.ts'

const broken = desk['trees/en/orders/late.md']!.replace('(#look-again)', '(#look-agian)')

test('a sound folder has no error, and the status is 0', async () => {
  const { status, out } = await run(folderOf(desk), 'check')
  expect(out).not.toMatch(/ error /)
  expect(status).toBe(0)
})

test('pretty: place, words, line, caret, fix, count', async () => {
  const dir = folderOf({ ...desk, 'trees/en/orders/late.md': broken })
  const { status, out } = await run(dir, 'check')
  expect(status).toBe(1)
  const [block = ''] = out.split('\n\n').filter((part) => part.includes('look-agian'))
  const [head = '', line = '', caret = '', ...rest] = block.split('\n')
  expect(head).toMatch(/^trees\/en\/orders\/late\.md:20:8 error Unexpected .* unknown-target$/)
  expect(line).toBe('  20 | - [No](#look-agian) `no`')
  expect(caret).toBe('     |        ^^^^^^^^^^^')
  expect(rest.join('\n')).toContain('fix #look-again')
  expect(out.trimEnd().split('\n').at(-2)).toMatch(/^Checked \d+ guides?: 1 error/)
})

test('remarks are counted, and shown when asked for', async () => {
  const dir = folderOf({
    'trees/guidetree.yaml': 'name: a\nlocales: [en]\n',
    'trees/en/a/x.md': '# A\n\n## B\n\n`resolved`\n\n> `when emotion = "calm"` Hello.\n',
  })
  expect((await run(dir, 'check')).out).toMatch(/^Checked 1 guide: 1 remark \(--remarks shows them\)/)
  expect((await run(dir, 'check --remarks')).out).toMatch(/x\.md:7:9 info [^]*Checked 1 guide: 1 remark\n/)
})

test.each([
  ['check trees/en/orders', 'The folder with the guides is trees, expected that as DIR instead of trees/en/orders'],
  ['check .', 'The folder with the guides is trees, expected that as DIR instead of .'],
])('%s: a part of the folder, or one around it, is not taken for it', async (line, message) => {
  const { status, out, err } = await run(folderOf(desk), line)
  expect([status, out]).toEqual([2, ''])
  expect(err).toContain(message)
})

test('a file in another encoding is named once, not for every word in it', async () => {
  const dir = folderOf(desk)
  writeFileSync(join(dir, 'trees/en/orders/late.md'), Buffer.from('# \xb6\xa9\xb5\xa5\n', 'latin1'))
  const { out } = await run(dir, 'check --format json')
  const found: { path: string; id: string }[] = JSON.parse(out)
  expect(found.filter(({ path }) => path.endsWith('/late.md')).map(({ id }) => id)).toEqual(['not-utf8'])
})

test('carets stand under Chinese, where a letter is two columns wide', async () => {
  const dir = folderOf({
    'trees/en/a/x.md': '# 标题\n\n## 第一步？\n\n- [是的](#完成)\n- [不是](#完了)\n\n## 完成\n\n`resolved`\n',
  })
  const { out } = await run(dir, 'check')
  expect(out).toContain('  6 | - [不是](#完了)\n    |          ^^^^^')
})

test('json is an array of flat messages, alone on standard output', async () => {
  const dir = folderOf({ ...desk, 'trees/en/orders/late.md': broken })
  const { status, out, err } = await run(dir, 'check --format json')
  const messages: Record<string, unknown>[] = JSON.parse(out)
  expect(status).toBe(1)
  expect(err).toBe('')
  expect(messages.find(({ id }) => id === 'unknown-target')).toMatchObject({
    path: 'en/orders/late.md',
    line: 20,
    column: 8,
    endLine: 20,
    endColumn: 19,

    severity: 'error',
    expected: ['#look-again'],
  })
})

test('github: workflow commands, everything escaped', async () => {
  const dir = folderOf({
    'trees/en/a/x,y.md': '# A\n\n## B\n\n`resolved`\n',
    'trees/en/a/z.md': '# A\n\n## B\n\n- [100%](#c:d,e)\n',
  })
  const { out } = await run(dir, 'check --format github')
  const lines = out.trimEnd().split('\n')
  expect(lines.every((line) => /^::(error|warning|notice) file=[^:]*,line=\d+,/.test(line))).toBe(true)
  expect(lines.find((line) => line.includes('unknown-target'))).toMatch(
    /file=trees\/en\/a\/z\.md,line=5,endLine=5,col=10,endColumn=\d+,title=unknown-target::/,
  )
  expect(out).not.toMatch(/file=[^,]*x,y/)
})

test('sarif: rules, places, fixes', async () => {
  const dir = folderOf({ ...desk, 'trees/en/orders/late.md': broken })
  const { out } = await run(dir, 'check --format sarif')
  const log = JSON.parse(out)
  expect(log.version).toBe('2.1.0')
  const [{ tool, results, columnKind }] = log.runs
  expect(columnKind).toBe('utf16CodeUnits')
  for (const { ruleId, ruleIndex, level, message, locations } of results) {
    expect(tool.driver.rules[ruleIndex].id).toBe(ruleId)
    expect(['error', 'warning', 'note']).toContain(level)
    expect(message.text).not.toBe('')
    expect(locations[0].physicalLocation.artifactLocation.uri).toMatch(/^trees\//)
  }
  const wrong = results.find(({ ruleId }: { ruleId: string }) => ruleId === 'unknown-target')
  expect(wrong.fixes[0].artifactChanges[0].replacements[0]).toEqual({
    deletedRegion: { startLine: 20, startColumn: 8, endLine: 20, endColumn: 19 },
    insertedContent: { text: '#look-again' },
  })
})

test('what could move the cursor is made visible', async () => {
  const dir = folderOf({ 'trees/en/a/x.md': '# A\n\n## B\n\n- [\u001B[31mred\u202E](#nowhere)\n' })
  const { out } = await run(dir, 'check')
  expect(out).not.toContain('\u001B')
  expect(out).not.toContain('\u202E')
})

test('--today decides what is overdue', async () => {
  const dir = folderOf({ 'trees/en/a/x.md': '---\nreview_by: 2027-01-01\n---\n\n# A\n\n## B\n\n`resolved`\n' })
  expect((await run(dir, 'check --format json')).out).not.toContain('review-passed')
  expect((await run(dir, 'check --format json --today 2027-06-01')).out).toContain('review-passed')
})

test('what reading met is reported beside the rest', async () => {
  const dir = folderOf(desk)
  write(dir, 'trees/en/orders/Late.md', desk['trees/en/orders/late.md']!)
  expect((await run(dir, 'check --format json')).out).toContain('path-clash')
})
