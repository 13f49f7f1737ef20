import type { Remark } from '@guidetree/triage'
import type { Message, Region } from '../report/message.ts'

/** Returns a remark on examples as a message that the reports of `check` can print. */
export function toMessage({ path, position, id, message, related }: Remark): Message {
  return {
    path,
    ...region(position),
    severity: 'info',
    id,
    message,
    ...(related.length > 0 && {
      related: related.map((other) => ({ path: other.path, ...region(other.position), message: other.message })),
    }),
  }
}

function region({ start, end }: Remark['position']): Region {
  return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column }
}
