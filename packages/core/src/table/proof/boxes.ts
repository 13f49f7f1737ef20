import type { Code } from '../../runtime/code.ts'
import { evaluate } from '../../runtime/evaluate.ts'
import type { Value } from '../../runtime/types.ts'
import { fullSet, intersect, type Box, type ClassSet, type Dimension } from './dimension.ts'
import type { Formula, Test } from './formula.ts'
import type { Interval } from './interval.ts'
import { OverBudget } from './over-budget.ts'

/** More boxes than this for one condition, and the proof gives up. */
const mostBoxes = 2_000
const mostPairs = 50_000

/** Turns formulas into the boxes in which they are true, and those in which they are false. */
export class Boxes {
  readonly dimensions: readonly Dimension[]
  readonly full: Box
  readonly #index: ReadonlyMap<string, number>
  readonly #numbers: Map<Dimension, readonly number[]> = new Map()
  readonly #sets: Map<Test, { yes: ClassSet; no: ClassSet }> = new Map()

  constructor(dimensions: readonly Dimension[]) {
    this.dimensions = dimensions
    this.full = dimensions.map(({ classes }) => fullSet(classes.length))
    this.#index = new Map(dimensions.map(({ key }, index) => [key, index]))
  }

  /** Returns boxes that together hold every combination for which `formula` is `wanted`, and no other. */
  where(formula: Formula, wanted: boolean): readonly Box[] {
    switch (formula.kind) {
      case 'constant':
        return formula.value === wanted ? [this.full] : []
      case 'test':
        return this.#testBoxes(formula, wanted)
      case 'not':
        return this.where(formula.part, !wanted)
      case 'sure':
        return wanted ? this.where(formula.part, true) : this.without(this.where(formula.part, true))
      case 'cases':
        return this.#union((wanted ? formula.yes : formula.no).map((part) => this.where(part, true)))
      case 'if': {
        const then = this.#product([this.where(formula.condition, true), this.where(formula.yes, wanted)])
        const otherwise = this.#product([this.where(formula.condition, false), this.where(formula.no, wanted)])
        return this.#union([then, otherwise])
      }
      default: {
        const parts = formula.parts.map((part) => this.where(part, wanted))
        return (formula.kind === 'and') === wanted ? this.#product(parts) : this.#union(parts)
      }
    }
  }

  /** Returns boxes that hold all that is in none of `boxes`. */
  without(boxes: readonly Box[]): readonly Box[] {
    let rest: readonly Box[] = [this.full]
    for (const box of boxes) rest = this.#limited(rest.flatMap((other) => subtract(other, box)))
    return rest
  }

  #testBoxes({ dimension, test }: Extract<Formula, { kind: 'test' }>, wanted: boolean): readonly Box[] {
    const index = this.#index.get(dimension)!
    const set = this.#setsOf(test, this.dimensions[index]!)[wanted ? 'yes' : 'no']
    return set === 0n ? [] : [this.full.with(index, set)]
  }

  #setsOf(test: Test, dimension: Dimension): { yes: ClassSet; no: ClassSet } {
    const known = this.#sets.get(test)
    if (known) return known
    const within = test.kind === 'intervals' ? intervalSets(test.intervals, this.#numbersOf(dimension)) : undefined
    if (within) {
      this.#sets.set(test, within)
      return within
    }
    let [yes, no] = ['', '']
    for (const { value } of dimension.classes) {
      const outcome = value === undefined ? undefined : passes(test, dimension, value)
      yes = (outcome === true ? '1' : '0') + yes
      no = (outcome === false ? '1' : '0') + no
    }
    const sets = { yes: BigInt(`0b0${yes}`), no: BigInt(`0b0${no}`) }
    this.#sets.set(test, sets)
    return sets
  }

  #numbersOf(dimension: Dimension): readonly number[] {
    const known = this.#numbers.get(dimension)
    const numbers = known ?? dimension.classes.flatMap(({ value }) => (typeof value === 'number' ? [value] : []))
    this.#numbers.set(dimension, numbers)
    return numbers
  }

  #product(lists: readonly (readonly Box[])[]): readonly Box[] {
    let all: readonly Box[] = [this.full]
    for (const list of lists) {
      if (all.length * list.length > mostPairs) throw new OverBudget()
      const both = all.flatMap((box) => list.map((other) => intersect(box, other)))
      all = this.#limited(both.filter((box) => box !== undefined))
    }
    return all
  }

  /** Boxes that differ in one dimension become one. */
  #union(lists: readonly (readonly Box[])[]): readonly Box[] {
    const merged: Box[] = []
    for (const box of lists.flat()) {
      const index = merged.length <= 64 ? merged.findIndex((other) => differences(box, other) <= 1) : -1
      if (index === -1) merged.push(box)
      else merged[index] = box.map((set, position) => set | merged[index]![position]!)
    }
    return this.#limited(merged)
  }

  #limited(boxes: readonly Box[]): readonly Box[] {
    if (boxes.length > mostBoxes) throw new OverBudget()
    return boxes
  }
}

function passes(test: Test, { code }: Dimension, value: Value): boolean | undefined {
  if (test.kind !== 'code') return true
  if (test.code === true) return value === true
  const name = (code as readonly Code[])[1] as string
  const result = evaluate(test.code, { facts: { [name]: value }, at: '' })
  return typeof result === 'boolean' ? result : undefined
}

/** Classes of a number stand in its order, so that those of an interval are neighbours. */
function intervalSets(intervals: readonly Interval[], values: readonly number[]): { yes: ClassSet; no: ClassSet } {
  let yes = 0n
  for (const { low, lowOpen, high, highOpen } of intervals) {
    const start = firstIndex(values, (value) => value > low || (value === low && !lowOpen))
    const end = firstIndex(values, (value) => value > high || (value === high && highOpen))
    if (start < end) yes |= fullSet(end - start) << BigInt(start)
  }
  return { yes, no: fullSet(values.length) ^ yes }
}

/** Returns the index of the first value that passes, all after it passing too. */
function firstIndex(values: readonly number[], passing: (value: number) => boolean): number {
  let [low, high] = [0, values.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (passing(values[middle]!)) high = middle
    else low = middle + 1
  }
  return low
}

function differences(a: Box, b: Box): number {
  let count = 0
  for (const [index, set] of a.entries()) if (set !== b[index]) count++
  return count
}

/** Returns what is left of `box` without `hole`, as boxes that do not overlap. */
function subtract(box: Box, hole: Box): Box[] {
  const shared = intersect(box, hole)
  if (!shared) return [box]
  const pieces: Box[] = []
  let rest = box
  for (const [index, set] of shared.entries()) {
    const outside = rest[index]! & ~set
    if (outside !== 0n) pieces.push(rest.with(index, outside))
    rest = rest.with(index, set)
  }
  return pieces
}
