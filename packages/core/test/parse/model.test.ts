import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseConfig, parseGuide } from '../../src/parse/index.ts'

/** `UPDATE=1` rewrites what is expected; look at the difference before you commit it. */
const update = process.env['UPDATE'] === '1'
const folder = new URL('fixtures/', import.meta.url)
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(?:md|yaml)$/.test(name))

describe('the model of', () => {
  test.each(sources)('%s', (path) => {
    const file = { path: path.replaceAll('\\', '/'), value: readFileSync(new URL(path, folder), 'utf8') }
    const parsed = path.endsWith('.md') ? parseGuide(file) : parseConfig(file)
    const json = `${JSON.stringify({ ...parsed, messages: parsed.messages.map(String) }, compact, 1)}\n`
    const expected = new URL(`${path}.json`, folder)
    if (update || !existsSync(expected)) writeFileSync(expected, json)
    expect(json).toBe(readFileSync(expected, 'utf8'))
  })
})

/** Positions on one line, so that a difference can be read; nodes of prose by type and place alone. */
function compact(key: string, value: unknown): unknown {
  if (value instanceof Map) return Object.fromEntries(value)
  if (key === 'nodes' || key === 'labelNodes' || key === 'heading') return brief(value)
  return isPosition(value) ? placeOf(value) : value
}

function brief(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(brief)
  const { type, position } = value as { type: string; position: Position }
  return `${type} ${placeOf(position)}`
}

interface Position {
  start: { line: number; column: number }
  end: { line: number; column: number }
}

function isPosition(value: unknown): value is Position {
  return typeof value === 'object' && value !== null && 'start' in value && 'end' in value
}

function placeOf({ start, end }: Position): string {
  return `${start.line}:${start.column}-${end.line}:${end.column}`
}
