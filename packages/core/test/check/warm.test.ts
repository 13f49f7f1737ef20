import fc from 'fast-check'
import { expect, test } from 'vitest'
import { check } from '../../src/check/index.ts'
import { link } from '../../src/link/index.ts'
import { parseConfig, parseGuide } from '../../src/parse/index.ts'
import { config, today } from '../link/base-of.ts'

/** A small folder; each number picks what stands at one place of it. */
function folderOf(picks: readonly number[]): { path: string; value: string }[] {
  const pick = (place: number, ...texts: string[]): string => texts[picks[place]! % texts.length]!
  const shared = `facts:
  days: ${pick(0, '{type: number, min: 0, step: 1}', '{type: number, min: 0}', '{type: number}', 'text')}
  color: ${pick(1, '[red, green]', '[red, green, blue]', '{red: Red, green: Green}')}
conditions:
  late: ${pick(2, 'days > 5', 'days > 9 and known(days)', 'color = "red"', 'dayz > 1')}
`
  const table = `| \`${pick(3, 'days', 'days * 2', 'weight', 'nothing')}\` | \`${pick(4, 'color', 'late')}\` | Next |
| --- | --- | --- |
| ${pick(5, '<= 3', '< 3', '[0..3]', '`<= weight`')} | ${pick(6, 'red', '-', 'yes', 'blue')} | [End](#end) |
| > 3 | - | [End](#end) |
| - | ${pick(7, '-', 'green', 'no')} | [End](#end) |`
  const first = `---\nfacts:\n  weight: ${pick(8, 'number', '{type: number, min: 1, max: 3}')}\n---\n\n# A\n
## Start\n\n${pick(9, '', '- `ask days` Days\n', '- `when late` `ask days` Days\n')}\n${table}\n\n## End\n\n\`resolved\`\n`
  const second = `# B\n\n${pick(10, '', 'A line more.\n\n')}## Start\n\n- \`ask weight\` Weight\n\n${table}\n\n## End\n\n\`resolved\`\n`
  return [
    { path: 'guidetree.yaml', value: config(shared) },
    { path: 'en/a/a.md', value: first },
    { path: 'en/a/b.md', value: second },
  ]
}

test('a check that remembers what it found before finds the same as one that does not', () => {
  const kept = new Map<string, unknown>()
  const keep = <T>(file: { path: string; value: string }, parse: (file: { path: string; value: string }) => T): T => {
    const key = `${file.path}\n${file.value}`
    const found = kept.has(key) ? (kept.get(key) as T) : parse(file)
    kept.set(key, found)
    return found
  }
  const messagesOf = (folder: ReturnType<typeof folderOf>, remembering: boolean): unknown => {
    const read: typeof keep = remembering ? keep : (file, parse) => parse(file)
    const [settings, ...guides] = folder
    const documents = guides.map((file) => read(file, parseGuide))
    return check(link(documents, read(settings!, parseConfig)), { today }).map((message) => JSON.stringify(message))
  }
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 11 }), { minLength: 11, maxLength: 11 }), (picks) => {
      const folder = folderOf(picks)
      expect(messagesOf(folder, true)).toEqual(messagesOf(folder, false))
    }),
    { numRuns: 300 },
  )
})
