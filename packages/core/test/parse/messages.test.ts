import type { Position } from 'unist'
import { describe, expect, test } from 'vitest'
import type { VFileMessage } from 'vfile-message'
import { parseConfig, parseGuide, parseSeverities } from '../../src/parse/index.ts'
import { configCases } from './cases/config.ts'
import { fileCases } from './cases/file.ts'
import { frontMatterCases } from './cases/front-matter.ts'
import { stepCases } from './cases/step.ts'

type Parse = (value: string) => VFileMessage[]

const parse: Parse = (value) => parseGuide({ path: 'en/orders/late.md', value }).messages
const parseYaml: Parse = (value) => parseConfig({ path: 'guidetree.yaml', value }).messages
const inStep = (source: string): string => `# T\n\n## S\n\n${source}`
const inFront = (source: string): string => `---\n${source}---\n\n# T\n\n## S\n\n- [A](#a)\n`

describe('a step', () => {
  test.each(stepCases)('%j', (source, ...messages) => {
    expect(messagesOf(parse, inStep(source))).toEqual(messages)
  })
})

describe('front matter', () => {
  test.each(frontMatterCases)('%j', (source, ...messages) => {
    expect(messagesOf(parse, inFront(source))).toEqual(messages)
  })
})

describe('guidetree.yaml', () => {
  test.each(configCases)('%j', (source, ...messages) => {
    expect(messagesOf(parseYaml, source)).toEqual(messages)
  })
})

describe('files', () => {
  test.each(fileCases)('%s %j', (path, source, ...messages) => {
    expect(messagesOf((value) => parseGuide({ path, value }).messages, source)).toEqual(messages)
  })
})

/** Every message on one line, and beside it what is wrong with the message itself: a reason out of style, a fix that mends nothing. */
function messagesOf(parser: Parse, value: string): string[] {
  const found = parser(value)
  return found.flatMap((message) => {
    const useless = (message.expected ?? []).filter(
      (fix) => count(parser(mend(value, message, fix)), message) >= count(found, message),
    )
    const unstyled = Object.hasOwn(parseSeverities, message.ruleId ?? '') && !message.reason.startsWith('Unexpected ')
    return [format(message), ...(unstyled ? [message.reason] : []), ...useless.map((fix) => `mends nothing: ${fix}`)]
  })
}

/** `id line:column-line:column → "fix" | "other fix"`. */
function format({ ruleId, place, expected }: VFileMessage): string {
  const { start, end } = place as Position
  const fixes = expected?.map((fix) => JSON.stringify(fix)).join(' | ')
  return `${ruleId} ${start.line}:${start.column}-${end.line}:${end.column}${fixes ? ` → ${fixes}` : ''}`
}

/** Offsets count after a byte order mark. */
function mend(value: string, { place }: VFileMessage, fix: string): string {
  const { start, end } = place as Position
  const text = value.replace(/^\ufeff/, '')
  return text.slice(0, start.offset) + fix + text.slice(end.offset)
}

function count(messages: VFileMessage[], { ruleId }: VFileMessage): number {
  return messages.filter((message) => message.ruleId === ruleId).length
}
