/** What a customer may feel, in the order that weights are listed in. */
export const feelings = ['calm', 'positive', 'anxious', 'disappointed', 'angry'] as const
export type Feeling = (typeof feelings)[number]

/** What a message says of the customer's feelings. */
export interface Emotion {
  id: Feeling
  /** From 0 to 1. */
  score: number
  /** What decided, as the customer wrote it, strongest first; weights are shares of what spoke for this emotion. */
  cues: EmotionCue[]
}

export interface EmotionCue {
  text: string
  weight: number
}

/** What feelings are read by: the same in every knowledge base but for `feelings`. */
export interface EmotionModel {
  /** Those that the knowledge base has a name for. */
  feelings: Feeling[]
  /** Phrases between bars by what they do: `angry 2, disappointed 1` speaks for feelings, `not` turns what follows. */
  lexicon: Record<string, string>
  /** What the words of a text in English count. */
  linear: LinearModel
}

export interface LinearModel {
  /** Whose data the weights were learnt from, and under which licence. */
  notice: string
  /** Words, pairs (`thank_god`), themes (`=sad`, `=!sad` turned, `=2sad` several words), with spaces between them. */
  words: string
  /** For each of them four letters: what it counts for the feelings after calm, from `A` (lowest) over `a` (nothing). */
  weights: string
  /** What one letter further is worth; `n` letters are worth `n²` times that. */
  step: number
  /** What counts for each feeling where no word does. */
  bias: number[]
  /** Words and beginnings of words by theme. */
  themes: Record<string, string>
  /** Themes that tell no feeling in a message about what shops do. */
  plain: string[]
}
