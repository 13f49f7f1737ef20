import type { Code } from '../../runtime/code.ts'
import type { Fact, Value } from '../../runtime/types.ts'
import type { Interval } from './interval.ts'

/** One thing that rows ask about, cut into classes of values that all rows treat alike. */
export interface Dimension {
  key: string
  /** The fact that it is, or undefined for an expression. */
  fact?: Fact
  /** What it says, for an expression. */
  code: Code
  /** Names of all facts that it reads. */
  reads: readonly string[]
  classes: readonly ValueClass[]
}

/** Values that no row tells apart, by one of them; without a value it is the class in which the value is unknown. */
export interface ValueClass {
  value?: Value
  interval?: Interval
}

/** A set of classes, one bit each; and one such set for every dimension. */
export type ClassSet = bigint
export type Box = readonly ClassSet[]

/** Returns the set of all `count` classes. */
export function fullSet(count: number): ClassSet {
  return (1n << BigInt(count)) - 1n
}

/** Returns the classes in a set, in order. */
export function classesIn(set: ClassSet, { classes }: Dimension): ValueClass[] {
  return classes.filter((_class, index) => (set >> BigInt(index)) & 1n)
}

/** Returns what two boxes share, or undefined when that is nothing. */
export function intersect(a: Box, b: Box): Box | undefined {
  const shared: ClassSet[] = []
  for (const [index, set] of a.entries()) {
    const both = set & b[index]!
    if (both === 0n) return undefined
    shared.push(both)
  }
  return shared
}

/** Returns whether all of `inner` lies in `outer`. */
export function isWithin(inner: Box, outer: Box): boolean {
  return inner.every((set, index) => (set & ~outer[index]!) === 0n)
}
