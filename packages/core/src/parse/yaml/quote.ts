/** Returns `text` as a quoted YAML scalar: the fix for text that YAML would read as something else. */
export function quote(text: string): string {
  if (!/["\\]/.test(text)) return `"${text}"`
  return `'${text.replaceAll("'", "''")}'`
}

/**
 * Returns the offset where a value that starts at `start` was meant to end: at the end of its line or, in flow style,
 * at the next comma or bracket that stands in no parentheses and no quotes.
 */
export function intendedEnd(text: string, start: number, flow: boolean): number {
  const line = text.indexOf('\n', start)
  const end = line === -1 ? text.length : line
  let depth = 0
  let quoted = false
  let at = start
  if (!flow) at = end
  for (; at < end; at++) {
    const character = text[at]!
    if (character === '"') quoted = !quoted
    else if (quoted) continue
    else if (/[([{]/.test(character)) depth++
    else if (/[)\]}]/.test(character) && depth-- === 0) break
    else if (character === ',' && depth === 0) break
  }
  return start + text.slice(start, at).trimEnd().length
}
