import type { Position } from 'unist'

/** A value with the place in the file where a writer would change it. */
export interface Positioned<T> {
  value: T
  position: Position
}

/** A piece of source text, as written, from one place in a file; column arithmetic starts at `position.start`. */
export type Source = Positioned<string>

/** A label: one string for every locale, or one per locale. */
export type Label = string | Record<string, string>
