import { wordsOf } from './words.ts'

/** A phrase of a writer, and whose it is. */
export interface Phrase<Owner> {
  text: string
  owner: Owner
}

/** Where a phrase stands in a message. */
export interface Hit<Owner> {
  owner: Owner
  start: number
  end: number
}

/** A message as phrases are looked for in it: folded, one blank between words, none between letters of unspaced scripts. */
interface Line {
  text: string
  /** Where each letter of `text` stands in the message. */
  starts: number[]
  ends: number[]
}

interface Needle<Owner> {
  owner: Owner
  /** Begins with a word, not inside one. */
  spaced: boolean
  /** Its first word, or the letters before a `*` in it. */
  head: string
  /** Empty where `head` is all of it. */
  source: string
  /** Made when a message first has something that begins so: most phrases never need one. */
  pattern?: RegExp
}

const clauseEnd = /[.,!?;:，。！？；：、…\n]/
const anyWord = '[^ \\n]'
/** What `*` stands for beside letters of an unspaced script. */
const anyLetters = '[^\\n]{0,6}?'

/**
 * Returns what finds phrases in messages: as whole words, also stretched or with a plain English ending, and as letters
 * where a script has no spaces. `*` at the end of a word is the rest of it, between words up to three others, and among
 * letters of an unspaced script up to six; a phrase never goes beyond a comma or full stop.
 */
export function finderOf<Owner>(
  phrases: readonly Phrase<Owner>[],
  fold: ReadonlyMap<string, string>,
): (message: string) => Hit<Owner>[] {
  // By the first letter: most phrases are passed over without being tried.
  const needles = new Map<string, Needle<Owner>[]>()
  for (const { text, owner } of phrases) {
    const words = wordsOf(text, new Map())
    const [first] = words
    if (!first) continue
    const start = folded(text.slice(first.start, first.end), fold)
    const list = needles.get(start.charAt(0)) ?? []
    const simple = first.unspaced && words.length === 1
    list.push({ owner, spaced: !first.unspaced, head: start, source: simple ? '' : sourceOf(text, words, fold) })
    needles.set(start.charAt(0), list)
  }
  return (message) => search(lineOf(message, fold), needles)
}

function search<Owner>({ text, starts, ends }: Line, needles: ReadonlyMap<string, Needle<Owner>[]>): Hit<Owner>[] {
  const hits: Hit<Owner>[] = []
  const stretched = /(\p{L})\1\1/u.test(text)
  for (let at = 1; at < text.length; at++) {
    const fresh = text[at - 1] === ' ' || text[at - 1] === '\n'
    for (const needle of needles.get(text.charAt(at)) ?? []) {
      const { owner, spaced, head, source } = needle
      const begins = text.startsWith(head, at)
      if ((spaced && !fresh) || !(stretched || begins)) continue
      const end = source === '' ? begins && at + head.length : endOf(needle, text, at)
      if (end) hits.push({ owner, start: starts[at] as number, end: ends[end - 1] as number })
    }
  }
  return hits
}

function endOf<Owner>(needle: Needle<Owner>, text: string, at: number): number {
  const pattern = (needle.pattern ??= new RegExp(needle.source, 'uy'))
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : 0
}

function lineOf(message: string, fold: ReadonlyMap<string, string>): Line {
  const line: Line = { text: ' ', starts: [0], ends: [0] }
  let before: { end: number; unspaced: boolean } | undefined
  for (const word of wordsOf(message, new Map())) {
    const { start, end, unspaced } = word
    const gap = message.slice(before?.end ?? start, start)
    if (clauseEnd.test(gap)) add(line, '\n', start, start)
    else if (before && !(unspaced && before.unspaced)) add(line, ' ', start, start)
    add(line, folded(message.slice(start, end), fold), start, end)
    before = word
  }
  add(line, ' ', message.length, message.length)
  return line
}

function add(line: Line, text: string, start: number, end: number): void {
  // A letter that folding made longer leaves no way to tell where it stood.
  const exact = text.length === end - start
  for (let at = 0; at < text.length; at++) {
    line.starts.push(exact ? start + at : start)
    line.ends.push(exact ? start + at + 1 : end)
  }
  line.text += text
}

/** Unlike the words of examples, numbers are kept as they are. */
function folded(text: string, fold: ReadonlyMap<string, string>): string {
  const plain = text.normalize('NFKC').toLowerCase().replace(/['’]/g, '')
  return Array.from(plain, (letter) => fold.get(letter) ?? letter).join('')
}

function sourceOf(phrase: string, words: ReturnType<typeof wordsOf>, fold: ReadonlyMap<string, string>): string {
  let source = ''
  for (const [index, { start, end, unspaced }] of words.entries()) {
    const next = words[index + 1]
    const gap = phrase.slice(end, next?.start)
    const open = gap.startsWith('*') && !unspaced
    source += unspaced
      ? folded(phrase.slice(start, end), fold)
      : wordSource(folded(phrase.slice(start, end), fold), open)
    if (open) source += `${anyWord}{0,20}`
    if (!next) source += unspaced ? '' : '(?=[ \\n])'
    else if (gap.includes('*') && (unspaced || next.unspaced))
      source += `${unspaced ? '' : '(?=[ \\n])'}${anyLetters}${next.unspaced ? '' : '(?<=[ \\n])'}`
    else if (/\s\*/.test(gap)) source += `(?: ${anyWord}+){0,3}? `
    else if (/^\*$/.test(gap)) source += ''
    else if (!(unspaced && next.unspaced)) source += ' '
  }
  return source
}

/** A letter also stands for three and more of it; a word for its plural and its past. */
function wordSource(word: string, open: boolean): string {
  const letters = word.replace(/(\p{L})\1*/gu, (run, letter: string) =>
    run === letter ? `${letter}(?:${letter}{2,})?` : `${letter}{${[...run].length},}`,
  )
  return /^[a-z]{3,}$/.test(word) && !open ? `${letters}(?:e?[sd]|ing)?` : letters
}
