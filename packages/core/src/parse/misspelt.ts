import type { RootContent } from 'mdast'
import type { Position } from 'unist'
import { nearest } from '../expression/index.ts'
import { isBlank, readCode } from './code.ts'
import { rangeAt, report, type SourceFile } from './source-file.ts'

/** A first word that looks like one for the machine, and the one that it looks like. */
export interface Misspelt {
  position: Position
  word: string
  better: string
  /** Meant so wherever it stands, by its letters or by what follows it. */
  sure: boolean
}

const keywords: readonly string[] = ['when', 'else', 'do', 'later', 'ask', 'call']

/** Words of other languages for the machine. */
const synonyms: ReadonlyMap<string, string> = new Map([
  ['if', 'when'],
  ['otherwise', 'else'],
])

/** What stands after each keyword; code that goes on otherwise shows something else. */
const following: Readonly<Record<string, RegExp>> = {
  when: /^\s+\S/,
  else: /^$/,
  do: /^\s+\p{L}[\p{L}\p{N}_-]*(?:\s+[\p{L}\p{N}_]+\s*=.*)?$/u,
  later: /^\s+(?:[Pp][\dTt]|\d)/,
  ask: /^\s+\p{L}[\p{L}\p{N}_]*(?:\s+once)?$/u,
  call: /^$/,
}

/** Words in their own right, mostly commands, that are only one letter away from a keyword. */
const realWords: ReadonlySet<string> = new Set(
  'go to no so as at add and any cd dd df du ls rm mv cp all cell wall tall ball mail alter water layer late ever then what where who which task mac sh awk ark dir dos dog dot does done false'.split(
    ' ',
  ),
)

/** Returns the slip in the code that an item or a quote begins with, or nothing. */
export function findMisspelt(file: SourceFile, { children }: { children: RootContent[] }): Misspelt | undefined {
  const [first] = children
  const [code, next] = first?.type === 'paragraph' ? first.children.filter((child) => !isBlank(child)) : []
  if (code?.type !== 'inlineCode') return undefined
  const { text, start } = readCode(file, code)
  const word = /^\p{L}{2,9}(?=\s|$)/u.exec(text)?.[0]
  if (word === undefined || keywords.includes(word)) return undefined
  const lower = word.toLowerCase()
  const twin = synonyms.get(lower) ?? keywords.find((keyword) => lettersOf(keyword) === lettersOf(word))
  const better = twin ?? nearest(lower, keywords)[0]
  if (better === undefined || !following[better]!.test(text.slice(word.length))) return undefined
  const isAlone = text === word
  const sure = (twin !== undefined || !realWords.has(lower)) && (!isAlone || next?.type === 'link')
  return { position: rangeAt(file, start, start + word.length), word, better, sure }
}

/** Returns nothing; reports a slip in a word for the machine. */
export function reportMisspelt(file: SourceFile, { position, word, better }: Misspelt): void {
  const reason = `Unexpected word \`${word}\`, expected \`${better}\``
  report(file, { id: 'unknown-directive', reason, position, expected: [better] })
}

function lettersOf(word: string): string {
  return [...word.toLowerCase()].toSorted().join('')
}
