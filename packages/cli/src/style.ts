/** Ways to set text apart; each is the identity where colours are off. */
export type Style = Record<
  'bold' | 'dim' | 'italic' | 'red' | 'yellow' | 'blue' | 'green' | 'cyan',
  (text: string) => string
>

const codes: Record<keyof Style, readonly [on: number, off: number]> = {
  bold: [1, 22],
  dim: [2, 22],
  italic: [3, 23],
  red: [31, 39],
  yellow: [33, 39],
  blue: [34, 39],
  green: [32, 39],
  cyan: [36, 39],
}

export const styled: Style = style(([on, off], text) => `\u001B[${on}m${text}\u001B[${off}m`)
export const plain: Style = style((_, text) => text)

function style(apply: (code: readonly [number, number], text: string) => string): Style {
  const entries = Object.entries(codes).map(([name, code]) => [name, (text: string) => apply(code, text)])
  return Object.fromEntries(entries) as Style
}
