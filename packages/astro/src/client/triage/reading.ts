import type { Triage } from '@guidetree/triage'
import type { Value } from '@guidetree/core/runtime'

type Label = string | Readonly<Record<string, string>>

export interface FoundFact {
  fact: string
  value: Value
  text: string
  start: number
  end: number
  personal: boolean
}

export interface Risk {
  id: string
  label: Label
  why: readonly { text: string }[]
  severity?: string
  urgency?: string
}

/** What a message tells. */
export interface Reading extends Triage {
  emotion: { id: string; score: number; cues: readonly { text: string; weight: number }[] }
  severity?: string
  urgency?: string
  risks: readonly Risk[]
  facts: readonly FoundFact[]
  masked: string
}
