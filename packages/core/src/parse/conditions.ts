import type { ConditionDeclaration } from '../model.ts'
import { readExpression, type ReadExpression } from './expression.ts'
import { readName } from './facts.ts'
import { rangeAt, report, type SourceFile } from './source-file.ts'
import type { YamlNode, YamlScalar } from './yaml/node.ts'
import { intendedEnd } from './yaml/quote.ts'
import { readMap, readText } from './yaml/values.ts'

/** Returns the named conditions of a map. */
export function readConditions(file: SourceFile, node: YamlNode): ConditionDeclaration[] {
  const map = readMap(file, node, 'a map of condition names')
  const conditions: ConditionDeclaration[] = []
  let cutUntil = 0
  for (const { key, value } of map?.entries ?? []) {
    if (key.start < cutUntil) continue
    const end = cutEnd(file, value)
    if (end) {
      cutUntil = end
      reportCut(file, value, end)
      continue
    }
    const name = readName(file, key, 'condition')
    const condition = readCondition(file, value)
    if (name && condition) conditions.push({ name, ...condition })
  }
  return conditions
}

/** Returns the condition that is the text that stands there: `true` and `5` are expressions as well. */
export function readCondition(file: SourceFile, node: YamlNode): ReadExpression | undefined {
  const isLiteral = node.kind === 'scalar' && (typeof node.value === 'boolean' || typeof node.value === 'number')
  const text = isLiteral ? undefined : readText(file, node, 'the condition')
  if (node.kind !== 'scalar' || (!isLiteral && !text)) return undefined
  const inner = node.style === 'single' || node.style === 'double' ? 1 : 0
  const from = node.style === 'block' ? file.text.indexOf('\n', node.start) + 1 : node.start + inner
  const to = node.end - inner
  return readExpression(file, from, to, 'condition', withoutEscapes(file.text.slice(from, to), node, text?.value))
}

/** Escaped quotes give way to blanks, so that every column stays; other escapes are rare and read as YAML does. */
function withoutEscapes(raw: string, { style }: YamlScalar, value: string | undefined): string {
  if (style === 'double' && raw.includes('\\')) {
    let quotes = 0
    const plain = raw.replaceAll('\\"', () => (quotes++ % 2 === 0 ? ' "' : '" '))
    return plain.includes('\\') ? value! : plain
  }
  return style === 'single' && raw.includes("''") ? value! : raw
}

/** Where a condition was meant to end that YAML cuts at a comma in its parentheses. */
function cutEnd(file: SourceFile, node: YamlNode): number | undefined {
  if (node.kind !== 'scalar' || node.style !== 'plain' || !node.inFlow) return undefined
  const end = intendedEnd(file.text, node.start, true)
  return end > node.end && /^\s*[,"]/.test(file.text.slice(node.end, end)) ? end : undefined
}

function reportCut(file: SourceFile, node: YamlNode, end: number): void {
  const text = file.text.slice(node.start, end)
  const reason = 'Unexpected comma, at which YAML cuts the condition off, expected quotes around it'
  report(file, {
    id: 'yaml-value',
    reason,
    position: rangeAt(file, node.start, end),
    expected: [`'${text.replaceAll("'", "''")}'`],
  })
}
