import type { Position } from 'unist'
import type { RiskRule } from '../model.ts'
import { readCondition } from './conditions.ts'
import { readPhrases } from './phrases.ts'
import { readId } from './read-id.ts'
import { report, type SourceFile } from './source-file.ts'
import type { YamlNode } from './yaml/node.ts'
import { readBoolean, readFields, readLabel, readMap, readTexts, readWord, type FieldReader } from './yaml/values.ts'

/** Returns the rules about what customers write: risks to warn of, and what raises urgency and severity. */
export function readRisks(file: SourceFile, node: YamlNode): RiskRule[] {
  return (readMap(file, node, 'a map of rule ids')?.entries ?? []).flatMap(({ key, value }) => {
    const id = readId(file, key, 'rule')
    const map = id && readMap(file, value, '`{words: …, severity: …}`')
    if (!map) return []
    const rule: RiskRule = { id, words: [], except: [], warn: true, fires: [], silent: [] }
    const before = file.problems.length
    readFields(file, map, 'a rule', fieldsOf(file, rule))
    // What seems to be missing may be there, and wrong.
    if (file.problems.length === before) requireParts(file, rule, id.position)
    return [rule]
  })
}

function fieldsOf(file: SourceFile, rule: RiskRule): Map<string, FieldReader> {
  return new Map<string, FieldReader>([
    ['label', (node) => (rule.label = readLabel(file, node, 'a label'))],
    ['words', (node) => (rule.words = readPhrases(file, node, 'words'))],
    ['except', (node) => (rule.except = readPhrases(file, node, 'words'))],
    ['when', (node) => (rule.when = readCondition(file, node))],
    ['severity', (node) => (rule.severity = readWord(file, node, 'the severity'))],
    ['urgency', (node) => (rule.urgency = readWord(file, node, 'the urgency'))],
    ['warn', (node) => (rule.warn = readBoolean(file, node, '`warn`') ?? true)],
    ['fires', (node) => (rule.fires = readTexts(file, node, 'messages'))],
    ['silent', (node) => (rule.silent = readTexts(file, node, 'messages'))],
  ])
}

function requireParts(file: SourceFile, rule: RiskRule, position: Position): void {
  const id = rule.id.value
  const listens = rule.words.length > 0 || rule.when !== undefined
  const acts = rule.warn || rule.severity !== undefined || rule.urgency !== undefined
  const missing = [
    !listens && `Unexpected rule \`${id}\` that listens for nothing, expected \`words\` or \`when\``,
    !acts && `Unexpected rule \`${id}\` that does nothing, expected \`severity\`, \`urgency\` or a warning`,
    rule.except.length > 0 &&
      rule.words.length === 0 &&
      `Unexpected \`except\` without \`words\` in the rule \`${id}\`, expected words that it is an exception to`,
  ]
  for (const reason of missing) if (reason) report(file, { id: 'missing-key', reason, position })
}
