import type { ReportInput } from './index.ts'
import type { Message, Region } from './message.ts'

const levels = { error: 'error', warning: 'warning', info: 'note' } as const

/** Returns the messages as a SARIF 2.1.0 log, which code-scanning services read. */
export function sarif({ messages, prefix, version }: ReportInput): string {
  const ids = [...new Set(messages.map(({ id }) => id))].toSorted()
  const rules = ids.map((id) => ({ id, help: { text: `See docs/checks/${id}.md` } }))
  const driver = { name: 'guidetree', semanticVersion: version, rules }
  const results = messages.map((message) => result(message, ids.indexOf(message.id), prefix))
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{ tool: { driver }, columnKind: 'utf16CodeUnits', results }],
  }
  return `${JSON.stringify(log, null, 2)}\n`
}

function result(message: Message, ruleIndex: number, prefix: string): object {
  const location = { physicalLocation: place(prefix, message.path, message) }
  const related = message.related?.map((other, id) => ({
    id,
    message: { text: other.message },
    physicalLocation: place(prefix, other.path, other),
  }))
  return {
    ruleId: message.id,
    ruleIndex,
    level: levels[message.severity],
    message: { text: message.message },
    locations: [location],
    ...(related && { relatedLocations: related }),
    ...(message.expected && { fixes: message.expected.map((text) => fix(message, prefix, text)) }),
  }
}

function place(prefix: string, path: string, at: Region): { artifactLocation: object; region: object } {
  return { artifactLocation: { uri: uri(prefix + path) }, region: region(at) }
}

function region({ line, column, endLine, endColumn }: Region): object {
  return { startLine: line, startColumn: column, endLine, endColumn }
}

function fix(message: Message, prefix: string, text: string): object {
  const replacements = [{ deletedRegion: region(message), insertedContent: { text } }]
  const artifactChanges = [{ artifactLocation: { uri: uri(prefix + message.path) }, replacements }]
  return { description: { text: `Write ${text}` }, artifactChanges }
}

function uri(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/')
}
