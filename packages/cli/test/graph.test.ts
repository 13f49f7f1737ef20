import { expect, test } from 'vitest'
import { desk, folderOf, run } from './harness.ts'

const draw = async (files: Record<string, string>, argv: string): Promise<string> => {
  const { status, out, err } = await run(folderOf(files), `graph ${argv}`)
  expect({ status, err }).toEqual({ status: 0, err: '' })
  return out
}

test('json: a node for every step and every guide that it leads to, a label on every edge', async () => {
  const { nodes, edges } = JSON.parse(await draw(desk, 'late --format json'))
  expect(nodes.map(({ id, kind }: { id: string; kind: string }) => `${kind} ${id}`)).toEqual([
    'question tracking',
    'question look-again',
    'form how-late',
    'call verify',
    'outcome wait',
    'outcome again',
    'outcome hand-over',
    'guide cancelled#why',
    'guide verify#is-the-name-right',
  ])
  const ids = new Set(nodes.map(({ id }: { id: string }) => id))
  for (const { from, to, label } of edges) {
    expect(ids).toContain(from)
    expect(ids).toContain(to)
    expect(label.trim()).not.toBe('')
  }
  expect(edges).toContainEqual({ from: 'tracking', to: 'cancelled#why', label: 'Cancelled', kind: 'answer' })
  expect(edges.map(({ kind }: { kind: string }) => kind)).toContain('call')
  expect(edges.map(({ label }: { label: string }) => label)).toContain('days_late >= 3 · order_value > 100 · upset yes')
})

/** Titles and labels that mean something to each of the languages that a drawing is written in. */
const hostile: Record<string, string> = {
  'trees/en/a/end.md': `# "]; end

## A "quoted" \\\\N \\<b\\> & &lt; step #1; %% -->|x| \`code\` 1. end

\`#end\`

- [1. "x" | y] --> z; end](#类)
- [\\</text\\>\\<script\\>](#类)

## 订单有物流单号吗？，。【】{}

\`#类\` \`resolved\`
`,
}

test('mermaid: nothing in a label can end it', async () => {
  const out = await draw(hostile, 'end --format mermaid')
  const lines = out.trimEnd().split('\n').slice(1)
  for (const line of lines) {
    expect(line).toMatch(
      /^ {2}(n\d+[[({>/]+"[^"<>`]*"[\])}/]+(:::\w+)?|n\d+ (-->|-\.->)\|"[^"<>`|]*"\| n\d+|classDef \w+ .*)$/,
    )
  }
  expect(out).toContain('订单有物流单号吗？')
})

test('dot: strings stay strings', async () => {
  const out = await draw(hostile, 'end --format dot')
  for (const line of out.trimEnd().split('\n').slice(1, -1)) {
    const bare = line.replaceAll(/"(?:[^"\\]|\\.)*"/g, '')
    expect(bare).not.toMatch(/["<\\]|订/)
  }
})

test('svg: well-formed, and no title is markup in it', async () => {
  const out = await draw(hostile, 'end --format svg')
  expect(out).toMatch(/^<\?xml/)
  expect(out).not.toContain('<script')
  expect(out).toContain('订单有物流单号吗')
  expect(isBalanced(out)).toBe(true)
})

test('svg: every label of the guide is in the picture', async () => {
  const out = await draw(desk, 'late --format svg')
  for (const label of ['Yes', 'No', 'Cancelled', 'I found it', 'days_late &lt; 3']) expect(out).toContain(label)
})

test('a guide with errors is drawn as far as it leads', async () => {
  const files = { 'trees/en/a/x.md': '# A\n\n## B\n\n- [C](#nowhere)\n- [D](#d)\n\n## D\n\n`resolved`\n' }
  expect(JSON.parse(await draw(files, 'x --format json')).edges).toHaveLength(1)
})

test('--locale draws the translation', async () => {
  const translation = desk['trees/en/orders/verify.md']!.replace(
    '## Is the name right?',
    '## 姓名对吗？\n\n`#is-the-name-right`',
  ).replace('\n\n\n`ask', '\n\n`ask')
  const files = {
    ...desk,
    'trees/zh-CN/orders/verify.md': translation.replace(
      '`#is-the-name-right`\n\n`ask name_right`',
      '`#is-the-name-right` `ask name_right`',
    ),
  }
  expect(await draw(files, 'verify --format mermaid --locale zh-CN')).toContain('姓名对吗？')
})

/** Returns whether every element is closed, in the right order. */
function isBalanced(xml: string): boolean {
  const open: string[] = []
  const tags = xml.replaceAll(/<!--[^]*?-->|<[?!][^>]*>/g, '').matchAll(/<(\/?)([\w:]+)[^>]*?(\/?)>/g)
  for (const [, closing, name = '', empty] of tags) {
    if (closing && open.pop() !== name) return false
    if (!closing && !empty) open.push(name)
  }
  return open.length === 0
}
