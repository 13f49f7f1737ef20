import type { Point, Position } from 'unist'
import type { Source } from '../model.ts'

/** Returns the place in the file of `source.value.slice(start, end)`. */
export function placeOf(source: Source, start: number, end: number): Position {
  return { start: pointAt(source, start), end: pointAt(source, end) }
}

/** Returns a part of `source` as a source of its own. */
export function partOf(source: Source, start: number, end: number): Source {
  return { value: source.value.slice(start, end), position: placeOf(source, start, end) }
}

/** Lines after the first begin in the column of the first, as those of a YAML block do. */
function pointAt(source: Source, index: number): Point {
  const { line, column, offset } = source.position.start
  const lines = source.value.slice(0, index).split('\n')
  const point: Point = { line: line + lines.length - 1, column: column + lines.at(-1)!.length }
  if (offset !== undefined) point.offset = offset + index
  return point
}
