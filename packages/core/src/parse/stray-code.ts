import type { Code } from './code.ts'
import { report, type SourceFile } from './source-file.ts'

/** Code that says something to the machine, but only elsewhere: a word for each place where it would. */
const places: readonly { pattern: RegExp; place: string }[] = [
  { pattern: /^when\s+\S/, place: 'first in a quote or a list item' },
  { pattern: /^(?:do|call)\s+[\p{L}\p{N}_-]+(?:\s+[\p{L}\p{N}_]+\s*=.*)?$/u, place: 'first in a list item' },
  { pattern: /^later\s+P[\dT]/, place: 'first in a list item' },
  { pattern: /^ask\s+[\p{L}\p{N}_]+(?:\s+once)?$/u, place: 'on the line under the heading, or first in a list item' },
  { pattern: /^set\s+[\p{L}\p{N}_]+\s*=/u, place: 'after the link of an answer or a rule' },
  { pattern: /^(?:team|cause|severity)\s+[\p{L}\p{N}_-]+$/u, place: 'on the line under the heading' },
]

/** Returns nothing; reports inline code in running text that would do something if it stood elsewhere. */
export function reportStrayCode(file: SourceFile, code: Code): void {
  const found = places.find(({ pattern }) => pattern.test(code.text))
  if (!found) return
  report(file, {
    id: 'misplaced-code',
    reason: `Unexpected \`${code.text}\` in running text, where it does nothing, expected it ${found.place}, or without ticks`,
    position: code.position,
    expected: [code.text],
  })
}
