import type { VFileMessage } from '@guidetree/core'

/** A message as flat data: what `check --format json` prints, and what the other formats are made from. */
export interface Message extends Region {
  /** Inside the folder, with `/`. */
  path: string
  severity: 'error' | 'warning' | 'info'
  id: string
  message: string
  /** Texts that could stand there instead. */
  expected?: string[]
  /** Other places that it speaks of. */
  related?: ({ path: string; message: string } & Region)[]
}

/** 1-based, columns in UTF-16 units; the end is after the last character. */
export interface Region {
  line: number
  column: number
  endLine: number
  endColumn: number
}

/** Returns `message` as flat data. */
export function flatten(message: VFileMessage): Message {
  const flat: Message = {
    path: message.file ?? '',
    ...region(message.place),
    severity: message.fatal ? 'error' : message.fatal === false ? 'warning' : 'info',
    id: message.ruleId ?? 'unknown',
    message: message.reason,
  }
  if (message.expected && message.expected.length > 0) flat.expected = message.expected
  if (message.related && message.related.length > 0) {
    flat.related = message.related.map((other) => ({
      path: other.path,
      ...region(other.position),
      message: other.message,
    }))
  }
  return flat
}

function region(place: VFileMessage['place']): Region {
  const start = place && 'start' in place ? place.start : place
  const end = place && 'end' in place ? place.end : start
  const line = start?.line ?? 1
  const column = start?.column ?? 1
  return { line, column, endLine: end?.line ?? line, endColumn: end?.column ?? column }
}
