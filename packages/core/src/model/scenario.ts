import type { Position } from 'unist'
import type { Expression } from '../expression/ast.ts'
import type { Positioned, Source } from './base.ts'
import type { DocumentBase } from './document.ts'
import type { Link } from './prose.ts'

export interface ScenarioFile extends DocumentBase {
  kind: 'scenarios'
  /** The guide that they test: same path without `.scenarios`. */
  guide: string
  scenarios: Scenario[]
}

/** A named trail with its expected outcome. */
export interface Scenario {
  name: Positioned<string>
  /** Facts known at the start: `name = literal`. */
  given: { fact: Positioned<string>; source: Source; expression?: Expression }[]
  quotes: Positioned<string>[]
  items: ScenarioItem[]
  ends?: Link
  position: Position
}

/** An answer by value or label, or facts that fill a form. */
export type ScenarioItem =
  | { kind: 'answer'; text: Positioned<string> }
  | {
      kind: 'facts'
      facts: { fact: Positioned<string>; source: Source; expression?: Expression }[]
      position: Position
    }
