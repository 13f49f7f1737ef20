/** A text for all locales, or one per locale. */
export type Label = string | Record<string, string>

/** A condition as docs/tree-format.md describes it. */
export type Code = boolean | number | string | readonly Code[]

/** A rule of `guidetree.yaml` about what customers write. */
export interface Rule {
  id: string
  label: Label
  /** Phrases as they were written; any of them, unless one of `except` stands there as well. */
  words: string[]
  except: string[]
  when?: Code
  /** Raise to at least. */
  severity?: string
  urgency?: string
  /** It names a risk; otherwise it only raises. */
  warn: boolean
}

/** A fact of `guidetree.yaml` that can be found in a message. */
export interface ModelFact {
  name: string
  type: 'text' | 'money' | 'date'
  label: Label
  personal: boolean
  /** Of a text: what the whole value looks like. */
  pattern?: string
  currency?: string
  min?: number | string
  max?: number | string
  /** Words beside which it stands. */
  near?: string[]
}

/** A fact that the message tells. */
export interface FoundFact {
  fact: string
  /** As a session takes it. */
  value: string | number
  /** The customer's words for it, and where they stand. */
  text: string
  start: number
  end: number
  personal: boolean
}

/** A rule that fired. */
export interface FiredRule {
  id: string
  label: Label
  /** The customer's words that fired it, nothing personal among them. */
  why: { text: string }[]
  severity?: string
  urgency?: string
}
