import { describe, expect, test } from 'vitest'
import type { Answers } from '../../src/model.ts'
import { inLocale, placeOf, relativePath } from '../../src/link/paths.ts'
import { baseOf, config, guide, guideOf, problemsOf, type Files } from '../link/base-of.ts'

describe('paths', () => {
  test.each([
    ['#step', { path: 'en/a/x.md', fragment: 'step' }],
    ['y.md', { path: 'en/a/y.md' }],
    ['./y.md#s', { path: 'en/a/y.md', fragment: 's' }],
    ['../b/y.md', { path: 'en/b/y.md' }],
    ['../../y.md', { path: 'y.md' }],
    ['../../../y.md', undefined],
    ['%E8%AE%A2.md#%E5%8D%95', { path: 'en/a/订.md', fragment: '单' }],
    ['100%.md', { path: 'en/a/100%.md' }],
  ])('%s', (href, place) => {
    expect(placeOf('en/a/x.md', href)).toEqual(place)
  })

  test('a relative path leads back to where it came from', () => {
    for (const to of ['en/a/y.md', 'en/b/y.md', 'zh-CN/a/y.md', 'y.md', 'en/a/b/y.md']) {
      expect(placeOf('en/a/x.md', relativePath('en/a/x.md', to))?.path).toBe(to)
    }
    expect(inLocale('en/a/x.md', 'zh-CN')).toBe('zh-CN/a/x.md')
  })
})

function targets(files: Files, path: string): unknown[] {
  const { steps } = guideOf(baseOf(files), path)
  return (steps[0]!.endings[0] as Answers).answers.map((answer) => answer.link.to)
}

const end = '## End\n\n`resolved`'

test('links lead to steps, to the first step of a guide, and to articles', () => {
  const files = {
    'en/a/a.md': guide(`## One\n\n- [A](#end)\n- [B](../b/b.md)\n- [C](../b/b.md#end)\n- [D](article.md)\n\n${end}`),
    'en/b/b.md': guide(`## First\n\n- [Go](#end)\n\n${end}`),
    'en/a/article.md': '---\ntype: article\n---\n\n# Knowledge\n\nText.\n',
  }
  expect(targets(files, 'en/a/a.md')).toEqual([
    { kind: 'step', guide: 'a', step: 'end' },
    { kind: 'step', guide: 'b', step: 'first' },
    { kind: 'step', guide: 'b', step: 'end' },
    { kind: 'article', article: 'article' },
  ])
  expect(guideOf(baseOf(files), 'en/a/a.md').articleTitles).toEqual(new Map([['article', 'Knowledge']]))
})

test('linking changes nothing that it is given, and can be done again', () => {
  const files = { 'en/a/a.md': guide(`## One\n\n- [A](#end)\n\n${end}`) }
  const base = baseOf(files)
  expect(targets(files, 'en/a/a.md')).toEqual([{ kind: 'step', guide: 'a', step: 'end' }])
  expect(guideOf(base, 'en/a/a.md').steps[0]!.kind).toBe('question')
})

test('a link to what is not translated yet leads to the source, with a warning', () => {
  const files = {
    'guidetree.yaml': config(),
    'en/a/a.md': guide(`## One\n\n- [A](b.md#end)\n\n${end}`),
    'en/a/b.md': guide(end),
    'zh-CN/a/a.md': guide(`## 一\n\n\`#one\`\n\n- [甲](b.md#end) \`a\`\n\n## 完\n\n\`#end\` \`resolved\``),
  }
  expect(targets(files, 'zh-CN/a/a.md')).toEqual([{ kind: 'step', guide: 'b', step: 'end' }])
  expect(problemsOf(files).filter((problem) => problem.startsWith('zh-CN'))).toEqual([
    'zh-CN/a/a.md:7:7 warning untranslated-target',
  ])
})

describe('suggestions', () => {
  const suggest = (link: string): unknown => {
    const base = baseOf({
      'en/a/a.md': guide(`## One\n\n- [A](${link})\n\n## Warehouse delay\n\n\`#delay\` \`resolved\`\n\n${end}`),
      'en/b/returns.md': guide(end),
    })
    return base.messages.map((message) => message.expected)
  }
  test.each([
    ['#edn', ['#end']],
    ['#warehouse-delay', ['#delay']],
    ['returns.md', ['../b/returns.md']],
    ['retruns.md#end', ['../b/returns.md#end']],
    ['../b/returns.md#ende', ['../b/returns.md#end']],
    ['#nothing-like-it', []],
  ])('%s', (link, expected) => {
    expect(suggest(link)).toEqual([expected])
  })
})

test('a heading inside a step that a link from elsewhere takes for a step is named', () => {
  const base = baseOf({
    'en/a/a.md': guide('## One\n\n- [A](b.md#explain)'),
    'en/a/b.md': guide(`${end}\n\n### Explain\n\nWords.`),
  })
  expect(base.messages).toMatchObject([
    { ruleId: 'unknown-target', related: [{ path: 'en/a/b.md', position: { start: { line: 7 } } }] },
  ])
})

test('images are looked for only where the host says which files there are', () => {
  const files = { 'en/a/a.md': guide(`## One\n\n\`resolved\`\n\n![A picture](label.png)`) }
  expect(problemsOf(files)).toEqual([])
  expect(problemsOf(files, [])).toEqual(['en/a/a.md:7:14 error unknown-image'])
  expect(problemsOf(files, ['en/a/label.png'])).toEqual([])
  expect(baseOf(files, ['en/b/label.png']).messages[0]?.expected).toEqual(['../b/label.png'])
})
