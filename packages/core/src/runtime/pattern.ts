/** Most characters of a pattern, and of a text that one is tried on. */
export const longestPattern = 200
export const longestMatched = 256

/** More ways to match than this could take seconds to try. */
const mostWays = 2 ** 24

/** What can be wrong with a pattern; the words for it are the compiler's. */
export type PatternFault = 'length' | 'syntax' | 'look-around' | 'back-reference' | 'nested' | 'ways'

/**
 * Returns what is wrong with a `pattern`, or undefined when it may be used: an ECMAScript expression with the flag `v`
 * that cannot be made to hang.
 *
 * @example
 * checkPattern('[0-9]{10}') // => undefined
 * checkPattern('(a+)+') // => 'nested'
 */
export function checkPattern(source: string): PatternFault | undefined {
  if (source.length > longestPattern) return 'length'
  try {
    compile(source)
  } catch {
    return 'syntax'
  }
  return findDanger(source)
}

/** Returns whether `pattern` describes the whole of `text`; a pattern that is not allowed describes nothing. */
export function matchesPattern(pattern: string, text: string): boolean {
  if (text.length > longestMatched || checkPattern(pattern) !== undefined) return false
  return compile(pattern).test(text)
}

/** Alone first: `)(` is no pattern, although it would be one inside the group. */
function compile(source: string): RegExp {
  return new RegExp(`^(?:${new RegExp(source, 'v').source})$`, 'v')
}

const quantifier = /(?:[*+?]|\{(\d+)(?:,(\d*))?\})\??/y

interface Group {
  /** How many ways there are to match it, other than by its quantifier. */
  ways: number
  quantified: boolean
}

/** Walks the pieces of a pattern that is known to compile, and counts the ways in which it can match. */
function findDanger(source: string): PatternFault | undefined {
  const groups: Group[] = [{ ways: 1, quantified: false }]
  let index = 0
  while (index < source.length) {
    const group = groups.at(-1)!
    const rest = source.slice(index)
    if (/^\((?:\?<?[=!])/.test(rest)) return 'look-around'
    if (/^\\(?:[1-9]|k)/.test(rest)) return 'back-reference'
    let piece: Group = { ways: 1, quantified: false }
    if (source[index] === '(') {
      groups.push(piece)
      index += /^\((?:\?(?::|<[^>]*>|[a-z-]*:))?/.exec(rest)![0].length
      continue
    }
    if (source[index] === '|') {
      group.ways *= 2
      index++
      continue
    }
    if (source[index] === ')') {
      piece = groups.pop()!
      index++
    } else {
      index += lengthOfPiece(source, index)
    }
    quantifier.lastIndex = index
    const repeat = quantifier.exec(source)
    const outer = groups.at(-1)!
    outer.quantified ||= piece.quantified || repeat !== null
    if (repeat) {
      if (piece.quantified && !repeat[0].startsWith('?')) {
        return 'nested'
      }
      index += repeat[0].length
    }
    outer.ways *= repeat ? waysToRepeat(repeat, piece.ways) : piece.ways
    if (outer.ways > mostWays) {
      return 'ways'
    }
  }
  return undefined
}

function waysToRepeat([text, low, high]: RegExpExecArray, ways: number): number {
  if (text.startsWith('?')) return ways + 1
  const least = text.startsWith('+') ? 1 : Number(low ?? 0)
  const most = low === undefined || high === '' ? longestMatched : Number(high ?? low)
  return (most - least + 1) * ways ** most
}

/** A class may hold classes; an escape may be longer than its letter. */
function lengthOfPiece(source: string, start: number): number {
  if (source[start] === '\\')
    return /^\\(?:[pPu]\{[^}]*\}|u[0-9a-f]{4}|x[0-9a-f]{2}|c?.)/isu.exec(source.slice(start))![0].length
  if (source[start] !== '[') return 1
  let depth = 0
  let index = start
  do {
    if (source[index] === '\\') index++
    else if (source[index] === '[') depth++
    else if (source[index] === ']') depth--
    index++
  } while (depth > 0 && index < source.length)
  return index - start
}
