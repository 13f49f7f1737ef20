import type { Label, Positioned } from '../../model.ts'
import { nearest } from '../../expression/index.ts'
import { reportLookAlike } from '../look-alikes.ts'
import { rangeAt, report, type SourceFile } from '../source-file.ts'
import type { YamlEntry, YamlList, YamlMap, YamlNode, YamlScalar } from './node.ts'
import { intendedEnd, quote } from './quote.ts'

/** Reads the value of one key; `key` says where a message about a missing value points. */
export type FieldReader = (value: YamlNode, key: YamlScalar) => void

/** Returns nothing; hands each value of `map` to the reader of its key, and reports a key that has none. */
export function readFields(
  file: SourceFile,
  map: YamlMap,
  where: string,
  readers: ReadonlyMap<string, FieldReader>,
): void {
  for (const [index, { key, value }] of map.entries.entries()) {
    const name = String(key.value)
    const reader = readers.get(name)
    if (reader) reader(value, key)
    else if (!isCutOff(file, map.entries, index)) reportUnknownKey(file, key, where, readers.keys())
  }
}

/** Whether a key without a value is the rest of the text before it, which YAML cuts at a comma; that is reported. */
function isCutOff(file: SourceFile, entries: readonly YamlEntry[], index: number): boolean {
  const [before, rest] = [entries[index - 1]?.value, entries[index]!]
  if (!rest.key.inFlow || rest.value.kind !== 'scalar' || rest.value.value !== null || rest.value.end !== rest.key.end)
    return false
  if (
    before?.kind !== 'scalar' ||
    before.style !== 'plain' ||
    !/^,[ \t]*$/.test(file.text.slice(before.end, rest.key.start))
  )
    return false
  const text = file.text.slice(before.start, rest.key.end)
  const reason = 'Unexpected comma, at which YAML cuts the text off, expected quotes around it'
  report(file, {
    id: 'yaml-value',
    reason,
    position: rangeAt(file, before.start, rest.key.end),
    expected: [quote(text)],
  })
  return true
}

function reportUnknownKey(file: SourceFile, key: YamlScalar, where: string, known: Iterable<string>): void {
  const names = [...known]
  const name = String(key.value)
  const colon = name.indexOf('：')
  if (colon > 0 && key.style === 'plain') {
    reportLookAlike(file, key.start + colon, '：', ': ')
    return
  }
  const near = nearest(name, names)[0]
  const hint = near ? `\`${near}\`` : `one of ${names.map((each) => `\`${each}\``).join(', ')}`
  const position = rangeAt(file, key.start, key.end)
  report(file, {
    id: 'unknown-key',
    reason: `Unexpected key \`${name}\` in ${where}, expected ${hint}`,
    position,
    ...(near && { expected: [near] }),
  })
}

/** Returns the position of a node; of the text inside the quotes where it has some. */
export function placeOf(file: SourceFile, node: YamlNode): Positioned<unknown>['position'] {
  const inner = node.kind === 'scalar' && (node.style === 'single' || node.style === 'double') ? 1 : 0
  return rangeAt(file, node.start + inner, node.end - inner)
}

