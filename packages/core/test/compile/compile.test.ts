import { compileTree, toSafeHtml } from '@guidetree/core'
import { start } from '@guidetree/core/runtime'
import { describe, expect, test } from 'vitest'
import { fixtureTrees, treeOf, treesOf } from '../runtime/given.ts'

const stepOf = (markdown: string, facts = ''): ReturnType<typeof treeOf>['steps'][string] =>
  treeOf(
    `${facts && `---\nfacts: {${facts}}\n---\n\n`}# A\n\n## One\n\n${markdown}\n\n- [Go](#end)\n\n## End\n\n\`resolved\`\n`,
  ).steps['one']!

describe('words', () => {
  test.each([
    ['**Bold** _and_ ~~gone~~ `code`', '<p><strong>Bold</strong> <em>and</em> <del>gone</del> <code>code</code></p>'],
    ['Pay {{fee}} & go', '<p>Pay <span data-fact="fee"></span> &amp; go</p>'],
    [
      '[Site](https://example.org "Ours") [Mail](mailto:a@b.c) [Call](tel:110)',
      '<p><a href="https://example.org" title="Ours">Site</a> <a href="mailto:a@b.c">Mail</a> <a href="tel:110">Call</a></p>',
    ],
    ['**注意：**正文', '<p><strong>注意：</strong>正文</p>'],
    [
      '| a | b |\n| --- | ---: |\n| 1 | 2 |',
      '<table>\n<thead>\n<tr>\n<th>a</th>\n<th align="right">b</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>1</td>\n<td align="right">2</td>\n</tr>\n</tbody>\n</table>',
    ],
    ['- [x] done', '<ul>\n<li><input type="checkbox" checked disabled> done</li>\n</ul>'],
    ['3. three', '<ol start="3">\n<li>three</li>\n</ol>'],
    ['### More', '<h3>More</h3>'],
    ['See [the end](#end).', '<p>See <a href="#end" data-guide="guide" data-step="end">the end</a>.</p>'],
  ])('%s', (markdown, html) => {
    expect(stepOf(`${markdown}\n\nLast.`, 'fee: number').html).toBe(`${html}<p>Last.</p>`)
  })

  test('articles keep the headings of their sections', () => {
    const heading = { type: 'heading', depth: 2, children: [{ type: 'text', value: 'How to count' }] }
    expect(toSafeHtml({ nodes: [heading] as never, links: [], images: [], fills: [] })).toBe('<h2>How to count</h2>')
  })

  test('nothing that is not on the list comes through, whatever the tree of Markdown holds', () => {
    const nodes = [
      { type: 'html', value: '<script>alert(1)</script>' },
      {
        type: 'paragraph',
        data: { hName: 'iframe', hProperties: { src: 'https://x', onload: 'x()' } },
        children: [{ type: 'text', value: 'a' }],
      },
      {
        type: 'paragraph',
        data: { hProperties: { style: 'x', onclick: 'x()', id: 'x', className: ['x'] } },
        children: [{ type: 'text', value: '<b>' }],
      },
      {
        type: 'paragraph',
        children: [{ type: 'link', url: 'javascript:alert(1)', children: [{ type: 'text', value: 'l' }] }],
      },
      { type: 'paragraph', children: [{ type: 'image', url: 'data:text/html,x', alt: 'i' }] },
      { type: 'paragraph', children: [{ type: 'text', value: '{{"><img src=x onerror=alert(1)>}}' }] },
    ]
    const html = toSafeHtml({ nodes: nodes as never, links: [], images: [], fills: [] })
    expect(html.replaceAll('\n', '')).toBe(
      'a<p>&lt;b></p><p><a>l</a></p><p><img alt="i" loading="lazy"></p><p><span data-fact="&quot;><img src=x onerror=alert(1)>"></span></p>',
    )
  })

  test('scripts, notes, actions, follow-ups, inputs and answers each have theirs', () => {
    const tree = treeOf(`---
facts: {fee: number, note: {type: text, label: Note}}
---

# A

## One

Before.

> Dear {{note}},
> please wait.
>
> - one
> - two

> \`when fee > 3\` That is much.

> [!WARNING]
> Never **promise**.

1. \`do look fee=fee * 2\` Look **well**.
2. Read it out.
3. \`later P1D\` Call {{note}}.

- \`ask fee\` The fee of {{note}}
- [Yes](#end) \`yes\` It is _so_.
- \`when fee > 3\` [No](#end)

## End

\`resolved\`
`)
    const step = tree.steps['one']!
    expect(step.html).toBe('<p>Before.</p>')
    expect(step.scripts).toEqual([
      {
        html: '<p>Dear <span data-fact="note"></span>,\nplease wait.</p><ul>\n<li>one</li>\n<li>two</li>\n</ul>',
        text: 'Dear {{note}},\nplease wait.\n\n- one\n- two',
      },
      { html: '<p>That is much.</p>', text: 'That is much.', when: ['sure', ['>', ['fact', 'fee'], 3]] },
    ])
    expect(step.notes).toEqual([{ level: 'warning', html: '<p>Never <strong>promise</strong>.</p>' }])
    expect(step.actions).toEqual([
      {
        name: 'look',
        args: { fee: ['*', ['fact', 'fee'], 2] },
        text: 'Look well.',
        html: 'Look <strong>well</strong>.',
      },
      { args: {}, text: 'Read it out.', html: 'Read it out.' },
    ])
    expect(step.followUps).toEqual([{ after: 'P1D', text: 'Call {{note}}.' }])
    expect(step.inputs).toEqual([{ fact: 'fee', type: 'number', label: 'The fee of {{note}}' }])
    expect(step.answers).toEqual([
      { id: 'yes', label: 'Yes', target: '#end', hint: 'It is <em>so</em>.' },
      { id: 'no', label: 'No', target: '#end', when: ['sure', ['>', ['fact', 'fee'], 3]] },
    ])
    expect(tree.facts).toEqual({
      fee: { name: 'fee', type: 'number', label: 'fee' },
      note: { name: 'note', type: 'text', label: 'Note' },
    })
  })

  test('an article is linked by its id, and named beside the step', () => {
    const [tree] = treesOf({
      'en/a/guide.md': '# A\n\n## End\n\n`resolved`\n\nSee [it](../b/fees.md), and [it](../b/fees.md) again.\n',
      'en/b/fees.md': '---\ntype: article\n---\n\n# All fees\n\nNone.\n',
    })
    expect(tree!.steps['end']!.html).toContain('<a href="../b/fees.md" data-article="fees">it</a>')
    expect(tree!.steps['end']!.articles).toEqual([{ id: 'fees', title: 'All fees' }])
  })
})

