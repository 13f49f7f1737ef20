import type { FactDeclaration, FactTypeName, Positioned } from '../model.ts'
import { nearest } from '../expression/index.ts'
import { checkId, checkName } from './names.ts'
import { patternFault } from './pattern.ts'
import { readPhrases } from './phrases.ts'
import { report, type SourceFile } from './source-file.ts'
import type { YamlNode, YamlScalar } from './yaml/node.ts'
import {
  placeOf,
  readBoolean,
  readFields,
  readLabel,
  readMap,
  splitWide,
  readText,
  readWord,
  type FieldReader,
} from './yaml/values.ts'

const types: readonly FactTypeName[] = ['boolean', 'choice', 'number', 'money', 'text', 'date']

/** Returns the facts that a map declares, in the short or the long form. */
export function readFacts(file: SourceFile, node: YamlNode, what: string = 'fact'): FactDeclaration[] {
  const map = readMap(file, node, `a map of ${what} names`)
  return (map?.entries ?? []).flatMap(({ key, value }) => {
    const name = readName(file, key, what)
    return name ? [readFact(file, name, value, what)] : []
  })
}

/** Returns the name of a fact or condition that a key is; one that may not be is reported. */
export function readName(file: SourceFile, key: YamlScalar, what: string): Positioned<string> | undefined {
  const position = placeOf(file, key)
  if (typeof key.value !== 'string') {
    const reason = `Unexpected ${String(key.value)} as the name of a ${what}, expected a letter, then letters, digits and \`_\``
    report(file, { id: 'invalid-name', reason, position })
    return undefined
  }
  return checkName(file, key.value, position, what) ? { value: key.value, position } : undefined
}

function readFact(file: SourceFile, name: Positioned<string>, node: YamlNode, what: string): FactDeclaration {
  const fact: FactDeclaration = { name }
  if (node.kind === 'list') {
    fact.type = { value: 'choice', position: placeOf(file, node) }
    fact.options = readOptions(file, node)
  } else if (node.kind === 'scalar') {
    if (node.value !== null) setType(file, fact, node)
    else
      report(file, {
        id: 'missing-value',
        reason: `Unexpected empty value, expected the type of the ${what}`,
        position: name.position,
      })
  } else {
    readFields(file, node, `a ${what}`, factFields(file, fact))
    if (!fact.type && fact.options) fact.type = { value: 'choice', position: name.position }
  }
  checkKeys(file, fact)
  return fact
}

function setType(file: SourceFile, fact: FactDeclaration, node: YamlNode): void {
  const text = readWord(file, node, 'a type')
  if (!text) return
  const type = types.find((each) => each === text.value)
  if (type) fact.type = { value: type, position: text.position }
  else {
    const near = nearest(text.value, types)[0]
    const reason = `Unexpected type \`${text.value}\`, expected ${types.map((each) => `\`${each}\``).join(', ')}`
    report(file, { id: 'unknown-type', reason, position: text.position, ...(near && { expected: [near] }) })
  }
}

function factFields(file: SourceFile, fact: FactDeclaration): Map<string, FieldReader> {
  return new Map<string, FieldReader>([
    ['type', (node) => setType(file, fact, node)],
    ['label', (node) => (fact.label = readLabel(file, node, 'a label'))],
    ['help', (node) => (fact.help = readLabel(file, node, 'a help text'))],
    ['personal', (node) => (fact.personal = readBoolean(file, node, '`personal`'))],
    ['default', (node) => (fact.default = readPlain(file, node))],
    ['options', (node) => (fact.options = readOptions(file, node))],
    ['many', (node) => (fact.many = readBoolean(file, node, '`many`'))],
    ['min', (node) => (fact.min = readBound(file, node))],
    ['max', (node) => (fact.max = readBound(file, node))],
    ['step', (node) => (fact.step = readStep(file, node))],
    ['currency', (node) => (fact.currency = readCurrency(file, node))],
    ['pattern', (node) => (fact.pattern = readPattern(file, node))],
    ['near', (node) => (fact.near = readPhrases(file, node, 'words'))],
  ])
}

function readOptions(file: SourceFile, node: YamlNode): FactDeclaration['options'] {
  if (node.kind === 'map')
    return node.entries.flatMap(({ key, value }) => {
      const id = readOption(file, key)
      const label = value.kind === 'scalar' && value.value === null ? undefined : readLabel(file, value, 'a label')
      return id ? [{ id, ...(label !== undefined && { label }) }] : []
    })
  if (node.kind === 'list') {
    const seen = new Set<string>()
    return splitWide(file, node).flatMap((item) => {
      const id = readOption(file, item)
      if (!id) return []
      if (!seen.has(id.value)) return seen.add(id.value) && [{ id }]
      report(file, {
        id: 'duplicate-key',
        reason: `Unexpected second \`${id.value}\`, expected each option once`,
        position: id.position,
      })
      return []
    })
  }
  report(file, {
    id: 'yaml-value',
    reason: 'Unexpected single value, expected a list or a map of options',
    position: placeOf(file, node),
  })
  return undefined
}

