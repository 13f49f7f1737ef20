import type { Positioned } from '../model.ts'
import { report, type SourceFile } from './source-file.ts'
import type { YamlNode } from './yaml/node.ts'
import { placeOf, readList, readText } from './yaml/values.ts'

const longest = 100

/**
 * Returns the phrases of a list, as customers write them: words, letters of a script without spaces, and `*` for what
 * may stand in between or end a word. A number is the digits that stand there.
 */
export function readPhrases(file: SourceFile, node: YamlNode, what: string): Positioned<string>[] {
  const seen = new Set<string>()
  return readList(file, node, what).flatMap((item) => {
    const phrase = readPhrase(file, item, what)
    if (!phrase) return []
    const { value, position } = phrase
    const fault = faultIn(value)
    if (fault) report(file, { id: 'invalid-phrase', position, ...fault })
    else if (seen.has(fold(value)))
      report(file, {
        id: 'duplicate-key',
        reason: `Unexpected second \`${value}\`, expected each phrase once, in whatever case`,
        position,
      })
    else {
      seen.add(fold(value))
      return [phrase]
    }
    return []
  })
}

function readPhrase(file: SourceFile, node: YamlNode, what: string): Positioned<string> | undefined {
  const isNumber = node.kind === 'scalar' && node.style === 'plain' && typeof node.value === 'number'
  return isNumber
    ? { value: file.text.slice(node.start, node.end), position: placeOf(file, node) }
    : readText(file, node, what)
}

interface Fault {
  reason: string
  expected?: string[]
}

function faultIn(phrase: string): Fault | undefined {
  if (!/[\p{L}\p{N}]/u.test(phrase))
    return { reason: `Unexpected phrase \`${phrase}\` without a letter or digit, expected words` }
  if (phrase.length > longest)
    return { reason: `Unexpected phrase of ${phrase.length} characters, expected at most ${longest}` }
  const better = phrase.replace(/\*{2,}/g, '*').replace(/^[*\s]+|\s[*\s]*$/g, '')
  if (better === phrase.trim()) return undefined
  return {
    reason: `Unexpected \`*\` in the phrase \`${phrase}\`, expected one alone, between words or at the end of a word`,
    expected: [better],
  }
}

function fold(phrase: string): string {
  return phrase.normalize('NFKC').toLowerCase().trim().replace(/\s+/g, ' ')
}
