import type { Scope } from '../../expression/index.ts'
import type { Facts } from '../../runtime/types.ts'
import type { ReadTable } from '../read-table.ts'
import { Boxes } from './boxes.ts'
import { askedIn } from './code-facts.ts'
import { cover, type Part } from './cover.ts'
import { intersect, isWithin, type Box, type Dimension } from './dimension.ts'
import { finish } from './draft.ts'
import { OverBudget } from './over-budget.ts'
import { TakeApart } from './take-apart.ts'
import { findWitness } from './witness.ts'

/** What is known about a table after the proof; rows by their index. */
export interface Proof {
  dimensions: readonly Dimension[]
  /** Combinations that no row covers, the most general first. */
  gaps: readonly Gap[]
  /** Rows that are never the first to match, with the rows that match instead. */
  dead: readonly { row: number; behind: readonly number[] }[]
  /** Rows of which it is not known whether they can be the first to match. */
  doubtful: readonly number[]
  /** Rows that share combinations with earlier rows, without being a special or general case of them. */
  overlaps: readonly { row: number; others: readonly number[] }[]
}

export interface Gap {
  box: Box
  /** Facts with which the table is stuck; without them the gap may be none. */
  facts?: Facts
  certain: boolean
  /** Facts that are unknown in the gap. */
  unknown: readonly string[]
  /** A row with an expression in a cell may cover it, or may not. */
  mayBeCovered: boolean
}

/** Gaps that are tried with real facts before they are called undecided. */
const mostTries = 12

/** Rows that are tried with made-up facts before the rest is called undecided: about a third of a second. */
const mostRows = 150_000

/** Rows that one message can name, and one more to say that there are others. */
const mostNamed = 6

/** Most parts that all rows together are taken apart into. */
const mostParts = 6_000

/**
 * Returns what rows of `table` cover, or undefined when finding out would take too long. Facts are taken as known but
 * those in `mayBeUnknown`, and those that the table itself asks `known(…)` about.
 */
export function proveTable(table: ReadTable, scope: Scope, mayBeUnknown: ReadonlySet<string>): Proof | undefined {
  try {
    return prove(table, scope, mayBeUnknown)
  } catch (error) {
    if (error instanceof OverBudget) return undefined
    throw error
  }
}

function prove({ rows }: ReadTable, scope: Scope, mayBeUnknown: ReadonlySet<string>): Proof {
  const takeApart = new TakeApart(scope.facts)
  const formulas = rows.map(({ code }) => takeApart.formula(code))
  const unknown = new Set([...mayBeUnknown, ...rows.flatMap(({ code }) => [...askedIn(code)])])
  const dimensions = [...takeApart.drafts.values()].map((draft) => finish(draft, scope.facts, unknown))
  const boxes = new Boxes(dimensions)
  const parts = formulas.flatMap((formula, row): Part[] =>
    boxes.where(formula, true).map((box) => ({ row, box, certain: rows[row]!.literal })),
  )
  if (parts.length > mostParts) throw new OverBudget()
  const { hits, gaps } = cover(
    parts,
    dimensions.map(({ classes }) => classes.length),
  )
  const partsOf = Map.groupBy(parts, ({ row }) => row)
  const space: Space = { dimensions, full: boxes.full, facts: scope.facts, rows, budget: { rows: mostRows } }
  return {
    dimensions,
    gaps: readGaps(gaps, parts, space),
    dead: rows.flatMap((_row, row) => (hits.has(row) ? [] : [{ row, behind: shadowsOf(row, partsOf) }])),
    doubtful: doubtfulRows(hits, space),
    overlaps: rows.flatMap((_row, row) => (hits.has(row) ? overlapsOf(row, partsOf, hits) : [])),
  }
}

/** The dimensions of a table, and its rows. */
export interface Space {
  dimensions: readonly Dimension[]
  full: Box
  facts: Scope['facts']
  rows: ReadTable['rows']
  /** Rows that may still be tried with made-up facts. */
  budget: { rows: number }
}

