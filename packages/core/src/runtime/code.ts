/**
 * A lowered expression: small JSON that the runtime's interpreter reads; its operators are documented in
 * docs/tree-format.md.
 *
 * A boolean, number or string is itself (dates are strings, durations numbers of seconds or of months); a list is an
 * operator and its operands:
 *
 * - `["fact", name]`, `["known", name]`, `["today"]`, `["number", digits]` (more digits than a JSON number carries)
 * - `["list", ...items]`
 * - `["and", ...]`, `["or", ...]`, `["not", x]`, `["sure", x]` (unknown counts as no), `["if", x, then, else]`
 * - `["=", a, b]`, `!=`, `<`, `<=`, `>`, `>=`; `["in", x, ...tests]`, a test being `["=", y]`, another comparison
 *   without its left side, or `["all", ...tests]`
 * - `["+", a, b]`, `-`, `*`, `/`, `["negate", x]`, `["add days", date, seconds]`, `["add months", date, months]`,
 *   `["days between", later, earlier]` (in seconds)
 * - `count`, `contains`, `list contains`, `starts with`, `abs`, `floor`, `ceiling`, `min`, `max`, `sum`, `round`
 */
export type Code = boolean | number | string | CodeList

/** `[operator, ...operands]`. */
export interface CodeList extends ReadonlyArray<Code> {
  readonly 0: string
}
