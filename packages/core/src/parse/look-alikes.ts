import { lookAlikes } from '../expression/index.ts'
import { rangeAt, report, type SourceFile } from './source-file.ts'

const anyLookAlike: RegExp = new RegExp(`[${[...lookAlikes.keys()].join('')}＃　０-９]`)

/** Returns whether `text` holds a full-width character that looks like one the machine reads. */
export function hasLookAlike(text: string): boolean {
  return anyLookAlike.test(text)
}

/** Returns `text` as the machine would have to read it. */
export function toAscii(text: string): string {
  return text.replace(new RegExp(anyLookAlike, 'g'), asciiOf)
}

/** Returns whether any look-alike stands in the text at `start`, and reports each with its fix. */
export function reportLookAlikes(file: SourceFile, start: number, text: string): boolean {
  if (!hasLookAlike(text)) return false
  for (const match of text.matchAll(new RegExp(anyLookAlike, 'g'))) reportLookAlike(file, start + match.index, match[0])
  return true
}

/** Returns nothing; reports a full-width character, or several, where the machine reads. */
export function reportLookAlike(
  file: SourceFile,
  at: number,
  written: string,
  better: string = toAscii(written),
): void {
  report(file, {
    id: 'look-alike',
    reason: `Unexpected full-width ${written}, expected ${better}`,
    position: rangeAt(file, at, at + written.length),
    expected: [better],
  })
}

function asciiOf(character: string): string {
  return lookAlikes.get(character) ?? character.normalize('NFKC')
}
