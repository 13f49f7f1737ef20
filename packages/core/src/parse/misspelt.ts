import type { ListItem } from 'mdast'
import type { Position } from 'unist'
import { nearest } from '../expression/index.ts'
import { readCode } from './code.ts'
import { rangeAt, type SourceFile } from './source-file.ts'

const keywords: readonly string[] = ['when', 'else', 'do', 'later', 'ask', 'call']

/** A first word that looks like one for the machine, and the one that it looks like. */
export interface Misspelt {
  position: Position
  better: string
  /** Made of the very letters of the keyword, in another case or order: meant so wherever it stands. */
  sure: boolean
}

/** Returns the slip in the code that an item begins with, or nothing. */
export function findMisspelt(file: SourceFile, { children: [first] }: ListItem): Misspelt | undefined {
  const code = first?.type === 'paragraph' ? first.children[0] : undefined
  if (code?.type !== 'inlineCode') return undefined
  const { text, start } = readCode(file, code)
  const word = /^\p{L}{2,6}(?=\s)/u.exec(text)?.[0] ?? /^(?:el?se?|calls?)$/i.exec(text)?.[0]
  if (word === undefined) return undefined
  const twin = keywords.find((keyword) => lettersOf(keyword) === lettersOf(word))
  const better = twin ?? nearest(word.toLowerCase(), keywords)[0]
  return better === undefined
    ? undefined
    : { position: rangeAt(file, start, start + word.length), better, sure: twin !== undefined }
}

function lettersOf(word: string): string {
  return [...word.toLowerCase()].toSorted().join('')
}
