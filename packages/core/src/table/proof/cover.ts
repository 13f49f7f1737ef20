import { fullSet, intersect, type Box, type ClassSet } from './dimension.ts'
import { OverBudget } from './over-budget.ts'

/** Words of bits that are looked at before a proof gives up: about a third of a second. */
const mostLooks = 1_200_000
const mostGaps = 100
const mostPlaces = 8

/** A row's part of the space: it matches there, or (when not certain) it might. */
export interface Part {
  row: number
  box: Box
  certain: boolean
}

/** Rows that are the first to match somewhere, each with some boxes where it is; and boxes that no row covers. */
export interface Covered {
  hits: Map<number, Box[]>
  gaps: Box[]
}

/**
 * Returns the rows that are the first to match somewhere, and boxes that no certain row covers. Goes through the
 * dimensions in order, and at each treats classes alike that leave the same parts; what it met before it does not do
 * again. Every row is seen that matches first somewhere, and every uncovered place lies under a box that is returned
 * first or like it.
 */
export function cover(parts: readonly Part[], sizes: readonly number[]): Covered {
  return new Cover(parts, sizes).run()
}

class Cover {
  readonly #parts: readonly Part[]
  readonly #full: Box
  /** For each dimension and class: the parts that hold it. */
  readonly #holding: readonly (readonly bigint[])[]
  /** For each dimension: the certain parts that ask about none from there on. */
  readonly #settled: readonly bigint[]
  readonly #certain: bigint
  readonly #met: Set<bigint>[]
  /** Words of 64 bits in a set of parts, and what a set costs anyway. */
  readonly #words: number
  readonly #hits: Map<number, Box[]> = new Map()
  readonly #gaps: Box[] = []
  #looks = 0

  constructor(parts: readonly Part[], sizes: readonly number[]) {
    this.#parts = parts
    this.#full = sizes.map(fullSet)
    this.#holding = sizes.map((size, dimension) => {
      const bits = parts.map(({ box }) => box[dimension]!.toString(2).padStart(size, '0'))
      return Array.from({ length: size }, (_item, index) => toSet(bits.map((set) => set[size - 1 - index]!)))
    })
    this.#certain = toSet(parts.map(({ certain }) => (certain ? '1' : '0')))
    this.#settled = [...sizes, 0].map((_size, from) =>
      toSet(
        parts.map(({ box, certain }) =>
          certain && box.every((set, index) => index < from || set === this.#full[index]) ? '1' : '0',
        ),
      ),
    )
    this.#words = 2 + parts.length / 64
    this.#met = [...sizes, 0].map(() => new Set())
  }

  run(): Covered {
    this.#visit(0, fullSet(this.#parts.length), this.#full, false)
    return { hits: this.#hits, gaps: this.#gaps }
  }

  #visit(dimension: number, among: bigint, path: Box, inGap: boolean): void {
    const settled = among & this.#settled[dimension]!
    const first = settled & -settled
    // Nothing after a row that matches for sure is ever reached.
    const alive = first === 0n ? among : among & ((first << 1n) - 1n)
    const uncovered = (alive & this.#certain) === 0n
    if (uncovered && !inGap && this.#gaps.length < mostGaps) this.#gaps.push(path)
    if (alive === 0n) return
    if (alive === first || dimension === this.#full.length) {
      this.#hit(alive, path)
      return
    }
    const met = this.#met[dimension]!
    if (met.has(alive)) return
    met.add(alive)
    const groups = new Map<bigint, ClassSet>()
    const holding = this.#holding[dimension]!
    this.#looks += holding.length * this.#words
    if (this.#looks > mostLooks) throw new OverBudget()
    for (const [index, parts] of holding.entries()) {
      const left = alive & parts
      groups.set(left, (groups.get(left) ?? 0n) | (1n << BigInt(index)))
    }
    for (const [left, classes] of groups)
      this.#visit(dimension + 1, left, path.with(dimension, classes), inGap || uncovered)
  }

  #hit(alive: bigint, path: Box): void {
    for (let rest = alive; rest !== 0n; rest &= rest - 1n) {
      const { row, box } = this.#parts[indexOfBit(rest & -rest)]!
      const where = this.#hits.get(row) ?? []
      const place = where.length < mostPlaces ? intersect(path, box) : undefined
      if (place) where.push(place)
      this.#hits.set(row, where)
    }
  }
}

/** Base 16 is written much faster than base 2. */
function indexOfBit(bit: bigint): number {
  const digits = bit.toString(16)
  return (digits.length - 1) * 4 + Math.log2(Number.parseInt(digits[0]!, 16))
}

/** Returns the set of the indexes at which a list of digits has a 1. */
function toSet(digits: readonly string[]): bigint {
  return BigInt(`0b0${digits.toReversed().join('')}`)
}
