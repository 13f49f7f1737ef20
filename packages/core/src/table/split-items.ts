import { partOf } from '../expression/source.ts'
import type { Source } from '../model.ts'

const opening: ReadonlySet<string> = new Set(['(', '['])
const closing: ReadonlySet<string> = new Set([')', ']'])

/** Returns the parts of `source` between commas that stand outside brackets, quotes and inline code, trimmed. */
export function splitItems(source: Source): Source[] {
  const text = source.value
  const items: Source[] = []
  let depth = 0
  let start = 0
  for (let index = 0; index <= text.length; index++) {
    const letter = text[index]
    if (letter === '"' || letter === '`') index = endOfQuoted(text, index)
    else if (letter !== undefined && opening.has(letter)) depth++
    else if (letter !== undefined && closing.has(letter)) depth--
    else if (letter === undefined || (letter === ',' && depth <= 0)) {
      items.push(trimmed(source, start, index))
      start = index + 1
    }
  }
  return items
}

/** Returns a part of `source` without the white space around it. */
export function trimmed(source: Source, start: number, end: number): Source {
  const text = source.value.slice(start, end)
  const before = text.length - text.trimStart().length
  return partOf(source, start + before, start + before + text.trim().length)
}

/** Returns the index of the sign that closes what opens at `start`, or `start` when nothing does. */
function endOfQuoted(text: string, start: number): number {
  for (let index = start + 1; index < text.length; index++) {
    if (text[index] === '\\' && text[start] === '"') index++
    else if (text[index] === text[start]) return index
  }
  return start
}
