/** How a function is written, and how many arguments it takes. */
export interface FunctionShape {
  usage: string
  least: number
  most: number
}

/** Every function of the language, in the order in which the reference lists them; typing and lowering go by this name. */
export const functions: ReadonlyMap<string, FunctionShape> = new Map(
  [
    ['known(fact)', 1, 1],
    ['today()', 0, 0],
    ['date("2026-01-31")', 1, 1],
    ['duration("P7D")', 1, 1],
    ['count(list)', 1, 1],
    ['list contains(list, value)', 2, 2],
    ['contains(text, part)', 2, 2],
    ['starts with(text, start)', 2, 2],
    ['abs(number)', 1, 1],
    ['floor(number)', 1, 1],
    ['ceiling(number)', 1, 1],
    ['round(number, digits)', 2, 2],
    ['min(a, b)', 1, Infinity],
    ['max(a, b)', 1, Infinity],
    ['sum(a, b)', 1, Infinity],
  ].map((row) => {
    const [usage, least, most] = row as [string, number, number]
    return [usage.slice(0, usage.indexOf('(')), { usage, least, most }]
  }),
)

/** Returns whether `name` is a function of the language. */
export function isFunction(name: string): boolean {
  return functions.has(name)
}
