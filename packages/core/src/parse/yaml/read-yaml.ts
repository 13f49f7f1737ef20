import {
  Composer,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  Parser,
  type Document,
  type ParsedNode,
  type Scalar,
} from 'yaml'
import { rangeAt, report, type SourceFile } from '../source-file.ts'
import type { YamlEntry, YamlMap, YamlNode, YamlScalar } from './node.ts'
import { quote } from './quote.ts'
import { reportSyntax } from './syntax.ts'

/** What a map of YAML holds; `sound` is false when YAML itself could not be read whole, so that what is missing may be there. */
export interface ReadYaml {
  root: YamlNode | undefined
  sound: boolean
}

const deepest = 24

/** Returns the YAML between two offsets, without anchors, aliases and tags; its mistakes are reported. */
export function readYaml(file: SourceFile, start: number, end: number): ReadYaml {
  const text = file.text.slice(start, end)
  const tooDeep = depthFault(text)
  if (tooDeep !== undefined) {
    const reason = `Unexpected nesting deeper than ${deepest} levels, expected at most that`
    report(file, { id: 'size-limit', reason, position: rangeAt(file, start + tooDeep, start + tooDeep + 1) })
    return { root: undefined, sound: false }
  }
  const document = compose(text)
  if (!document) return { root: undefined, sound: true }
  const fatal = document.errors.filter((error) => error.code !== 'DUPLICATE_KEY')
  if (fatal[0]) reportSyntax(file, start, end, fatal[0])
  const reader: Reader = { file, base: start, sound: fatal.length === 0 }
  const root = document.contents ? convert(reader, document.contents, false) : undefined
  return { root, sound: reader.sound }
}

const anotherDocument = { code: 'MULTIPLE_DOCS', message: 'another document begins here' }

interface Reader {
  file: SourceFile
  base: number
  sound: boolean
}

function compose(text: string): Document.Parsed | undefined {
  const composer = new Composer({
    version: '1.2',
    schema: 'core',
    merge: false,
    uniqueKeys: false,
    strict: true,
    logLevel: 'silent',
  })
  let first: Document.Parsed | undefined
  for (const document of composer.compose(new Parser().parse(text), true, text.length) as Iterable<Document.Parsed>) {
    if (first) {
      const at = document.range[0]
      first.errors.push({ ...anotherDocument, pos: [at, at + 1] } as unknown as Document.Parsed['errors'][number])
      break
    }
    first = document
  }
  return first
}

/** Offset where brackets, dashes on one line, or indentation go too deep for any reader; most texts cost one look. */
function depthFault(text: string): number | undefined {
  let depth = 0
  for (const match of text.matchAll(/[[{}\]]|(?:^|(?<=\n))[ ]*(?:[-?:][ ]+){24}|(?:^|(?<=\n))[ ]{96}/g)) {
    const [mark] = match
    if (mark === '[' || mark === '{') depth++
    else if (mark === ']' || mark === '}') depth = Math.max(0, depth - 1)
    else return match.index
    if (depth > deepest) return match.index
  }
  return undefined
}

function convert(reader: Reader, node: ParsedNode, inFlow: boolean): YamlNode {
  const [start, end] = [reader.base + node.range[0], reader.base + node.range[1]]
  if (isAlias(node) || node.tag?.startsWith('!') || ('anchor' in node && node.anchor)) refuse(reader, node, start, end)
  const place = { start, end, inFlow }
  const flowInside = inFlow || reader.file.text[start] === '{' || reader.file.text[start] === '['
  if (isMap(node)) return { kind: 'map', ...place, entries: entriesOf(reader, node.items, flowInside) }
  if (isSeq(node)) {
    const items = node.items.map((item) =>
      isPair(item) ? pairToMap(reader, item) : convert(reader, item as ParsedNode, flowInside),
    )
    return { kind: 'list', ...place, items }
  }
  if (isScalar(node))
    return { kind: 'scalar', value: valueOf(node as Scalar), style: styles[node.type ?? ''] ?? 'plain', ...place }
  return { kind: 'scalar', value: reader.file.text.slice(start, end), style: 'plain', ...place }
}

const styles: Readonly<Record<string, YamlScalar['style']>> = {
  QUOTE_DOUBLE: 'double',
  QUOTE_SINGLE: 'single',
  BLOCK_FOLDED: 'block',
  BLOCK_LITERAL: 'block',
}

function valueOf({ value }: Scalar): YamlScalar['value'] {
  return typeof value === 'bigint' ? Number(value) : (value as YamlScalar['value'])
}

function entriesOf(reader: Reader, pairs: readonly { key: unknown; value: unknown }[], inFlow: boolean): YamlEntry[] {
  const entries: YamlEntry[] = []
  const seen = new Map<string, YamlScalar>()
  for (const pair of pairs) {
    const key = convert(reader, pair.key as ParsedNode, inFlow)
    const value = pair.value ? convert(reader, pair.value as ParsedNode, inFlow) : undefined
    if (key.kind !== 'scalar') {
      reportKey(reader, key)
      continue
    }
    const first = seen.get(String(key.value))
    if (first) reportDuplicate(reader.file, key, first)
    else
      entries.push({
        key,
        value: value ?? { kind: 'scalar', value: null, style: 'plain', start: key.end, end: key.end, inFlow },
      })
    seen.set(String(key.value), first ?? key)
  }
  return entries
}

/** `[a: b]` is a list of one map, as YAML has it. */
function pairToMap(reader: Reader, pair: { key: unknown; value: unknown }): YamlMap {
  const entries = entriesOf(reader, [pair], true)
  const [start, end] = [entries[0]?.key.start ?? reader.base, entries[0]?.value.end ?? reader.base]
  return { kind: 'map', start, end, inFlow: true, entries }
}

function reportKey(reader: Reader, key: YamlNode): void {
  if (!reader.sound) return
  const reason = 'Unexpected list or map as a key, expected a word'
  report(reader.file, { id: 'yaml-value', reason, position: rangeAt(reader.file, key.start, key.end) })
}

function reportDuplicate(file: SourceFile, key: YamlScalar, first: YamlScalar): void {
  const position = rangeAt(file, key.start, key.end)
  const related = [{ path: file.path, position: rangeAt(file, first.start, first.end), message: 'the first one' }]
  report(file, {
    id: 'duplicate-key',
    reason: `Unexpected second \`${String(key.value)}\`, expected each key once`,
    position,
    related,
  })
}

/** Anchors, aliases and tags: mostly words that begin with `*`, `&` or `!`, which quotes make text. */
function refuse(reader: Reader, node: ParsedNode, start: number, end: number): void {
  if (!reader.sound) return
  const { file } = reader
  const lineEnd = file.text.indexOf('\n', start)
  const lineStart = file.text.lastIndexOf('\n', start) + 1
  const mark = /[&*!][^\n]*$/.exec(file.text.slice(lineStart, start))
  const from = isAlias(node) || !mark ? start : lineStart + mark.index
  const to = isAlias(node) || lineEnd === -1 || end < lineEnd ? end : lineEnd
  const text = file.text.slice(from, Math.max(to, end)).split('\n', 1)[0]!.trimEnd()
  const sign = text[0] === '*' ? 'alias' : text[0] === '!' ? 'tag' : 'anchor'
  report(file, {
    id: 'yaml-value',
    reason: `Unexpected YAML ${sign} \`${text}\`, expected plain values, or quotes around text`,
    position: rangeAt(file, from, from + text.length),
    expected: [isScalar(node) || isAlias(node) ? quote(text) : text.replace(/^[&!]\S*\s*/, '')],
  })
}
