/** A text in a message that one of the patterns describes. */
export interface FoundValue {
  /** Place in the list of patterns. */
  pattern: number
  value: string
  start: number
  end: number
}

/** A fact's pattern, whole. */
export type Pattern = RegExp | undefined

interface Candidate extends FoundValue {
  /** From better to worse: where its words stand beside it, where it needs none, where they are missing. */
  claim: number
  /** Blanks and hyphens had to be left out. */
  stripped: boolean
  spaced: boolean
}

const [mostPieces, longest, mostCandidates] = [8, 64, 4000]
const pieces = /[a-z0-9]+/gi
/** What may stand inside a value: one sign, or blanks between groups of digits. */
const joint = /^[-._@+/%]$/
const blank = /^(?: |\) ?| \(| - )$/

/**
 * Returns the values in a text that patterns describe, none within another: of letters and digits of ASCII and the signs
 * between them, with a digit or an `@`, written as the pattern has them or with blanks and hyphens between. Where several
 * patterns fit, the one whose words stand near wins (`claim`), then one with the very signs, then the narrower one, then
 * the first.
 */
export function valuesIn(
  text: string,
  patterns: readonly Pattern[],
  claim: (pattern: number, start: number, end: number) => number,
): FoundValue[] {
  if (patterns.length === 0 || !/[\d@]/.test(text)) return []
  const found = candidatesIn(text, patterns, claim).toSorted(
    (a, b) => Number(a.spaced) - Number(b.spaced) || b.end - b.start - (a.end - a.start) || a.start - b.start,
  )
  const kept: FoundValue[] = []
  for (const { pattern, value, start, end } of found) {
    if (!kept.some((other) => start < other.end && other.start < end)) kept.push({ pattern, value, start, end })
  }
  return kept
}

function candidatesIn(
  text: string,
  patterns: readonly Pattern[],
  claim: (pattern: number, start: number, end: number) => number,
): Candidate[] {
  const places = Array.from(text.matchAll(pieces), ({ 0: piece, index }) => ({
    start: index,
    end: index + piece.length,
  }))
  const candidates: Candidate[] = []
  let tried = 0
  for (const [index, first] of places.entries()) {
    const sign = text.charAt(first.start - 1)
    let spaced = false
    for (let last = index; last < Math.min(index + mostPieces, places.length) && tried < mostCandidates; last++) {
      const { start: from, end } = places[last] as (typeof places)[number]
      if (last > index) {
        const before = (places[last - 1] as (typeof places)[number]).end
        const gap = text.slice(before, from)
        const digits = /^\d\d$/.test(text.charAt(before - 1) + text.charAt(from))
        if (!joint.test(gap) && !(digits && blank.test(gap))) break
        spaced ||= gap.includes(' ')
      }
      const signed = sign === '+' || (sign === '(' && text.slice(first.start, end).includes(')'))
      const start = signed ? first.start - 1 : first.start
      const raw = text.slice(start, end)
      if (raw.length > longest) break
      if (!/[\d@]/.test(raw)) continue
      tried++
      const whole =
        !/(?:\d[-./]|\+\d{1,3} )$/.test(text.slice(Math.max(0, start - 5), start)) &&
        !/^[-./]\d/.test(text.slice(end, end + 2))
      const best = bestOf(raw, whole, patterns, (pattern) => claim(pattern, start, end))
      if (best) candidates.push({ ...best, start, end, spaced })
    }
  }
  return candidates
}

type Fit = Pick<Candidate, 'pattern' | 'value' | 'claim' | 'stripped'>

function bestOf(
  raw: string,
  whole: boolean,
  patterns: readonly Pattern[],
  claim: (pattern: number) => number,
): Fit | undefined {
  const bare = raw.replace(/^\+?\(?/, '')
  // Part of a longer number is none with its signs left out.
  const strip = whole && !raw.includes('@')
  const forms = [raw, bare, ...(strip ? [raw.replace(/[^+a-z0-9]/gi, ''), raw.replace(/[^a-z0-9]/gi, '')] : [])]
  const fits = patterns.flatMap((pattern, index): Fit[] => {
    const form = pattern ? forms.findIndex((each) => pattern.test(each)) : -1
    return form < 0 ? [] : [{ pattern: index, value: forms[form] as string, claim: claim(index), stripped: form > 1 }]
  })
  if (fits.length < 2) return fits[0]
  const breadth = fits.map(
    ({ pattern, value }) => neighboursOf(value).filter((each) => patterns[pattern]?.test(each)).length,
  )
  return fits.toSorted(
    (a, b) =>
      Number(a.claim > 0) - Number(b.claim > 0) ||
      Number(a.stripped) - Number(b.stripped) ||
      a.claim - b.claim ||
      (breadth[fits.indexOf(a)] as number) - (breadth[fits.indexOf(b)] as number),
  )[0]
}

/** The same value with one letter or digit changed: the fewer of these a pattern describes, the more it says. */
function neighboursOf(value: string): string[] {
  return Array.from(value).flatMap((letter, at) => {
    const changed = /\d/.test(letter) ? [String((Number(letter) + 5) % 10), 'A'] : ['0', letter === 'x' ? 'y' : 'x']
    return changed.map((other) => value.slice(0, at) + other + value.slice(at + 1))
  })
}