function readOption(file: SourceFile, node: YamlNode): Positioned<string> | undefined {
  const id = readWord(file, node, 'the id of an option')
  return id && checkId(file, id.value, id.position, 'option') ? id : undefined
}

function readPlain(file: SourceFile, node: YamlNode): FactDeclaration['default'] {
  const value =
    node.kind === 'list'
      ? node.items.map((item) => (item.kind === 'scalar' ? item.value : null))
      : node.kind === 'scalar'
        ? node.value
        : null
  if (value !== null) return { value, position: placeOf(file, node) }
  report(file, {
    id: 'missing-value',
    reason: 'Unexpected value, expected the default of the fact',
    position: placeOf(file, node),
  })
  return undefined
}

function readBound(file: SourceFile, node: YamlNode): FactDeclaration['min'] {
  if (node.kind === 'scalar' && typeof node.value === 'number')
    return { value: node.value, position: placeOf(file, node) }
  if (node.kind === 'scalar' && typeof node.value === 'string')
    return { value: node.value, position: placeOf(file, node) }
  report(file, {
    id: 'yaml-value',
    reason: 'Unexpected value, expected a number or a date',
    position: placeOf(file, node),
  })
  return undefined
}

function readStep(file: SourceFile, node: YamlNode): FactDeclaration['step'] {
  if (node.kind === 'scalar' && typeof node.value === 'number' && node.value > 0)
    return { value: node.value, position: placeOf(file, node) }
  report(file, {
    id: 'yaml-value',
    reason: 'Unexpected value, expected a number greater than 0',
    position: placeOf(file, node),
  })
  return undefined
}

/** Returns a currency by its code of three letters. */
export function readCurrency(file: SourceFile, node: YamlNode): Positioned<string> | undefined {
  const code = readWord(file, node, 'a currency')
  if (!code || /^[A-Z]{3}$/.test(code.value)) return code
  const upper = code.value.trim().toUpperCase()
  const expected = /^[A-Z]{3}$/.test(upper) ? [upper] : undefined
  const reason = `Unexpected currency \`${code.value}\`, expected a code of three capital letters such as \`CNY\``
  report(file, { id: 'invalid-currency', reason, position: code.position, ...(expected && { expected }) })
  return undefined
}

function readPattern(file: SourceFile, node: YamlNode): Positioned<string> | undefined {
  const pattern = readText(file, node, 'a pattern')
  const fault = pattern && patternFault(pattern.value)
  if (fault) report(file, { id: 'invalid-pattern', reason: fault, position: pattern.position })
  return fault ? undefined : pattern
}

/** Which keys mean something for which types; `type`, `label`, `help`, `personal` and `default` do for all. */
const meaningful: readonly { key: keyof FactDeclaration; types: readonly FactTypeName[] }[] = [
  { key: 'options', types: ['choice'] },
  { key: 'many', types: ['choice'] },
  { key: 'min', types: ['number', 'money', 'date'] },
  { key: 'max', types: ['number', 'money', 'date'] },
  { key: 'step', types: ['number', 'money'] },
  { key: 'currency', types: ['money'] },
  { key: 'pattern', types: ['text'] },
  { key: 'near', types: ['text', 'money', 'date'] },
]

function checkKeys(file: SourceFile, fact: FactDeclaration): void {
  const type = fact.type?.value
  if (!type) return
  for (const { key, types: fitting } of meaningful) {
    if (fact[key] === undefined || fitting.includes(type)) continue
    const reason = `Unexpected \`${key}\` on a fact of type ${type}, expected it only on ${fitting.join(', ')}`
    const value = fact[key]
    const position =
      typeof value === 'object' && 'position' in value ? (value as Positioned<unknown>).position : fact.name.position
    report(file, { id: 'misplaced-key', reason, position })
  }
}
