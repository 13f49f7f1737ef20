const longest = 200

/** Returns why a pattern is refused, as a sentence, or nothing when it may be tried on what people type. */
export function patternFault(pattern: string): string | undefined {
  if (pattern.length > longest) return `Unexpected pattern of ${pattern.length} characters, expected at most ${longest}`
  try {
    void new RegExp(`^(?:${pattern})$`, 'v')
  } catch (error) {
    return `Unexpected pattern, expected an ECMAScript expression of mode \`v\`: ${(error as Error).message.replace(/^.*\/v?: /, '')}`
  }
  if (/\\[1-9]|\\k</.test(pattern)) return 'Unexpected backreference in a pattern, expected none'
  if (/\(\?(?:<?[=!])/.test(pattern)) return 'Unexpected look-around in a pattern, expected none'
  return hasNestedQuantifier(pattern)
    ? 'Unexpected quantifier inside a repeated group, expected at most one of the two'
    : undefined
}

const token = /\\.|\[(?:\\.|[^\]\\])*\]|\((?:\?(?::|<[^>]*>))?|\)|[*+?]|\{\d+(?:,\d*)?\}|[^]/gsu

/** A group that may repeat and holds something that may repeat: what makes a match take exponential time. */
function hasNestedQuantifier(pattern: string): boolean {
  const open: boolean[] = [false]
  let closed: boolean | undefined
  for (const [part] of pattern.matchAll(token)) {
    const quantifier = /^(?:[*+?]|\{\d)/.test(part)
    if (quantifier && closed && repeats(part)) return true
    if (quantifier) {
      if (varies(part)) open[open.length - 1] = true
    } else if (part.startsWith('(')) open.push(false)
    if (part === ')' && open.length > 1) {
      closed = open.pop()!
      if (closed) open[open.length - 1] = true
    } else if (!quantifier) closed = undefined
  }
  return false
}

/** `?` and `{1}` repeat nothing. */
function repeats(quantifier: string): boolean {
  const [, low = '', comma, high] = /^\{(\d+)(,)?(\d*)\}$/.exec(quantifier) ?? []
  if (low === '') return quantifier !== '?'
  return comma ? high === '' || Number(high) > 1 : Number(low) > 1
}

/** A fixed number of times can be matched in one way only. */
function varies(quantifier: string): boolean {
  return !/^\{\d+\}$/.test(quantifier)
}
