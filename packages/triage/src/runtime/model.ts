import type { Emotion, EmotionModel } from './emotion-model.ts'
import type { Senses } from './senses.ts'
import type { FiredRule, FoundFact, ModelFact, Rule } from './model-facts.ts'

export type * from './emotion-model.ts'
export type { Senses } from './senses.ts'
export type * from './model-facts.ts'

/** What `train` makes and `triage` reads: plain JSON, documented in docs/triage.md. */
export interface Model {
  format: 1
  /** The guides that can be suggested, in the order of their ids. */
  guides: ModelGuide[]
  /** What writers wrote, folded by `fold`; the words of a message are compared with these. */
  examples: Example[]
  /** What a weight of 127 is worth; the others are worth as much less as their squares are smaller. */
  scale: number
  /** Groups of words that mean the same, folded as the examples are. */
  synonyms: string[][]
  /** Words of the examples and words near them, so that messages may use others. */
  senses: Senses
  /** Letters that count as another, in pairs: each traditional one, then its simplified one. */
  fold: string
  /** For messages in scripts with spaces between words, and without. */
  calibration: { spaced: Calibration; unspaced: Calibration }
  /** Severities and urgencies, from mild to grave. */
  levels: string[]
  /** What raises them, and the risks to warn of. */
  rules: Rule[]
  /** What can be found in a message. */
  facts: ModelFact[]
  /** What feelings are read by. */
  emotion: EmotionModel
}

export interface ModelGuide {
  id: string
  category: string
  severity?: string
  urgency?: string
}

export interface Example {
  text: string
  /** Which guide it belongs to: a place in `guides`. */
  guide: number
  /** The step that it stands for, where a guide has several entries. */
  step?: string
  /** Pairs: a place in `guides`, and how much likeness to this text speaks for it (-127 to 127). */
  weights: number[]
}

/** What cross-validation on the writers' own examples taught. */
export interface Calibration {
  /** A suggestion of trained score `s` is right with probability `1 / (1 + exp(-(slope × s + offset)))`. */
  slope: number
  offset: number
  /** Below this score of the first suggestion the knowledge base has nothing that fits. */
  none: number
  /** From this lead of the first suggestion over the second it can be taken without looking on. */
  sure: number
}

/** What a message tells. */
export interface Triage extends Classification {
  /** What the customer feels; left out where the knowledge base has no name for it. */
  emotion?: Emotion
  /** That of the first suggestion, unless nothing fits, raised by the rules that fired. */
  severity?: string
  urgency?: string
  /** The rules that fired and name a risk, the gravest first. */
  risks: FiredRule[]
  /** The rules that fired and only raise. */
  raised: FiredRule[]
  /** What the message tells that a session takes, in its order. */
  facts: FoundFact[]
  /** The message without anything personal in it: for whatever leaves the page. */
  masked: string
}

export interface TriageOptions {
  /** Of labels in `masked`, and what conditions read as `locale`. */
  locale?: string
  /** An ISO date: what "yesterday" means. Without it dates that need it are not read. */
  at?: string
}

/** Where a message belongs. */
export interface Classification {
  /** The likeliest guides, best first, at most three. */
  suggestions: Suggestion[]
  category?: string
  /** `sure`: take the first; `choose`: look at them; `none`: nothing in the knowledge base fits. */
  verdict: 'sure' | 'choose' | 'none'
}

export interface Suggestion {
  guide: string
  /** Where to enter a guide that has several entries; its start otherwise. */
  step?: string
  /** From 0 to 1. */
  score: number
  /** The customer's words that decided, strongest first; weights are shares of what spoke for this guide. */
  why: Reason[]
}

export interface Reason {
  text: string
  weight: number
}
