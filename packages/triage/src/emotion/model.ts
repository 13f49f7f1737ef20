import { feelings } from '../runtime/emotion-model.ts'
import type { EmotionModel, Feeling, LinearModel } from '../runtime/emotion-model.ts'
import { chinese } from './chinese.ts'
import { english } from './english.ts'
import linear from './english-weights.json' with { type: 'json' }
import { englishThemes, plainThemes } from './english-themes.ts'
import { signs } from './signs.ts'

/** What is learnt from examples: `tests/bench/emotion-train.ts` writes it. */
export type Learnt = Omit<LinearModel, 'themes' | 'plain'>

/** Returns what feelings are read by, limited to those that a knowledge base has a name for. */
export function emotionModel(names: readonly string[], learnt: Learnt = linear): EmotionModel {
  return {
    feelings: feelings.filter((id): id is Feeling => names.includes(id)),
    lexicon: lexiconText(),
    linear: { ...learnt, themes: themesText(), plain: [...plainThemes] },
  }
}

function themesText(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(englishThemes).map(([name, text]) => [name, text.trim().split(/\s+/).join(' ')]),
  )
}

/** The groups of all languages, those of one name together. */
function lexiconText(): Record<string, string> {
  const lists: Record<string, string[]> = {}
  for (const [name, text] of [english, chinese, signs].flatMap((source) => Object.entries(source))) {
    const phrases = text.split(/[|\n]/).map((phrase) => phrase.replace(/['’]/g, '').trim())
    lists[name] = [...(lists[name] ?? []), ...phrases.filter((phrase) => phrase !== '')]
  }
  return Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, list.join('|')]))
}
