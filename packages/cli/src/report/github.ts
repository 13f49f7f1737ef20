import type { ReportInput } from './index.ts'
import type { Message } from './message.ts'

const commands = { error: 'error', warning: 'warning', info: 'notice' } as const

/** Returns the messages as workflow commands, which GitHub Actions shows beside the lines of a change. */
export function github({ messages, prefix }: ReportInput): string {
  return messages.map((message) => `${command(message, prefix)}\n`).join('')
}

function command(message: Message, prefix: string): string {
  const { line, column, endLine, endColumn, severity, id } = message
  const columns = line === endLine ? { col: column, endColumn } : {}
  const properties = { file: prefix + message.path, line, endLine, ...columns, title: id }
  const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
  const fix = message.expected ? ` (fix: ${message.expected.join(' or ')})` : ''
  return `::${commands[severity]} ${list.join(',')}::${escapeData(message.message + fix)}`
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