function readGaps(found: readonly Box[], parts: readonly Part[], space: Space): Gap[] {
  const certain = parts.filter((part) => part.certain)
  const widened = new Map(found.map((box) => widen(box, certain, space.full)).map((box) => [box.join(), box]))
  const sorted = [...widened.values()].toSorted((a, b) => constraints(a, space.full) - constraints(b, space.full))
  let tries = mostTries
  return sorted.map((box): Gap => {
    const facts = tries-- > 0 ? findWitness(box, space, (outcome) => outcome === undefined) : undefined
    const unknown = space.dimensions.flatMap(({ fact, classes }, index) =>
      fact && classes.every(({ value }, at) => value === undefined || !((box[index]! >> BigInt(at)) & 1n))
        ? [fact.name]
        : [],
    )
    const mayBeCovered = parts.some((part) => !part.certain && intersect(part.box, box) !== undefined)
    return { box, certain: facts !== undefined, unknown, mayBeCovered, ...(facts && { facts }) }
  })
}

/** Leaves out every dimension that does not matter: the gap is there whatever its value. */
function widen(box: Box, certain: readonly Part[], full: Box): Box {
  let widest = box
  for (const [index, all] of full.entries()) {
    if (widest[index] === all) continue
    const wider = widest.with(index, all)
    if (certain.every((part) => intersect(part.box, wider) === undefined)) widest = wider
  }
  return widest
}

function constraints(box: Box, full: Box): number {
  return box.filter((set, index) => set !== full[index]).length
}

type PartsOf = ReadonlyMap<number, readonly Part[]>

function shadowsOf(row: number, partsOf: PartsOf): number[] {
  const own = partsOf.get(row) ?? []
  return firstRows(row, partsOf, (parts) => meet(parts, own))
}

function overlapsOf(
  row: number,
  partsOf: PartsOf,
  hits: ReadonlyMap<number, unknown>,
): { row: number; others: number[] }[] {
  const own = partsOf.get(row) ?? []
  if (!own[0]?.certain) return []
  const others = firstRows(
    row,
    partsOf,
    (parts, other) => hits.has(other) && meet(parts, own) && !isSpecialCase(parts, own),
  )
  return others.length > 0 ? [{ row, others }] : []
}

/** Returns the first few rows above `row` that match for sure where they match, and that pass. */
function firstRows(row: number, partsOf: PartsOf, passes: (parts: readonly Part[], row: number) => boolean): number[] {
  const found: number[] = []
  for (let other = 0; other < row && found.length < mostNamed; other++) {
    const parts = partsOf.get(other)
    if (parts?.[0]?.certain && passes(parts, other)) found.push(other)
  }
  return found
}

function meet(a: readonly Part[], b: readonly Part[]): boolean {
  return a.some((part) => b.some((other) => intersect(part.box, other.box) !== undefined))
}

function isSpecialCase(special: readonly Part[], general: readonly Part[]): boolean {
  return special.every((part) => general.some((other) => isWithin(part.box, other.box)))
}

/**
 * Where an expression reads facts that others read as well, boxes show combinations that no facts lead to: a row that
 * is first there may still never be, unless facts are found with which it is.
 */
function doubtfulRows(hits: ReadonlyMap<number, readonly Box[]>, space: Space): number[] {
  const { dimensions, rows } = space
  const entangled = dimensions.some(
    ({ fact, reads }) =>
      !fact && dimensions.some((other) => other.reads !== reads && other.reads.some((name) => reads.includes(name))),
  )
  if (!entangled) return []
  const isDoubtful = (row: number, places: readonly Box[]): boolean =>
    rows[row]!.literal && places.every((box) => findWitness(box, space, (first) => first === row) === undefined)
  return [...hits].flatMap(([row, places]) => (isDoubtful(row, places) ? [row] : [])).toSorted((a, b) => a - b)
}
