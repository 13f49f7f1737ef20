import type { Code } from '../../runtime/code.ts'
import { parseDate, formatDate } from '../../runtime/date.ts'
import { evaluate, holds } from '../../runtime/evaluate.ts'
import type { Fact, Facts, Value } from '../../runtime/types.ts'
import { validate } from '../../runtime/value.ts'
import { classesIn, type Box, type Dimension } from './dimension.ts'
import { valuesOf } from './draft.ts'
import { sampleOf } from './interval.ts'
import type { Space } from './prove.ts'
import { rangeOfFact } from './range.ts'

/** The day on which made-up cases happen. */
const at = '2026-06-15'

/** Combinations of facts that are tried before a search gives up. */
const mostTries = 3_000
const mostValues = 24

/**
 * Returns facts in `box` for which the first row that matches (undefined: none does) is as `wanted`, or undefined when
 * none are found. A box of facts alone is filled by what it holds; for one with expressions facts are sought that
 * bring them there.
 */
export function findWitness(box: Box, space: Space, wanted: (row: number | undefined) => boolean): Facts | undefined {
  const { dimensions, full, facts, rows, budget } = space
  const given = new Map<string, readonly (Value | undefined)[]>()
  for (const [index, dimension] of dimensions.entries()) {
    if (dimension.fact) given.set(dimension.fact.name, valuesIn(dimension, box[index]!))
  }
  const asked = dimensions.filter((dimension, index) => !dimension.fact && box[index] !== full[index])
  const free = new Set(asked.flatMap(({ reads }) => reads))
  const targets = asked.map((dimension) => ({
    dimension,
    values: classesIn(box[dimensions.indexOf(dimension)]!, dimension).map(({ value }) => value),
  }))
  const hints = numbersIn(rows.map(({ code }) => code))
  const names = [...new Set([...given.keys(), ...free])]
  let tries = mostTries
  const search = (index: number, chosen: Record<string, Value>): Facts | undefined => {
    const name = names[index]
    if (name === undefined) {
      tries--
      budget.rows -= rows.length
      const first = rows.findIndex(({ code, literal }) => literal && holds(code, { facts: chosen, at }))
      return wanted(first === -1 ? undefined : first) ? chosen : undefined
    }
    const fact = facts.get(name)!
    const candidates = given.get(name) ?? []
    const known = given.has(name) && !free.has(name)
    const values = known
      ? candidates.slice(0, 1)
      : [...solve(fact, targets, chosen), ...candidates, ...guess(fact, hints)]
    const fitting = known ? values : values.filter((value) => fits(fact, value, dimensions, box)).slice(0, mostValues)
    for (const value of fitting) {
      if (tries <= 0 || budget.rows <= 0) return undefined
      const found = search(index + 1, value === undefined ? chosen : { ...chosen, [name]: value })
      if (found) return found
    }
    return undefined
  }
  return search(0, {})
}

/** The values that stand for the classes of a set; known ones first, and those first that the fact can really have. */
function valuesIn(dimension: Dimension, set: bigint): (Value | undefined)[] {
  const fact = dimension.fact!
  const values = classesIn(set, dimension).map(({ value }) => asValue(fact, value))
  const real = values.filter((value) => value !== undefined && validate(fact, value).error === undefined)
  // A round number is the better example: 100 rather than 99.99.
  const round = fact.type === 'number' || fact.type === 'money' ? real.toSorted((a, b) => digits(a) - digits(b)) : real
  return values.includes(undefined) ? [...round, undefined] : round
}

function digits(value: Value | undefined): number {
  return String(value).replace('-', '').length
}

function asValue(fact: Fact, value: Value | undefined): Value | undefined {
  return fact.type === 'date' && typeof value === 'number' ? formatDate(value) : value
}

/** A guess must be a value of the fact, and lie in the box where the fact is a dimension itself. */
function fits(fact: Fact, value: Value | undefined, dimensions: readonly Dimension[], box: Box): boolean {
  const index = dimensions.findIndex((dimension) => dimension.fact?.name === fact.name)
  if (value === undefined) return index !== -1
  if (validate(fact, value).error) return false
  if (index === -1) return true
  const point = typeof value === 'string' && fact.type === 'date' ? parseDate(value) : value
  return classesIn(box[index]!, dimensions[index]!).some(({ interval, value: own }) =>
    interval && typeof point === 'number' ? contains(interval, point) : JSON.stringify(own) === JSON.stringify(value),
  )
}

function contains(
  { low, lowOpen, high, highOpen }: NonNullable<Dimension['classes'][number]['interval']>,
  point: number,
): boolean {
  return (point > low || (point === low && !lowOpen)) && (point < high || (point === high && !highOpen))
}

interface Target {
  dimension: Dimension
  values: readonly (Value | undefined)[]
}

/** Returns values of `fact` that bring a straight-line expression to where it should be, the other facts being chosen. */
function solve(fact: Fact, targets: readonly Target[], chosen: Facts): Value[] {
  if (fact.type !== 'number' && fact.type !== 'money' && fact.type !== 'date') return []
  const start = sampleOf({ low: 1, lowOpen: false, high: Infinity, highOpen: true }, rangeOfFact(fact)) ?? 0
  const base = fact.type === 'date' ? parseDate(at)! : start
  return targets.flatMap(({ dimension, values }) => {
    if (!dimension.reads.includes(fact.name)) return []
    const measure = (point: number): number | undefined =>
      asNumber(evaluate(dimension.code, { facts: { ...chosen, [fact.name]: asValue(fact, point)! }, at }))
    const [first, second] = [measure(base), measure(base + 1)]
    if (first === undefined || second === undefined || first === second) return []
    return values.slice(0, 6).flatMap((target) => {
      if (typeof target !== 'number') return []
      const point = base + (target - first) / (second - first)
      return [Math.round(point), Math.floor(point), Math.ceil(point), point].flatMap(
        (near) => asValue(fact, near) ?? [],
      )
    })
  })
}

function asNumber(value: Value | undefined): number | undefined {
  return typeof value === 'string' ? parseDate(value) : typeof value === 'number' ? value : undefined
}

/** Returns values that may make a difference: those near to the numbers and days that the rows speak of. */
function guess(fact: Fact, hints: readonly number[]): Value[] {
  const all = valuesOf(fact)
  if (all) return all
  if (fact.type === 'text') return ['a', 'b']
  if (fact.type === 'choice') return fact.many ? [[], [fact.options?.[0]?.id ?? 'a']] : ['a', 'b']
  const { min, max, step } = rangeOfFact(fact)
  if (fact.type === 'date') {
    const days = [0, ...hints.flatMap((hint) => [hint, Math.round(hint / 86_400)])].flatMap((day) => [day, -day])
    return [...new Set(days)].flatMap((day) =>
      [day, day - 1, day + 1].flatMap((near) => formatDate(parseDate(at)! + near) ?? []),
    )
  }
  const points = [...new Set([0, 1, min, max, ...hints])].filter((point) => Number.isFinite(point))
  return [...points, ...points.flatMap((point) => [point - (step ?? 1), point + (step ?? 1)])]
}

function numbersIn(codes: readonly Code[], found: Set<number> = new Set()): number[] {
  for (const code of codes) {
    if (typeof code === 'number') found.add(code)
    else if (Array.isArray(code)) numbersIn(code as readonly Code[], found)
  }
  return [...found]
}
