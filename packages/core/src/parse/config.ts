import type { ActionDeclaration, Config, Positioned } from '../model.ts'
import { readConditions } from './conditions.ts'
import { readCurrency, readFacts } from './facts.ts'
import { checkId } from './names.ts'
import { readId } from './read-id.ts'
import { readRisks } from './risks.ts'
import { rangeAt, report, type SourceFile } from './source-file.ts'
import type { YamlNode } from './yaml/node.ts'
import { readRoot } from './yaml/read-root.ts'
import {
  isLocale,
  readFields,
  readLabel,
  readList,
  readMap,
  readText,
  readTexts,
  type FieldReader,
} from './yaml/values.ts'

const emotions: readonly string[] = ['calm', 'positive', 'anxious', 'disappointed', 'angry']
const severities: readonly string[] = ['low', 'medium', 'high', 'urgent']

/** Returns what `guidetree.yaml` says; what it leaves out has the values of FORMAT. */
export function readConfig(file: SourceFile): Omit<Config, 'messages'> {
  const config: Omit<Config, 'messages'> = {
    path: file.path,
    name: '',
    locales: [],
    emotions: [...emotions],
    severities: [...severities],
    facts: [],
    conditions: [],
    synonyms: [],
    risks: [],
    checksOff: new Map(),
  }
  const { map, sound } = readRoot(file, 0, file.text.length)
  const before = file.problems.length
  if (map) readFields(file, map, 'guidetree.yaml', configFields(file, config))
  requireKeys(file, config)
  if (!sound) file.problems.length = before
  return config
}

function configFields(file: SourceFile, config: Omit<Config, 'messages'>): Map<string, FieldReader> {
  return new Map<string, FieldReader>([
    ['name', (node) => (config.name = readLabel(file, node, 'the name') ?? '')],
    ['locales', (node) => (config.locales = readLocales(file, node))],
    ['currency', (node) => (config.currency = readCurrency(file, node)?.value)],
    ['categories', (node) => (config.categories = readLabelled(file, node, 'category'))],
    ['causes', (node) => (config.causes = readLabelled(file, node, 'cause'))],
    ['teams', (node) => (config.teams = readLabelled(file, node, 'team'))],
    ['channels', (node) => (config.channels = readIds(file, node, 'channel'))],
    ['emotions', (node) => (config.emotions = readIds(file, node, 'emotion'))],
    ['severities', (node) => (config.severities = readIds(file, node, 'severity'))],
    ['facts', (node) => (config.facts = readFacts(file, node))],
    ['conditions', (node) => (config.conditions = readConditions(file, node))],
    ['actions', (node) => (config.actions = readActions(file, node))],
    ['synonyms', (node) => (config.synonyms = readSynonyms(file, node))],
    ['risks', (node) => (config.risks = readRisks(file, node))],
    ['checks', (node) => (config.checksOff = readChecks(file, node))],
  ])
}

function requireKeys(file: SourceFile, config: Omit<Config, 'messages'>): void {
  const missing = [config.name === '' && 'name', config.locales.length === 0 && 'locales'].filter(
    (key) => key !== false,
  )
  for (const key of missing) {
    if (new RegExp(`^${key}[ \\t]*:`, 'm').test(file.text)) continue
    report(file, {
      id: 'missing-key',
      reason: `Unexpected guidetree.yaml without \`${key}\`, expected that key`,
      position: rangeAt(file, 0, 0),
    })
  }
}

function readLocales(file: SourceFile, node: YamlNode): string[] {
  return unique(file, readTexts(file, node, 'locales'), 'locale').flatMap(({ value, position }) => {
    if (isLocale(value)) return [value]
    const better = value.replaceAll('_', '-')
    const expected = isLocale(better) ? [better] : undefined
    report(file, {
      id: 'invalid-locale',
      reason: `Unexpected locale \`${value}\`, expected one such as \`en\` or \`zh-CN\``,
      position,
      ...(expected && { expected }),
    })
    return []
  })
}

function readIds(file: SourceFile, node: YamlNode, what: string): string[] {
  const ids = readTexts(file, node, `${what} ids`).filter(({ value, position }) => checkId(file, value, position, what))
  return unique(file, ids, what).map(({ value }) => value)
}

function unique(file: SourceFile, all: Positioned<string>[], what: string): Positioned<string>[] {
  const seen = new Set<string>()
  return all.filter(({ value, position }) => {
    if (!seen.has(value)) return seen.add(value)
    report(file, {
      id: 'duplicate-key',
      reason: `Unexpected second \`${value}\`, expected each ${what} once`,
      position,
    })
    return false
  })
}

function readLabelled(file: SourceFile, node: YamlNode, what: string): Config['teams'] {
  const found: NonNullable<Config['teams']> = new Map()
  for (const { key, value } of readMap(file, node, `a map of ${what} ids`)?.entries ?? []) {
    const id = readId(file, key, what)
    if (!id) continue
    const entry: { label?: Config['name']; position: Positioned<string>['position'] } = { position: id.position }
    if (value.kind === 'map')
      readFields(
        file,
        value,
        `a ${what}`,
        new Map([['label', (label) => (entry.label = readLabel(file, label, 'a label'))]]),
      )
    else if (value.kind !== 'scalar' || value.value !== null) readMap(file, value, '`{label: …}`')
    found.set(id.value, entry)
  }
  return found
}

function readActions(file: SourceFile, node: YamlNode): Config['actions'] {
  const actions = new Map<string, ActionDeclaration>()
  for (const { key, value } of readMap(file, node, 'a map of action ids')?.entries ?? []) {
    const name = readId(file, key, 'action')
    if (!name) continue
    const action: ActionDeclaration = { name, args: [] }
    const fields = new Map<string, FieldReader>([
      ['label', (label) => (action.label = readLabel(file, label, 'a label'))],
      ['args', (args) => (action.args = readFacts(file, args, 'argument'))],
    ])
    if (value.kind === 'map') readFields(file, value, 'an action', fields)
    else if (value.kind !== 'scalar' || value.value !== null) readMap(file, value, '`{label: …, args: …}`')
    actions.set(name.value, action)
  }
  return actions
}

function readSynonyms(file: SourceFile, node: YamlNode): string[][] {
  return readList(file, node, 'lists of words').map((item) => readTexts(file, item, 'words').map(({ value }) => value))
}

function readChecks(file: SourceFile, node: YamlNode): Config['checksOff'] {
  const off: Config['checksOff'] = new Map()
  for (const { key, value } of readMap(file, node, 'a map of checks')?.entries ?? []) {
    const id = readId(file, key, 'check')
    const map = id && readMap(file, value, '`{off: REASON}`')
    if (!map) continue
    let reason: string | undefined
    readFields(file, map, 'a check', new Map([['off', (text) => (reason = readText(file, text, 'the reason')?.value)]]))
    if (reason) off.set(id.value, { value: reason, position: id.position })
    else if (map.entries.length === 0)
      report(file, {
        id: 'missing-value',
        reason: 'Unexpected empty map, expected `off` and the reason for it',
        position: id.position,
      })
  }
  return off
}