/** Returns the text of a scalar; what YAML reads as something else is reported with quotes as its fix. */
export function readText(file: SourceFile, node: YamlNode, what: string): Positioned<string> | undefined {
  const text = readWord(file, node, what)
  if (!text || node.kind !== 'scalar' || node.style !== 'plain') return text
  if (/^[“”‘’].*[“”‘’]$/su.test(text.value)) return straightQuotes(file, node, text.value)
  const after = file.text.slice(node.end, intendedEnd(file.text, node.start, node.inFlow))
  if (!/^[ \t]+#/.test(after) || text.value.includes('\n')) return text
  return wantQuotes(file, node, `\`#\`, which cuts ${what} off`)
}

/** Returns a scalar that is no prose (an id, a date): a remark may follow it. */
export function readWord(file: SourceFile, node: YamlNode, what: string): Positioned<string> | undefined {
  if (node.kind !== 'scalar') return wantQuotes(file, node, `${node.kind} where ${what} should be text`)
  if (node.value === null && node.start === node.end) return reportEmpty(file, node, what)
  if (typeof node.value !== 'string')
    return wantQuotes(file, node, `${kindOf(node.value)} where ${what} should be text`)
  if (node.value.trim() === '') return reportEmpty(file, node, what)
  return { value: node.value, position: placeOf(file, node) }
}

function straightQuotes(file: SourceFile, node: YamlScalar, text: string): undefined {
  const position = rangeAt(file, node.start, node.end)
  const reason = 'Unexpected curly quotes, which YAML takes for letters of the text, expected straight ones'
  report(file, { id: 'look-alike', reason, position, expected: [quote(text.slice(1, -1))] })
}

function wantQuotes(file: SourceFile, node: YamlNode, found: string): undefined {
  const isKey = /^[ \t]*:(?:\s|$)/.test(file.text.slice(node.end, node.end + 20))
  const whole = isKey || (node.kind === 'scalar' && node.style !== 'plain')
  const end = whole ? node.end : Math.max(node.start, intendedEnd(file.text, node.start, node.inFlow))
  const text = file.text.slice(node.start, end)
  const position = rangeAt(file, node.start, end)
  report(file, {
    id: 'yaml-value',
    reason: `Unexpected ${found}, expected quotes around it`,
    position,
    expected: [quote(text)],
  })
}

function reportEmpty(file: SourceFile, node: YamlNode, what: string): undefined {
  report(file, {
    id: 'missing-value',
    reason: `Unexpected empty value, expected ${what}`,
    position: rangeAt(file, node.start, node.end),
  })
}

/** Returns the items of a list; anything else is reported, one text alone with brackets around it as its fix. */
export function readList(file: SourceFile, node: YamlNode, what: string): YamlList['items'] {
  if (node.kind === 'list') return splitWide(file, node)
  const text = file.text.slice(node.start, node.end)
  const expected =
    node.kind === 'scalar' && node.value !== null ? [`[${node.style === 'plain' ? quote(text) : text}]`] : undefined
  const reason = `Unexpected ${node.kind === 'map' ? 'map' : 'single value'}, expected a list of ${what}`
  report(file, {
    id: 'yaml-value',
    reason,
    position: rangeAt(file, node.start, node.end),
    ...(expected && { expected }),
  })
  return []
}

/** Returns the items of a list; one between brackets with full-width commas is one item to YAML; they are reported, and read as commas. */
export function splitWide(file: SourceFile, { items }: YamlList): YamlList['items'] {
  const [only] = items
  if (items.length !== 1 || only?.kind !== 'scalar' || !only.inFlow || only.style !== 'plain') return items
  const text = file.text.slice(only.start, only.end)
  if (typeof only.value !== 'string' || only.value !== text || !text.includes('，')) return items
  for (const { 0: sign, index } of text.matchAll(/，\s*/g)) {
    const position = rangeAt(file, only.start + index, only.start + index + sign.length)
    const reason = `Unexpected full-width ${sign.trim()} in a list, expected \`, \` between items, or quotes around a text with a comma`
    report(file, { id: 'look-alike', reason, position, expected: [', '] })
  }
  return Array.from(text.matchAll(/[^，\s][^，]*/g), ({ 0: part, index }) => {
    const value = part.trimEnd()
    return { ...only, value, start: only.start + index, end: only.start + index + value.length }
  })
}

/** Returns the map that `node` is; anything else is reported. */
export function readMap(file: SourceFile, node: YamlNode, what: string): YamlMap | undefined {
  if (node.kind === 'map') return node
  const reason = `Unexpected ${node.kind === 'list' ? 'list' : 'single value'}, expected ${what}`
  report(file, { id: 'yaml-value', reason, position: rangeAt(file, node.start, node.end) })
  return undefined
}

/** Returns a list of texts. */
export function readTexts(file: SourceFile, node: YamlNode, what: string): Positioned<string>[] {
  return readList(file, node, what).flatMap((item) => readText(file, item, what) ?? [])
}

/** Returns `true` or `false`; anything else is reported. */
export function readBoolean(file: SourceFile, node: YamlNode, what: string): boolean | undefined {
  if (node.kind === 'scalar' && typeof node.value === 'boolean') return node.value
  const word = node.kind === 'scalar' ? String(node.value).toLowerCase() : ''
  const expected = /^(?:yes|on|true)$/.test(word)
    ? ['true']
    : /^(?:no|off|false)$/.test(word)
      ? ['false']
      : ['true', 'false']
  const reason = `Unexpected value of ${what}, expected true or false`
  report(file, { id: 'yaml-value', reason, position: rangeAt(file, node.start, node.end), expected })
  return undefined
}

const localePattern = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/

/** Returns whether `text` is formed like a BCP 47 tag. */
export function isLocale(text: string): boolean {
  return localePattern.test(text)
}

/** Returns a label: one text for all locales, or one per locale. */
export function readLabel(file: SourceFile, node: YamlNode, what: string): Label | undefined {
  if (node.kind !== 'map') return readText(file, node, what)?.value
  const label: Record<string, string> = {}
  for (const { key, value } of node.entries) {
    const locale = String(key.value)
    const text = readText(file, value, what)
    if (isLocale(locale)) {
      if (text) label[locale] = text.value
      continue
    }
    const reason = `Unexpected key \`${locale}\` in ${what}, expected a locale such as \`en\`, or quotes around text with a colon`
    report(file, { id: 'unknown-key', reason, position: rangeAt(file, key.start, key.end) })
  }
  return label
}

function kindOf(value: YamlScalar['value']): string {
  return value === null ? 'null' : typeof value === 'string' ? 'text' : typeof value
}