test('facts speak the language of the tree, else that of the source', () => {
  const files = {
    'guidetree.yaml':
      'name: A\nlocales: [en, zh-CN]\nfacts: {size: {type: choice, label: {en: Size, zh-CN: 尺寸}, options: {s: {en: Small, zh-CN: 小}, l: Large}}}\n',
    'en/a/guide.md':
      '# A\n\n## One?\n\n`#one` `ask size`\n\n- [Small](#end) `s`\n- [Large](#end) `l`\n\n## End\n\n`resolved`\n',
    'zh-CN/a/guide.md':
      '# 甲\n\n## 哪个？\n\n`#one` `ask size`\n\n- [小](#end) `s`\n- [大](#end) `l`\n\n## 完\n\n`#end` `resolved`\n',
  }
  const chinese = treesOf(files).find((tree) => tree.locale === 'zh-CN')!
  expect(chinese.facts['size']).toMatchObject({
    label: '尺寸',
    options: [
      { id: 's', label: '小' },
      { id: 'l', label: 'Large' },
    ],
  })
  expect(start(treesOf(files), 'guide', { at: '2026-11-22', locale: 'zh-CN' }).step.title).toBe('哪个？')
  expect(start(treesOf(files), 'guide', { at: '2026-11-22', locale: 'fr' }).step.title).toBe('One?')
})

test('the same guide gives the same text, and another guide another hash', () => {
  const [first, second] = [fixtureTrees(), fixtureTrees()]
  expect(JSON.stringify(first)).toBe(JSON.stringify(second))
  for (const tree of first) expect(tree.hash).toMatch(/^[0-9a-f]{16}$/)
  expect(new Set(first.map((tree) => tree.hash)).size).toBe(first.length)
})

test.each(['toString', 'hasOwnProperty', 'valueOf', '1', '物流', 'a_b-c'])('a step may be called %s', (id) => {
  const tree = treeOf(`# A\n\n## One\n\n\`#${id}\`\n\n- [Go](#two)\n\n## Two\n\n\`#two\` \`resolved\`\n`)
  expect(tree.start).toBe(id)
  expect(start([tree], 'guide', { at: '2026-11-22' }).step.id).toBe(id)
})

test('a mistake gives messages and no tree', () => {
  const { tree, messages } = compileTree('# A\n\n## One\n\n- [Go](#nowhere)\n')
  expect(tree).toBeUndefined()
  expect(messages.some((message) => message.ruleId === 'unknown-target')).toBe(true)
})

test('the path gives locale, category and id', () => {
  expect(compileTree('# 甲\n\n## 完\n\n`#end` `resolved`\n', 'zh-CN/orders/late.md').tree).toMatchObject({
    id: 'late',
    locale: 'zh-CN',
    category: 'orders',
    title: '甲',
  })
})
