import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Point, Position } from 'unist'
import type { VFileMessage } from 'vfile-message'
import { check, severities } from '../../src/check/index.ts'
import { checks } from '../../src/check/checks.ts'
import { link } from '../../src/link/index.ts'
import { nodeSeverities } from '../../src/node/severities.ts'
import { parseConfig, parseGuide } from '../../src/parse/index.ts'
import { firedIn } from '../../../triage/src/index.ts'

const folder = new URL('../../../../docs/checks/', import.meta.url)
const pages = readdirSync(folder)
  .filter((name) => name.endsWith('.md') && name !== 'README.md')
  .map((name) => ({ id: name.replace(/\.md$/, ''), text: readFileSync(new URL(name, folder), 'utf8') }))

test('every id that core reports has a page', () => {
  const written = new Set(pages.map((page) => page.id))
  expect([...severities.keys()].filter((id) => !written.has(id))).toEqual([])
})

test('every page is about an id that core or its reader reports', () => {
  expect(
    pages.map((page) => page.id).filter((id) => !severities.has(id) && !Object.hasOwn(nodeSeverities, id)),
  ).toEqual([])
})

test('the index lists every page', async () => {
  const rows = pages.map(({ id, text }) => {
    const severity = severities.get(id) ?? nodeSeverities[id] ?? 'error'
    const stays = checks.some((each) => each.id === id && each.mayBeOff) || severity !== 'error' ? 'yes' : 'no'
    return `| [${id}](${id}.md) | ${severity} | ${stays} | ${firstSentence(text)} |`
  })
  await expect(indexOf(rows)).toMatchFileSnapshot(new URL('README.md', folder).pathname)
})

describe.each(pages.filter((page) => severities.has(page.id)))('$id', ({ id, text }) => {
  const [, wrong = '', right = ''] = text.split(/^## (?:Wrong|Right)$/m)

  test('is a page: its id, why it matters, an example of each kind', () => {
    expect(text).toMatch(new RegExp(`^# ${id}\n\n\\S`))
    expect(blocksIn(wrong)).not.toEqual([])
    expect(blocksIn(right)).not.toEqual([])
  })

  test('the wrong example is reported', () => {
    expect(messagesOf(blocksIn(wrong)).map((message) => message.ruleId)).toContain(id)
  })

  test('each fix that is offered mends it', () => {
    const count = (blocks: readonly Block[]): number =>
      messagesOf(blocks).filter((message) => message.ruleId === id).length
    const blocks = blocksIn(wrong)
    const before = count(blocks)
    const useless = messagesOf(blocks)
      .filter((message) => message.ruleId === id)
      .flatMap((message) => (message.expected ?? []).filter((fix) => count(fixed(blocks, message, fix)) >= before))
    expect(useless).toEqual([])
  })

  test('the right example is fine', () => {
    const found = messagesOf(blocksIn(right)).filter((message) => message.fatal || message.ruleId === id)
    expect(found.map((message) => `${message.file}:${message.line} ${message.ruleId} ${message.reason}`)).toEqual([])
  })
})

interface Block {
  language: string
  path: string
  value: string
}

/** Fenced blocks whose info string is a language and a path; a fence of four backticks may hold one of three. */
function blocksIn(markdown: string): Block[] {
  const fences = markdown.matchAll(/^(`{3,})(\w+) (\S+)\n([\s\S]*?)^\1$/gm)
  return [...fences].map(([, , language = '', path = '', value = '']) => ({ language, path, value }))
}

/** Blocks in any other language than Markdown and YAML stand for files that only have to be there. */
function messagesOf(blocks: readonly Block[]): VFileMessage[] {
  const documents = blocks.filter((block) => block.language === 'markdown').map(parseGuide)
  const config = blocks.find((block) => block.path === 'guidetree.yaml')
  const assets = blocks.filter((block) => !['markdown', 'yaml'].includes(block.language)).map((block) => block.path)
  const base = link(documents, config && parseConfig(config), assets)
  const changed = (path: string, from: number, to: number): number | undefined => changedIn(blocks, path, from, to)
  return check(base, { today: '2026-11-22', changed, fired: firedIn(base) })
}

/** Returns the files with `fix` at the place that the message is about, as an editor would put it. */
function fixed(blocks: readonly Block[], { file, place }: VFileMessage, fix: string): Block[] {
  const { start, end } = place as Position
  return blocks.map((block) => {
    if (block.path !== file) return block
    const lines = block.value.split('\n')
    const offset = ({ line, column }: Point): number =>
      lines.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0) + column - 1
    return { ...block, value: block.value.slice(0, offset(start)) + fix + block.value.slice(offset(end)) }
  })
}

/** In examples a remark says when its lines changed, as git would. */
function changedIn(blocks: readonly Block[], path: string, from: number, to: number): number | undefined {
  const lines =
    blocks
      .find((block) => block.path === path)
      ?.value.split('\n')
      .slice(from - 1, to) ?? []
  const dates = lines.flatMap((line) => /<!-- changed (\S+) -->/.exec(line)?.[1] ?? [])
  return dates.length > 0 ? Math.max(...dates.map(Date.parse)) : undefined
}

function firstSentence(text: string): string {
  const paragraph = text.split('\n\n')[1] ?? ''
  return /^.*?[.:](?=\s|$)/s.exec(paragraph)?.[0].replaceAll('\n', ' ').replace(/:$/, '.') ?? paragraph
}

function indexOf(rows: readonly string[]): string {
  return `# Checks

Everything that \`guidetree check\` can report, by id. An error keeps its guide from being built; a warning or an
information does not. A check that may be off is switched off in \`guidetree.yaml\`, with the reason in writing:

\`\`\`yaml
checks:
  long-path: { off: identity checks are long by law }
\`\`\`

Errors stay on, but for the few marked: what they report could leave an agent stranded in the middle of a case.

Messages are in English whatever language the command line speaks: [decision 12](../decisions/0012-checks-speak-english.md) says why.

| id | severity | may be off | says |
| --- | --- | --- | --- |
${rows.join('\n')}
`
}
