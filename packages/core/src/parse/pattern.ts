import { checkPattern, longestPattern, type PatternFault } from '../runtime/pattern.ts'

/**
 * Returns why a pattern is refused, as a sentence, or nothing when it may be tried on what people type: what is let
 * through here must be what the runtime tries, or no value would ever fit.
 */
export function patternFault(pattern: string): string | undefined {
  const fault = checkPattern(pattern)
  return fault && sentences[fault](pattern)
}

const sentences: Readonly<Record<PatternFault, (pattern: string) => string>> = {
  length: ({ length }) => `Unexpected pattern of ${length} characters, expected at most ${longestPattern}`,
  syntax: (pattern) => `Unexpected pattern, expected an ECMAScript expression of mode \`v\`${whyNot(pattern)}`,
  'look-around': () => 'Unexpected look-around in a pattern, expected none',
  'back-reference': () => 'Unexpected backreference in a pattern, expected none',
  nested: () => 'Unexpected quantifier inside a repeated group, expected at most one of the two',
  ways: () =>
    'Unexpected pattern with too many ways to match, expected fewer or narrower quantifiers, such as `{1,8}` for `+`',
}

function whyNot(pattern: string): string {
  try {
    void new RegExp(pattern, 'v')
    return ''
  } catch (error) {
    return `: ${(error as Error).message.replace(/^.*\/v?: /, '')}`
  }
}
