/** Words with a meaning of their own in expressions: no fact and no condition may have their name. */
const words: ReadonlySet<string> = new Set(
  [
    'true false yes no null and or not if then else between in',
    'date duration today known count contains list starts with',
    'abs floor ceiling min max sum round',
  ].flatMap((line) => line.split(' ')),
)

/** Names that mean something to JavaScript objects; they are refused everywhere. */
const unsafe: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

/** A letter of any script, then letters, marks, digits and `_`. */
const namePattern = /^\p{L}[\p{L}\p{M}\p{Nd}_]*$/u

/** Returns whether `name` is a word of the expression language, which no fact or condition may be called. */
export function isReservedWord(name: string): boolean {
  return words.has(name)
}

/** Returns whether `name` is refused because of what it means to JavaScript. */
export function isUnsafeName(name: string): boolean {
  return unsafe.has(name)
}

/** Returns whether `name` may be the name of a fact or condition. */
export function isName(name: string): boolean {
  return name.length <= 100 && namePattern.test(name) && !words.has(name) && !unsafe.has(name)
}

/** What writers type for `and`, `or` and comparisons, in lower case. */
const operatorWords: ReadonlyMap<string, string> = new Map([
  ['且', 'and'],
  ['并且', 'and'],
  ['或', 'or'],
  ['或者', 'or'],
  ['is', '='],
  ['equals', '='],
])
const operators: ReadonlySet<string> = new Set(['and', 'or', 'between', 'in'])

/** Returns the operator that a word between two operands is or seems to stand for (`AND`, `且`), if any. */
export function nearestOperator(word: string): string | undefined {
  const lower = word.toLowerCase()
  return operators.has(lower) ? lower : operatorWords.get(lower)
}
