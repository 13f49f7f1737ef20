import type { KnowledgeBase, Replies } from '@guidetree/core'
import type { RepliesEntry } from '../entries.ts'

const levels = ['understand', 'feel', 'act']

/** Returns the phrases of each locale that has any, those of several files together. */
export function repliesEntries({ replies, config }: KnowledgeBase): RepliesEntry[] {
  const byLocale = Map.groupBy(replies, (one) => one.locale)
  return [...byLocale].map(([locale, files]) => ({ kind: 'replies', locale, moods: moodsOf(files, config.emotions) }))
}

function moodsOf(files: readonly Replies[], emotions: readonly string[]): RepliesEntry['moods'] {
  const groups = files.flatMap((file) => file.groups)
  const named = new Set([...emotions, ...groups.map((group) => group.emotion.value)])
  return [...named].flatMap((emotion) => {
    const own = levels.flatMap((level) => {
      const same = groups.filter((group) => group.emotion.value === emotion && group.level.value === level)
      const phrases = same.flatMap((group) => group.phrases.map((phrase) => phrase.value))
      return phrases.length > 0 ? [{ level, phrases }] : []
    })
    return own.length > 0 ? [{ emotion, levels: own }] : []
  })
}
